"""Tags of HTML, comments and scripts; but nicks of a log that are written as tags are people: `<Mark> words`."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.readers.prose.skipped import Skipped
from cxfocus.text.expressions import regex

#: Whatever begins with `<`, in one scan; the last group that took part names the rule.
_TAG = regex(
    "(?si)"
    r"<(?:!--(?P<comments>).*?(?:-->|\Z)"
    r"|(?P<tag>script|style)\b(?P<scripts>)[^<>]*>.*?(?:</(?P=tag)>|\Z)"
    r"|/?(?:a|abbr|aside|b|big|blockquote|body|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|"
    r"h[1-6]|head|header|hr|html|i|img|ins|kbd|li|link|main|mark|meta|nav|ol|p|pre|q|s|samp|section|small|span|strike|strong|"
    r"sub|summary|sup|table|tbody|td|tfoot|th|thead|time|title|tr|tt|u|ul|v|var|video|wbr)\b(?P<markup>)[^<>\n]{0,300}>)"
)
_BARE = regex(r"<\w{1,20}>[ \t]")
#: Behind a time or at the beginning of a line, where what nothing needs to close is a tag.
_NICK = regex(
    r"\n(?=[^<\n]{0,50}+<)(?:(?>[^<\n]*\d:\d\d)[^<\n]*+(?<=[ \t])|[ \t]*(?!<(?i:br|dd|dt|hr|li|p|t[dhr])>))"
    r"<[@+%&~ ]?(?P<nick>[^\s<>/!]{1,40})>[ \t]"
)
_FEWEST = 3


def tags_in(body: str) -> Iterator[Skipped]:
    """Each by the rule of its kind; `body` begins with a line feed of its own."""
    for tag in _TAG.finditer(_without_nicks(body)) if "<" in body else ():
        yield Skipped(tag.lastgroup or "markup", tag.start() - 1, tag.end() - 1)


def _without_nicks(body: str) -> str:
    """The text, as long as before, in which no nick is a tag, if others have nicks that are none."""
    if _BARE.search(body) is None:
        return body
    nicks = [match["nick"] for match in _NICK.finditer(body)]
    tags = {nick for nick in set(nicks) if _TAG.fullmatch(f"<{nick}>")}
    if not tags or sum(nick not in tags for nick in nicks) < _FEWEST:
        return body
    written = body.lower()
    people = {nick for nick in tags if f"</{nick.lower()}>" not in written}
    return _NICK.sub(lambda match: match[0].replace("<", " ") if match["nick"] in people else match[0], body)
