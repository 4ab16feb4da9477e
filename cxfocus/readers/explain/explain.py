"""The explanation of one document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from cxfocus.readers.explain.labels import labels_refused, reasons_of, speakers_found, unexplained_lines
from cxfocus.readers.explain.model import Explanation, LeftOutFound, SectionFound, Times
from cxfocus.readers.explain.origins import date_from, format_from, title_from
from cxfocus.readers.kinds import kind_and_reason
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.read import STUDIES
from cxfocus.readers.prose.study import Study
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from cxfocus.text.address import words_without_addresses
from cxfocus.text.lines import LineIndex
from cxfocus.text.words import count_words
from cxfocus.transcript import Layout, Transcript

_LONGEST_EXAMPLE = 100


def explain(source: Source, options: ReadingOptions) -> Explanation:
    """Read one source and return what was recognized; raise `ReadError`."""
    transcript, found = _read(source, options)
    layout = transcript.layout
    index = LineIndex(layout.blanked_text)
    words = [words_without_addresses(text) for text in layout.turn_texts()]
    stem = PurePath(source.path).stem
    return Explanation(
        path=source.path,
        format=layout.format,
        format_from=format_from(source, layout.format, options),
        recognized=layout.recognized,
        encoding=transcript.encoding,
        kind=transcript.kind,
        kind_from=kind_and_reason(layout, stem)[1],
        title=transcript.title,
        title_from=title_from(transcript),
        date=transcript.date,
        date_from=date_from(transcript, stem),
        turns=len(layout.turns),
        words=sum(words),
        times=_times(layout),
        speakers=tuple(speakers_found(layout, words, index, reasons_of(found, options) if found else {})),
        refused=tuple(labels_refused(found, index)) if found else (),
        sections=tuple(SectionFound(each.title, index.place(each.start)[0], each.level) for each in layout.sections),
        left_out=tuple(_left_out(transcript, index)),
        unexplained=tuple(unexplained_lines(layout, index, found)) if found else (),
        warnings=tuple(map(str, transcript.warnings)),
    )


def _read(source: Source, options: ReadingOptions) -> tuple[Transcript, Study | None]:
    """Return the transcript, and what the reader of prose found; None if another reader read it alone."""
    studies: list[Study] = []
    before = STUDIES.set(studies)
    try:
        transcript = read_transcript(source, options)
    finally:
        STUDIES.reset(before)
    return transcript, studies[-1] if studies else None


def _times(layout: Layout) -> Times:
    timed = [turn for turn in layout.turns if turn.start_time is not None]
    starts = [turn.start_time for turn in timed if turn.start_time is not None]
    ends = [turn.end_time for turn in timed if turn.end_time is not None]
    return Times(layout.timing, len(timed), min(starts, default=None), max(ends, default=None))


def _left_out(transcript: Transcript, index: LineIndex) -> Iterator[LeftOutFound]:
    """Yield the text left out by each rule; the example is the first place that holds words."""
    for rule, spans in transcript.layout.left_out:
        texts = [transcript.text[start:end] for start, end in spans]
        counts = [count_words(text) for text in texts]
        first = next((number for number, count in enumerate(counts) if count), 0)
        example = " ".join(texts[first].split())[:_LONGEST_EXAMPLE] if texts else ""
        line = index.place(spans[first].start)[0] if spans else 0
        yield LeftOutFound(rule=rule, places=len(spans), words=sum(counts), line=line, example=example)
