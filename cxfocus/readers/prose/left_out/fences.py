"""Code between rows of signs; and speech between such rows, which counts: some meeting programs export it so."""

from __future__ import annotations

from collections import Counter

from cxfocus.readers.prose.left_out.region import Region, skipped_at
from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.text.expressions import regex

#: A row of signs that is not closed is no fence, nor is a long row of tildes right below words, which it underlines.
_FENCE = regex(r"(?s)\n[ \t]*(?P<fence>`{3,}+)[^\n`]*\n(?:.*?\n)?[ \t]*(?P=fence)`*[ \t]*(?=\n|\Z)")
_TILDES = regex(
    r"(?s)(?:(?<![^\n])\n[ \t]*(?P<fence>~{3,}+)|\n[ \t]*(?P<short>~{3,4})(?!~))[^\n~]*\n(?:.*?\n)?"
    r"[ \t]*(?(fence)(?P=fence)|(?P=short))~*[ \t]*(?=\n|\Z)"
)
FENCES = (
    Region("code", "`", _FENCE, ("\n```",)),
    Region("code", "~", _TILDES, ("\n~~~",)),
)
#: Share of the text that is between fences, if the text is a single log.
_FENCED = 0.8
#: Lines of a log: `[10:02] ...`, `<ann> ...`.
_FEWEST_LOGGED = 4
_LOGGED = regex(r"\n[ \t]*(?:\[?\d{1,2}:\d\d|<[^<>\n]{1,40}> )")
#: A name of two or more words; settings have one word before the colon.
_SAID = regex(r"\n[ \t]*([A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){1,3}):[ \t]+[^\s]")
_FEWEST_SAID = 6
_ROW = regex(r"\n[ \t]*(?:`{3,}|~{3,})[^\n]*")


def without_speech(found: list[SkippedSpan], body: str) -> list[SkippedSpan]:
    """Return what was found to be no speech; where people speak between fences, that is only the fences."""
    code = [skipped for skipped in found if skipped.rule == "code"]
    is_one_log = sum(skipped.end - skipped.start for skipped in code) >= _FENCED * len(body)
    spoken = {skipped for skipped in code if _is_said(skipped, body) or (is_one_log and _is_log(skipped, body))}
    rows = [match.span() for each in sorted(spoken) for match in _ROW.finditer(body, each.start, each.end + 1)]
    return [*(each for each in found if each not in spoken), *skipped_at("markup", rows)] if spoken else found


def _is_log(code: SkippedSpan, body: str) -> bool:
    return sum(1 for _ in _LOGGED.finditer(body, code.start, code.end)) >= _FEWEST_LOGGED


def _is_said(code: SkippedSpan, body: str) -> bool:
    """Whether people with full names take turns in it."""
    names = Counter(match[1] for match in _SAID.finditer(body, code.start, code.end))
    return names.total() >= _FEWEST_SAID and sum(uses > 1 for uses in names.values()) > 1
