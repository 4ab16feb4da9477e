"""Tags of HTML, comments, scripts, sounds in angle brackets; but `<Mark> words` in a log is a person."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.readers.prose.left_out.region import skipped_at
from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.readers.sound_words import MARK
from cxfocus.text.expressions import any_of, regex
from cxfocus.transcript import LeftOutRule

#: `<laugh>`, and `<unk>` for a word that was not understood: programs that transcribe write them.
_SOUND = rf"(?i:{MARK}|affirmative|foreign|negative|unk)(?P<sounds>)>"
_SOUNDS = regex(f"<{_SOUND}")
_TAG_NAMES = any_of(
    *"a abbr aside b big blockquote body br center cite code dd del details div dl dt em figcaption figure font footer"
    " h[1-6] head header hr html i img ins kbd li link main mark meta nav ol p pre q s samp section small span strike"
    " strong sub summary sup table tbody td tfoot th thead time title tr tt u ul v var video wbr".split()
)
#: Everything that begins with `<`, in one scan; the last group that took part leads to the rule.
_TAG = regex(
    r"(?si)<(?:"
    r"!--(?P<comments>).*?(?:-->|\Z)|"
    r"(?P<tag>script|style)\b(?P<scripts>)[^<>]*>.*?(?:</(?P=tag)>|\Z)|"
    rf"/?{_TAG_NAMES}\b(?P<markup>)[^<>\n]{{0,300}}>|"
    rf"{_SOUND})"
)
_RULES: dict[str | None, LeftOutRule] = {"comments": "comments", "scripts": "scripts", "sounds": "sound marks"}
_BARE = regex(r"<\w{1,20}>[ \t]")
#: After a time, or at the beginning of a line if it is no tag like `<br>`, which needs no end.
_NICK = regex(
    r"\n(?=[^<\n]{0,50}+<)(?:(?>[^<\n]*\d:\d\d)[^<\n]*+(?<=[ \t])|[ \t]*(?!<(?i:br|dd|dt|hr|li|p|t[dhr])>))"
    r"<[@+%&~ ]?(?P<nick>[^\s<>/!]{1,40})>[ \t]"
)
#: Nicks that are no names of tags.
_FEWEST = 3


def tags_in(body: str, marked_up: bool) -> Iterator[SkippedSpan]:
    """Yield each by the rule of its kind; of text without markup only sounds. `body` begins with an extra line feed."""
    for tag in (_TAG if marked_up else _SOUNDS).finditer(_without_nicks(body)) if "<" in body else ():
        yield from skipped_at(_RULES.get(tag.lastgroup, "markup"), [tag.span()])


def _without_nicks(body: str) -> str:
    """The text, equally long, with the `<` of nicks that look like tags blanked, if enough other nicks do not."""
    if _BARE.search(body) is None:
        return body
    nicks = [match["nick"] for match in _NICK.finditer(body)]
    tags = {nick for nick in set(nicks) if _TAG.fullmatch(f"<{nick}>")}
    if not tags or sum(nick not in tags for nick in nicks) < _FEWEST:
        return body
    written = body.lower()
    people = {nick for nick in tags if f"</{nick.lower()}>" not in written}
    return _NICK.sub(lambda match: match[0].replace("<", " ") if match["nick"] in people else match[0], body)
