"""The expressions by which `line_forms` reads a candidate line: times before and after names, nicks, heads of turns."""

from __future__ import annotations

from cxfocus.readers.prose.times.timing import TIME_OF_DAY
from cxfocus.readers.time_patterns import CLOCK
from cxfocus.text.expressions import any_of, regex

#: The sign of an operator or a voice, which the log of a channel may write before a nick.
SIGNS = r"[@+%&~! ]?"
_DAYS = any_of(
    r"\d{4}[-/.]\d\d[-/.]\d\d",
    r"\d\d[-/.]\d\d[-/.](?:\d\d){1,2}",
    r"\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?",
    r"[A-Z][a-z]{2,8}(?:,? (?:[A-Z][a-z]{2,8}|[ \d]?\d|\d{4})){0,3}",
)
#: The day before the time in such a log: `2024-03-04T`, `04/03/2024 `, `Mon `, `Mar  4 `, `[Mon Mar 4 2024] `.
LOGGED_DAY = rf"(?:{_DAYS}(?:T|\]?,?[ \t]+))"
#: After two times the Chinese comma may stand before a name; any other comma after them belongs to a day's program.
_BEHIND_RANGE = r"(?:(?=\]|[ \t]+[^\W\d_])|\uff0c(?=[ \t]*[^\W\d_]))"
#: `0:32`, `[10:02 AM]`, `(0:32 - 0:40)`, `@0:23`
TIME = rf"@?[\[(]?@?(?P<time>{TIME_OF_DAY})(?: ?(?:[-\u2013]|-->) ?{CLOCK}{_BEHIND_RANGE})?[\])]?"
#: Brackets after a name may hold the end, too: `Ann Lee (0:03 - 0:20)`.
_UPTO = rf"(?P<upto> ?(?:[-\u2013]|-->) ?{CLOCK}(?=[\])]))?"
_SPAN = rf"(?P<time>{TIME_OF_DAY}){_UPTO}"
#: `Ann Lee (00:00): words`, `Ann Lee - 0:32: words`, after the name.
TRAILING_TIME = regex(
    rf"(?:[ \t]{{2,}}|\t|[ \t]*[-\u2013][ \t]+|[ \t]*[\[(]) *(?P<time>{CLOCK}){_UPTO}[\])]?[ \t]*(?P<colon>:?)[ \t]*"
)
#: `Ann Lee 0:32`, `Ann Lee  10:02 AM`, `Ann Lee | 0:32`, at the end of a line.
LAST_TIME = regex(rf"[ \t]*[|,\u2014\u2013\u00b7-]?[ \t]*[\[(]?{_SPAN}[\])]?[ \t]*(?=\n|\Z)")
#: `[0:32] Ann Lee`, `0:32 | Ann Lee`, before the name.
FIRST_TIME = regex(rf"{TIME}[ \t]*[|\u2014\u2013\u00b7-]?[ \t]*")
#: `**Ann Lee** [0:32]: words`, `**Ann Lee:** (0:32 - 0:40) words`, after the name.
LEADING_TIME = regex(
    rf"[ \t]*(?:[\[(*`_]{{1,2}}|(?=(?P<bare>\d))){_SPAN}(?![^\W_])[\])*`_]{{0,2}}(?:\([^)\n]*\))?[ \t]*:?[ \t]*"
)
#: `[Site](…) | [Photos](…)` to the end of the line, with all from `]` on blank: what is known of a guest, and no words.
LINKS_ALONE = regex(r"(?:[ \t]*+\[[^\[\]\n|]{1,600}+(?:\||(?=\n|\Z))){2,}(?=\n|\Z)")
#: `0:32 - Ann Lee: words`, `0:32 From Ann Lee: words`, or a name alone, after the time.
AFTER_TIME = regex(
    r"(?>[ \t]++From[ \t]++(?=[^\s:])|[ \t]*+[-\u2013:|\u2014\u00b7][ \t]*+|[ \t]*+)"
    r"(?P<name>[^\n:\t]{1,64}?)(?<![ \t])[ \t]*+(?::\**(?=[ \t\n]|\Z)|\uff1a?[ \t]*+\Z)[ \t]*"
)
#: `**Ann Lee** -- *Chief Executive Officer*`
TITLE_BEHIND = regex(r"(?:--?|[\u2013\u2014])[ \t]+[*_][^\n]{1,90}[*_][ \t]*")
#: `Ann Lee: [0:32] words`, `Ann Lee: 0:00:32` above the words, `Ann Lee 0:32: words`
BRACKETED_TIME = regex(rf"[ \t]*[\[(](?P<time>{CLOCK}){_UPTO}[\])][ \t]*")
TIME_ALONE = regex(r"[ \t]+(?P<time>\d{1,2}:[0-5]\d:[0-5]\d)[ \t]*(?=\n|\Z)")
TIME_AND_COLON = regex(rf"[ \t](?P<time>{CLOCK}):[ \t]+(?=[^\s])")
#: `[0:32 - Ann] words`; `0:32 **Ann** words`, `0:32 | Ann | words`.
INSIDE = regex(r"[ \t]*[-\u2013,|]?[ \t]*(?P<name>[^\W\d_][^\[\]()\n:]{0,60})[\])]:?[ \t]*(?=[^\s])")
NAME_BEHIND = regex(
    r"[ \t]+\*\*(?P<bold>[^*\n:]{1,60})\*\*[ \t]+(?=[^\s])|"
    r"[ \t]*\|[ \t]*(?P<barred>[^\W\d_][^|\n:]{0,60}?)[ \t]*\|[ \t]*(?=[^\s])"
)
BAR = regex(r"[ \t]*\|[ \t]+")
#: A nick with a slash, `pl/t3`, is neither an address nor a tag.
SLASHED_NICK = r"[^\W\d_](?:(?!://)[^<>\s!]){1,63}(?<!/)"
#: `10:02 <ann> words`
NICK = regex(rf"[ \t]+<{SIGNS}(?P<nick>[^>\n/]{{1,40}}|{SLASHED_NICK})>[ \t]*")
#: `10:02   ann | words`, as screens show it; `10:02 [ann]` above the words.
NICK_BESIDE = regex(r" {2,}[@+]?(?P<column>[^\s|<]{1,40})[ \t]+\|[ \t]+|[ \t]+\[(?P<alone>[^\]\s]{1,40})\][ \t]*\Z")
#: `From Ann To Ben: words` is to Ben; with a blank before the colon it is all name: `From Ann To Minh : words`.
_TO = r"(?:to|To(?= Everyone(?: in Meeting)?[ \t]*:|[^\n:]{1,90}(?:(?<![ \t])|\((?:Direct Message|Privately)\)[ \t]):))"
_FROM = rf"[ \t]+From[ \t]+(?P<from>[^\n\t]{{1,90}}?)(?:[ \t]+{_TO}[ \t]+[^\n\t]{{1,90}}?)?[ \t]*:(?=[ \t\n])[ \t]*"
#: After the time: ` From Ann to Everyone: words`, or a tab and `Ann: words`.
CHAT = regex(rf"{_FROM}|\t(?P<name>[^\n\t]{{1,90}}?)[ \t]*:[ \t]")
#: An action, as Pidgin writes it: `(10:02:47) ***ann waves`; words in bold and italic have stars at their end, too.
ACTED = regex(r"[ \t]+\*{3}(?P<nick>[^\s*]{1,40})[ \t]+(?=\S)(?![^\n]*\*{3})")
#: `2. Ann: words`, `[Speaker 1] words`, `>> Ann [0:32]: words`
SAID_ITEM = regex(r"\d{1,2}[.)][ \t]+(?P<name>[^\W\d_][^\n:(]{0,40}):[ \t]+(?=[^\s])")
MACHINE_IN_BRACKETS = regex(r"(?i:speaker|spk)[ _]?\w{1,3}")
AFTER_CHEVRON = regex(rf"([^\n:>\[]{{1,64}}?)[ \t]*(?:\[(?P<time>{CLOCK})\])?:[ \t]")
#: The subject of a mail to a list: `[CSSWG] Minutes and Resolutions 2011-04-20`.
SUBJECT = regex(r"\b(?:Agenda|Minutes|Notes|Transcript)\b[^.?!\n]{0,60}+\Z")
