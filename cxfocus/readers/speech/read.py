"""Read the JSON of speech-to-text services: the whole story."""

from __future__ import annotations

from bisect import bisect_right

from cxfocus.errors import NoTranscriptError, Problem
from cxfocus.readers.cues.layout import Written, layout_of
from cxfocus.readers.cues.reader import read_subrip, read_webvtt
from cxfocus.readers.dates import written_date
from cxfocus.readers.limits import limits_for, refuse_larger
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.speech.compose import Composed, compose
from cxfocus.readers.speech.dialects import PLAIN, transcribed
from cxfocus.readers.speech.fields import fields, first, words_in
from cxfocus.readers.speech.parse import parsed
from cxfocus.readers.speech.plain import captions_in
from cxfocus.transcript import Layout, Section

_KNOWN = (
    "Known: Whisper, AWS, Deepgram, AssemblyAI, Google, Azure, Rev, Fireflies, Speechmatics, Watson, Trint, Gong,"
    " Otter, Hugging Face, Soniox, Vosk, oTranscribe, Slack, Discord, Telegram, YouTube, podcasts;"
    ' or a list of {"speaker", "text"}'
)
_DAYS = ("recording_start_time", "start_time", "started_at", "meeting_date", "date")


def read_json(text: str, options: ReadingOptions) -> Layout:
    """The layout of the text that is composed from the JSON; raises `ReadError` for what is no transcript."""
    refuse_larger(len(text), limits_for(options.max_size).json)
    if not text.strip():
        return Layout("json", text, (), recognized="JSON, empty")
    value, damaged = parsed(text)
    found = transcribed(value)
    if found is None:
        raise NoTranscriptError(Problem("JSON, but no transcript that cxfocus knows", hint=_KNOWN))
    name, segments = found
    captions = captions_in(value) if name == PLAIN else None
    if captions is not None:
        layout = (read_webvtt if captions.lstrip().startswith("WEBVTT") else read_subrip)(captions, options)
        return layout._replace(format="json", text=captions, title=_title(value), date=_date(value))
    composed = compose(segments)
    if not composed.may_roll:
        options = options._replace(dedupe=False)
    written = Written(
        "json",
        f"{name} transcript",
        composed.text,
        composed.cues,
        noun="segment",
        known=True,
        backward=composed.backward,
        title=_title(value),
        timing=composed.timing,
    )
    layout = _with_sections(layout_of(written, options), composed)
    return layout._replace(text=composed.text, date=_date(value), warnings=damaged + layout.warnings)


def _title(value: object) -> str | None:
    title = value.get("title") if isinstance(value, dict) else None
    return words_in(title) or None


def _date(value: object) -> str | None:
    """The day it was recorded; that on which a file was made may be another."""
    when = first(fields(value), *_DAYS)
    return written_date(when) if isinstance(when, str) and when[:4].isdecimal() else None


def _with_sections(layout: Layout, composed: Composed) -> Layout:
    if not composed.headings:
        return layout
    sections = tuple(Section(title, composed.cues.start[row]) for row, title in composed.headings.items())
    starts = [section.start for section in sections]
    turns = [turn._replace(section=bisect_right(starts, turn.start) - 1) for turn in layout.turns]
    return layout._replace(
        sections=sections,
        turns=tuple(turn._replace(section=None) if turn.section == -1 else turn for turn in turns),
    )
