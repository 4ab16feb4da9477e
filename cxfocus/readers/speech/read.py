"""Read the JSON of speech-to-text services: all stages in their order."""

from __future__ import annotations

from bisect import bisect_right

from cxfocus.errors import NoTranscriptError, Problem
from cxfocus.readers.cues.layout import CueText, layout_of_cues
from cxfocus.readers.cues.reader import read_subrip, read_webvtt
from cxfocus.readers.limits import limits_for, refuse_larger
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.refusals import AS_TABLE
from cxfocus.readers.speech.about import date_in, meeting_title
from cxfocus.readers.speech.compose import ComposedText, compose_segments
from cxfocus.readers.speech.dialects import DISPLAY_NAMES, PLAIN, TYPED, find_transcript
from cxfocus.readers.speech.fields import fields, rows
from cxfocus.readers.speech.parse import parse_json
from cxfocus.readers.speech.plain import captions_in
from cxfocus.transcript import Layout, Section

_KNOWN = f'Known: {", ".join(DISPLAY_NAMES)}; or a list of {{"speaker", "text"}}'
#: Blanks in a text that is more than a name or a label.
_BLANKS_OF_TEXT = 8


def read_json(text: str, options: ReadingOptions) -> Layout:
    """Return the layout of the text composed from the JSON; raise `ReadError` if it is no transcript."""
    refuse_larger(len(text), limits_for(options.max_size).json)
    if not text.strip():
        return Layout("json", text, (), recognized="JSON, empty")
    value, damaged = parse_json(text)
    found = find_transcript(value)
    if found is None:
        hint = f"{_KNOWN}. {AS_TABLE}" if _holds_texts(value) else _KNOWN
        raise NoTranscriptError(Problem("JSON, but no transcript that cxfocus knows", hint=hint))
    name, segments = found
    captions = captions_in(value) if name == PLAIN else None
    if captions is not None:
        layout = (read_webvtt if captions.lstrip().startswith("WEBVTT") else read_subrip)(captions, options)
        return layout._replace(format="json", composed_text=captions, title=meeting_title(value), date=date_in(value))
    composed = compose_segments(segments)
    written = CueText(
        "json",
        f"{name} transcript",
        composed.text,
        composed.cues,
        noun="segment",
        known=True,
        backward=composed.backward,
        title=meeting_title(value),
        timing=composed.timing,
        typed=name in TYPED,
        rolls=composed.may_roll,
    )
    layout = _with_sections(layout_of_cues(written, options), composed)
    return layout._replace(composed_text=composed.text, date=date_in(value), warnings=damaged + layout.warnings)


def _holds_texts(value: object) -> bool:
    """Whether the value is a list or map of objects, each with some words, or holds a list of longer texts."""
    found = rows(value) or [row for row in fields(value).values() if isinstance(row, dict)]
    if found and all(any(" " in cell for cell in row.values() if isinstance(cell, str)) for row in found):
        return True
    inner = [value]
    for each in inner:  # which grows: programs of conferences have their talks in lists of rooms of days
        if isinstance(each, dict | list):
            inner += each.values() if isinstance(each, dict) else each
        if isinstance(each, list) and each and all(map(_has_long_text, each)):
            return True
    return False


def _has_long_text(value: object) -> bool:
    return any(isinstance(cell, str) and cell.count(" ") >= _BLANKS_OF_TEXT for cell in fields(value).values())


def _with_sections(layout: Layout, composed: ComposedText) -> Layout:
    if not composed.headings:
        return layout
    sections = tuple(Section(title, composed.cues.start[row]) for row, title in composed.headings.items())
    starts = [section.start for section in sections]
    turns = [turn._replace(section=bisect_right(starts, turn.start) - 1) for turn in layout.turns]
    return layout._replace(
        sections=sections,
        turns=tuple(turn._replace(section=None) if turn.section == -1 else turn for turn in turns),
    )
