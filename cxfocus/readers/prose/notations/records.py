"""Fields of records, as scripts write them: `Speaker: Ann Lee`, `Time: 0:05`, `Text: words`, on one line or several."""

from __future__ import annotations

from cxfocus.readers.prose.labels import Label, LabelForm
from cxfocus.readers.prose.notations.notation_input import NotationInput
from cxfocus.readers.prose.speakers.shapes import LIKELY, look
from cxfocus.readers.time_patterns import CLOCK, seconds
from cxfocus.text.expressions import regex
from cxfocus.text.lines import LineMatch, count_lines_like, lines_like

#: After the name of a field: `: `, `=`, `:** `.
_IS = r"\**[ \t]*+[:=]\**[ \t]*+"
#: Before a time: `Time: [`, `**Start Time:** `, or nothing.
_AT = rf"(?:(?i:time(?:[ _]?stamp)?|start(?:[ _]time)?|begin|at){_IS})?[\[(]?"
#: Fields that are not needed: `End: 0:12`, `Confidence: 0.93`.
_OTHER = rf"\**(?i:end(?:[ _]time)?|duration|confidence|id){_IS}[^\n]{{0,40}}"
#: Signs between the fields of a record.
_BETWEEN = r"[ \t]*+(?:\n[ \t]*+|[|,;-][ \t]*+)?+"
_TIME_FIRST = rf"(?:\**{_AT}(?P<first>{CLOCK})[\])]?\**{_BETWEEN})?"
#: `Speaker: Ann Lee`, `**Name:** Ann`, `[Speaker: Ann Lee]`
_SPEAKER = (
    rf"[*\[]{{0,3}}(?i:speaker|name){_IS}(?P<name>[^\W\d_][^\n:|,;=\[\]()]{{0,60}}?)(?=[ \t]*[\n|,;(\[\]*:])\]?\**"
)
_TIME_BEHIND = rf"(?:{_BETWEEN}(?:\**{_AT}(?P<late>{CLOCK})[\])]?|{_OTHER})\**){{0,3}}"
#: `Text: ` before the words, or nothing.
_WORDS = rf"(?:[ \t]*+:)?[ \t]*+\n?[ \t]*+(?:\**(?i:text|transcript|words|message|content|utterance){_IS})?(?=[^\s])"
_RECORD = regex(rf"\n{_TIME_FIRST}{_SPEAKER}{_TIME_BEHIND}{_WORDS}")
#: The field that every record has; `Speaker:` before long words is a speaker's label and no field.
_FIELD = regex(rf"\n[^\n:]{{0,3}}(?:[^\n]{{0,20}}[ \t*])?(?i:speaker|name){_IS}")
#: Share of the lines with such a field that begin a record.
_MOST = 0.8


def labels_in(seen: NotationInput) -> list[Label]:
    """Return the labels of records, if most lines with such a field are of records, and if people speak again."""
    found = [match for match in lines_like(_RECORD, seen.body) if look(match["name"].strip()).shape in LIKELY]
    names = {match["name"].strip() for match in found}
    if len(found) < _MOST * count_lines_like(_FIELD, seen.body) or not 1 < len(names) < len(found):
        return []
    return [_label(match) for match in found]


def _label(match: LineMatch) -> Label:
    time = match["first"] or match["late"]
    # The field shows that it is a speaker, as brackets do.
    form: LabelForm = "bracket" if time is None else "timed"
    return Label(match.start(), match["name"].strip(), match.end(), None if time is None else seconds(time), form)
