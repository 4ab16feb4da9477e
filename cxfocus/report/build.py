"""Make the report of a document from its transcript and scan: who, where, when, how often."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple

from cxfocus.errors import Remark
from cxfocus.lexicon.model import SIDES, Lexicon, Side, organizations
from cxfocus.matching.locate import locate
from cxfocus.matching.scan import Scan
from cxfocus.report.kinds import Kinds
from cxfocus.report.language import note_other_language
from cxfocus.report.left_out import count_left_out, note_much_left_out
from cxfocus.report.mentions import mentions_of
from cxfocus.report.model import (
    BetterFit,
    CategoryCount,
    DocumentReport,
    EntryCount,
    Mention,
    Part,
    Passage,
    TimeSlice,
    Total,
)
from cxfocus.report.passages import headings_of, strongest_passages, strongest_turns
from cxfocus.scoring.defaults import MINIMUM_MENTIONS
from cxfocus.scoring.dominant import dominant_entry
from cxfocus.scoring.evidence import evidence_of
from cxfocus.scoring.focus import focus_of, pooled_focus
from cxfocus.scoring.mean import mean_of
from cxfocus.scoring.talk_time import duration, talk_time_of
from cxfocus.scoring.tally import Tally, tally_of
from cxfocus.scoring.timeline import MentionPlace, timeline
from cxfocus.scoring.what_if import what_if
from cxfocus.text.lines import even_line_ends
from cxfocus.transcript import Layout, Silenced, Timing, Transcript

#: The name of the text above the first heading, as a section.
BEFORE_ALL_SECTIONS = "(before the first heading)"
_SPACES = b" \t\n\r\v\f"


class ReportOptions(NamedTuple):
    """The contents of a report besides the focus of the document.

    `parts` are speakers, sections, timeline, entries, the dominant one of these, and skipped words;
    `sections` and `speakers` add only those two. With `mentions` each mention
    is located; with `passages` the strongest are quoted, for which some
    mentions are located, too. `digest` is equal for documents of the same words.
    """

    parts: bool = True
    mentions: bool = True
    passages: bool = True
    minimum_mentions: int = MINIMUM_MENTIONS
    sections: bool = False
    speakers: bool = False
    digest: bool = False


def report_document(
    transcript: Transcript,
    lexicon: Lexicon,
    scanned: tuple[Scan, tuple[Silenced, ...]],
    better_fit: BetterFit | None,
    options: ReportOptions,
) -> DocumentReport:
    """Return the report of a document; `scanned` is its scan without silenced mentions, and the silencing comments."""
    layout, (scan, silenced) = transcript.layout, scanned
    tally = tally_of(scan, lexicon)
    focus = focus_of(tally, range(len(layout.turns)), options.minimum_mentions)
    mentions, passages = _located(transcript, lexicon, scan, tally, options)
    warnings = (*note_much_left_out(transcript, focus.words), *note_other_language(layout, lexicon))
    report = DocumentReport(
        path=transcript.path,
        format=layout.format,
        kind=transcript.kind,
        title=transcript.title,
        date=transcript.date,
        encoding=transcript.encoding,
        recognized=layout.recognized,
        warnings=(*transcript.warnings, *warnings, *_unused(silenced)),
        focus=focus,
        talk_time=talk_time_of(layout.turns, tally, _timing_of_talk(layout)),
        speakers=_speakers(transcript, tally, options.minimum_mentions) if options.parts or options.speakers else (),
        sections=_sections(transcript, tally, options.minimum_mentions) if options.parts or options.sections else (),
        skipped={},
        categories=(),
        entries=(),
        timeline=(),
        passages=passages,
        what_if=what_if(focus.customer, focus.institution),
        mentions=mentions if options.mentions else None,
        silenced=silenced,
        better_fit=better_fit,
        digest=_digest(transcript) if options.digest else None,
        organizations=tuple(name for index, name in organizations(lexicon).items() if tally.entries.get(index)),
        is_composed=layout.composed_text is not None,
    )
    if not options.parts:
        return report
    entries = _entry_counts(tally, lexicon)
    return report._replace(
        skipped=_skipped(transcript, scan),
        categories=_category_counts(entries),
        entries=entries,
        dominant=dominant_entry(focus, tally, scan, lexicon),
        timeline=tuple(_timeline(layout, lexicon, scan, tally, options.minimum_mentions)),
    )


def _unused(silenced: Iterable[Silenced]) -> Iterator[Remark]:
    """Yield a warning for each comment that silenced nothing."""
    for each in silenced:
        if not each.amount and each.term is None:
            yield Remark("line {line}: `cxfocus: off` switches no word off. Delete it", each.line)
        elif not each.amount:
            said = "this `cxfocus: ignore` silences nothing: no mention here is so called"
            hint = "Write the term as the text or the lexicon has it, or delete the comment"
            yield Remark(f"line {{line}}: {said}. {hint}", each.line)


def _timeline(layout: Layout, lexicon: Lexicon, scan: Scan, tally: Tally, minimum_mentions: int) -> Iterator[TimeSlice]:
    def mentions_in(turns: Container[int]) -> Iterator[MentionPlace]:
        for location in locate(scan, list(layout.turn_texts()), turns):
            side = lexicon.entries[location.entry].side
            yield MentionPlace(location.turn, location.span.start, side == "customer")

    for part in timeline(layout, tally, mentions_in):
        focus = pooled_focus(part.clusters, part.words, part.turns, minimum_mentions)
        yield TimeSlice(part.start, part.end, part.unit, focus)


def total_of(documents: Sequence[DocumentReport], minimum_mentions: int) -> Total:
    """Return the focus of all documents together, and the mean of the shares that exist."""
    focuses = [document.focus for document in documents]
    clusters = tuple(pair for focus in focuses for pair in focus.clusters)
    words, turns = sum(focus.words for focus in focuses), sum(focus.turns for focus in focuses)
    shares = [focus.share for focus in focuses if focus.share is not None]
    evidence = evidence_of((focus.customer, focus.mentions) for focus in focuses)
    focus = pooled_focus(clusters, words, turns, minimum_mentions, evidence)
    kinds = Kinds()
    for each in documents:
        kinds.add(each.kind, each.focus.customer, each.focus.mentions)
    return Total(len(documents), focus, mean_of(shares), kinds.totals())


def _digest(transcript: Transcript) -> str:
    """Return the hash of the counted text without its spaces, as these depend on the format."""
    text = "".join(transcript.layout.turn_texts())
    return blake2b(text.encode("utf-8", "surrogatepass").translate(None, _SPACES), digest_size=12).hexdigest()


def _located(
    transcript: Transcript, lexicon: Lexicon, scan: Scan, tally: Tally, options: ReportOptions
) -> tuple[tuple[Mention, ...], tuple[Passage, ...]]:
    """Return all mentions if they are wanted, else those of the turns in which the strongest passages can be."""
    if not (options.mentions or options.passages):
        return (), ()
    layout = transcript.layout
    texts, headings = list(layout.turn_texts()), headings_of(layout)
    locations = list(locate(scan, texts, None if options.mentions else strongest_turns(tally, headings)))
    mentions = tuple(mentions_of(transcript, lexicon, locations))
    if not options.passages:
        return mentions, ()
    turns_of = [location.turn for location in locations]
    return mentions, strongest_passages(mentions, turns_of, headings, layout.turns, layout.body)


def _entry_counts(tally: Tally, lexicon: Lexicon) -> tuple[EntryCount, ...]:
    """Return the entries by side, the most frequent first, then by name, so that equal counts have a fixed order."""
    counted = [(lexicon.entries[index], count) for index, count in tally.entries.items()]
    counts = [EntryCount(entry.side, entry.category, entry.text, count) for entry, count in counted]
    return tuple(sorted(counts, key=lambda entry: (entry.side, -entry.mentions, entry.entry, entry.category)))


def _category_counts(entries: Iterable[EntryCount]) -> tuple[CategoryCount, ...]:
    mentions: defaultdict[tuple[Side, str], list[int]] = defaultdict(list)
    for entry in entries:
        mentions[entry.side, entry.category].append(entry.mentions)
    counts = [CategoryCount(side, category, sum(found), len(found)) for (side, category), found in mentions.items()]
    return tuple(sorted(counts, key=lambda count: (SIDES.index(count.side), -count.mentions, count.category)))


def _speakers(transcript: Transcript, tally: Tally, minimum_mentions: int) -> tuple[Part, ...]:
    """Return the speakers, those with most words first; no speakers if nobody is named."""
    turns: defaultdict[str | None, list[int]] = defaultdict(list)
    for index, turn in enumerate(transcript.layout.turns):
        turns[turn.speaker].append(index)
    if set(turns) <= {None}:
        return ()
    timed = _timing_of_talk(transcript.layout) != "none"
    parts = [
        Part(
            name,
            focus_of(tally, indexes, minimum_mentions),
            sum(duration(transcript.layout.turns[index]) for index in indexes) if timed else None,
        )
        for name, indexes in turns.items()
    ]
    return tuple(sorted(parts, key=lambda part: (-part.focus.words, part.name or "")))


def _timing_of_talk(layout: Layout) -> Timing:
    return "none" if layout.is_typed else layout.timing


def _sections(transcript: Transcript, tally: Tally, minimum_mentions: int) -> tuple[Part, ...]:
    """Return the sections with words, in order of the document; text above the first heading is a section, too."""
    layout = transcript.layout
    turns: defaultdict[int, list[int]] = defaultdict(list)
    for index, turn in enumerate(layout.turns):
        if turn.section is not None:
            turns[turn.section].append(index)
    if not turns:
        return ()
    lines = _lines_at(even_line_ends(transcript.text), [layout.sections[number].start for number in turns])
    before = [index for index, turn in enumerate(layout.turns) if turn.section is None]
    parts = []
    if before:
        focus = focus_of(tally, before, minimum_mentions)
        parts.append(Part(BEFORE_ALL_SECTIONS, focus, line=1, is_headed=False))
    for number in sorted(turns):
        section, focus = layout.sections[number], focus_of(tally, turns[number], minimum_mentions)
        parts.append(Part(section.title, focus, line=lines[section.start]))
    return tuple(part for part in parts if part.focus.words)


def _lines_at(text: str, places: Iterable[int]) -> dict[int, int]:
    """Return the line of each place; for a few places, to count lines between them is faster than a `LineIndex`."""
    lines: dict[int, int] = {}
    line, before = 1, 0
    for place in sorted(places):
        line += text.count("\n", before, place)
        lines[place], before = line, place
    return lines


def _skipped(transcript: Transcript, scan: Scan) -> dict[str, int]:
    """Return the number of words that each rule left out, for rules that left out any."""
    text = transcript.text
    counts: dict[str, int] = {rule: count_left_out(text, spans) for rule, spans in transcript.layout.left_out}
    counts["addresses"] = sum(scan.addresses)
    return {rule: counts[rule] for rule in sorted(counts) if counts[rule]}
