"""The reader of plain text and markdown: from a body to turns, sections and what was left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, pairwise, repeat
from operator import add, attrgetter, lt, sub

from cxfocus.readers.columns import rows_of
from cxfocus.readers.prose.headings import headings, plain_title
from cxfocus.readers.prose.lines import Label, candidates
from cxfocus.readers.prose.skipped import (
    ATTENDANCE_LABELS,
    Skipped,
    blanked,
    disjoint,
    is_attendance_title,
    looks_like_names,
    name_lines,
    names_in,
    skipped_regions,
)
from cxfocus.readers.prose.speakers import speakers_of
from cxfocus.text.lines import even_line_ends
from cxfocus.transcript import Layout, LeftOut, Section, Span, Timing, Turn

_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
#: A turn's end, when only starts are written: the next start, but no later than its words take.
_SLOWEST_WORDS_PER_SECOND = 1.5
_GRACE_SECONDS = 2.0
#: A paragraph this long is cut at a space: one turn should not be the whole recording.
_LONGEST_TURN = 1_000_000


def read_text(text: str) -> Layout:
    """Layout of plain text."""
    return _read(text, "text")


def read_markdown(text: str) -> Layout:
    """Layout of markdown; plain text goes the same way, since its notations are the same."""
    return _read(text, "markdown")


def _read(text: str, format_name: str) -> Layout:
    raw = even_line_ends(text)
    # A line feed of its own before the first line lets one expression find every line.
    regions = [Skipped(rule, max(start - 1, 0), end - 1) for rule, start, end in skipped_regions("\n" + raw)]
    return _Prose(blanked(raw, regions), regions).layout(format_name)


class _Prose:
    """One document on its way: candidates found, then speakers, sections and turns decided."""

    def __init__(self, body: str, regions: list[Skipped]) -> None:
        self.body = body
        self.labels, self.lines = candidates(body)
        self.skipped = regions
        self.names: set[str] = set()

    def layout(self, format_name: str) -> Layout:
        attendance = list(self._attendance_labels())
        paragraphs = self.body.count("\n\n") + 1
        speakers = speakers_of(self.labels, paragraphs, self.names)
        lists = disjoint(attendance)
        spoken = [label for label in self.labels if label.name in speakers and not _inside(lists, label.line)]
        sections = [] if self._is_chat(spoken) else headings(self.lines, self.body, {label.line for label in spoken})
        attendance += self._attendance_sections(sections, [label.line for label in spoken])
        left_out = disjoint([*attendance, *self._times_alone()])
        turns = self._turns(spoken, speakers, sections, left_out)
        timed = any(turn.start_time is not None for turn in turns)
        labels = LeftOut(
            "speaker labels",
            tuple(rows_of(Span, [label.line for label in spoken], [label.text_start for label in spoken])),
        )
        timing: Timing = "start" if timed else "none"
        return Layout(
            format_name,
            self.body,
            tuple(_with_ends(turns, self.body) if timed else turns),
            tuple(sections),
            plain_title(sections[0].title) if sections and sections[0].level == 1 else None,
            timing,
            left_out=(*grouped([*self.skipped, *left_out]), *([labels] if spoken else [])),
            recognized=_recognized(len(set(speakers.values()) - {""}), len(turns), len(sections), timed),
        )

    def _is_chat(self, spoken: Sequence[Label]) -> bool:
        """Chats have a tab before the words, and no headings: what looks like one was pasted."""
        tabbed = sum(self.body[label.text_start - 1] == "\t" for label in spoken if label.time is not None)
        return tabbed * 2 > len(spoken)

    def _attendance_labels(self) -> Iterator[Skipped]:
        """`Present: Ann Lee, Bo Chen` and the indented or bulleted lines below; their names are kept."""
        names = {label.name for label in self.labels}
        lists = {name for name in names if "-".join(name.strip("* ").lower().split()) in ATTENDANCE_LABELS}
        for label in self.labels:
            if label.name not in lists:
                continue
            end = _list_end(self.body, label.text_start)
            listed = self.body[label.text_start : end]
            if looks_like_names(listed):
                self.names.update(
                    names_in(listed.replace("\n", ",") if "," not in listed else listed.replace("\n", " "))
                )
                yield Skipped("attendance", label.line, end)

    def _attendance_sections(self, sections: Sequence[Section], spoken: Sequence[int]) -> Iterator[Skipped]:
        """Lists of names under a heading that announces them, up to the next heading or the first turn."""
        ends = sorted([*(section.start for section in sections), *spoken, len(self.body)])
        for section in sections:
            if is_attendance_title(section.title):
                end = ends[bisect_right(ends, section.start)]
                for span in name_lines(self.body, section.start, end):
                    yield Skipped("attendance", *span)

    def _times_alone(self) -> Iterator[Skipped]:
        for line in self.lines:
            if line.form == "time":
                yield Skipped("timestamps", line.line, line.end)

    def _turns(
        self,
        spoken: Sequence[Label],
        speakers: dict[str, str],
        sections: Sequence[Section],
        left_out: Sequence[Skipped],
    ) -> list[Turn]:
        """Turns begin at labels; what begins elsewhere (at the top, at headings, behind a gap) has no speaker."""
        lines = {label.line for label in spoken}
        hidden = {skipped.start for skipped in left_out}
        others = {0, *(section.start for section in sections), *(skipped.end for skipped in left_out)} - lines
        others = {line for line in others if not _inside(left_out, line)}
        stops = sorted({*lines, *others, *hidden, len(self.body)})
        end_of = dict(pairwise(stops))
        section_starts = [section.start for section in sections]
        turns = self._labelled(spoken, [end_of[label.line] for label in spoken], speakers, section_starts)
        for line in others - {len(self.body)}:
            number = bisect_right(section_starts, line) - 1
            begins_section = number >= 0 and section_starts[number] == line
            for start, stop in _paragraphs(self.body, line, end_of[line], begins_section):
                turns += [Turn(*span, None, _section(number)) for span in _trimmed(self.body, start, stop)]
        turns.sort(key=attrgetter("start"))
        return turns

    def _labelled(
        self, labels: Sequence[Label], ends: Sequence[int], speakers: dict[str, str], section_starts: Sequence[int]
    ) -> list[Turn]:
        """A turn for each label up to the next stop; made by columns, as there may be a hundred thousand."""
        texts = list(
            map(str.lstrip, map(self.body.__getitem__, map(slice, [label.text_start for label in labels], ends)))
        )
        starts = list(map(sub, ends, map(len, texts)))
        stops = list(map(add, starts, map(len, map(str.rstrip, texts))))
        sections = [_section(bisect_right(section_starts, label.line) - 1) for label in labels]
        names = [speakers[label.name] or None for label in labels]
        rows = rows_of(
            Turn, starts, stops, names, sections, [label.time for label in labels], repeat(None, len(labels))
        )
        kept = list(compress(rows, map(lt, starts, stops)))
        if max(map(len, texts), default=0) <= _LONGEST_TURN:
            return kept
        return [turn._replace(start=a, end=b) for turn in kept for a, b in _trimmed(self.body, turn.start, turn.end)]


def _inside(regions: Sequence[Skipped], position: int) -> bool:
    """Whether a position lies in one of the regions, which are in order and disjoint."""
    index = bisect_right(regions, position, key=attrgetter("start")) - 1
    return index >= 0 and position < regions[index].end


def _section(number: int) -> int | None:
    return None if number < 0 else number


def _paragraphs(body: str, start: int, end: int, begins_section: bool) -> Iterator[tuple[int, int]]:
    if begins_section:
        line_end = body.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        yield start, line_end
        start = line_end
    for match in _PARAGRAPH.finditer(body, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _trimmed(body: str, start: int, end: int) -> Iterator[Span]:
    """The span without white space at its ends, if anything is left; in pieces if it is very long."""
    text = body[start:end]
    end -= len(text) - len(text.rstrip())
    start += len(text) - len(text.lstrip())
    while end - start > _LONGEST_TURN:
        middle = body.rfind(" ", start, start + _LONGEST_TURN)
        middle = start + _LONGEST_TURN if middle <= start else middle
        yield Span(start, middle)
        start = middle
    if start < end:
        yield Span(start, end)


def _list_end(body: str, start: int) -> int:
    """Where the list behind a label ends: with its line, or with the indented or bulleted lines below it."""
    end = body.find("\n", start)
    if end < 0:
        return len(body)
    match = _LIST_LINES.match(body, end)
    return match.end() if match else end


_LIST_LINES = re.compile(r"(?:\n[ \t]+[^\s][^\n]*|\n[-*+\u2022] [^\n]*)+")


def _with_ends(turns: Sequence[Turn], body: str) -> Iterator[Turn]:
    """End times: the next start, capped by what the words take, so that a lunch break is not talk."""
    following: float | None = None
    ended: list[Turn] = []
    for turn in reversed(turns):
        if turn.start_time is not None:
            words = body.count(" ", turn.start, turn.end) + 1
            longest = turn.start_time + words / _SLOWEST_WORDS_PER_SECOND + _GRACE_SECONDS
            end = longest if following is None or following < turn.start_time else min(following, longest)
            following = turn.start_time
            turn = Turn(*turn[:5], round(end, 3))  # noqa: PLW2901
        ended.append(turn)
    return reversed(ended)


def grouped(skipped: Iterable[Skipped]) -> tuple[LeftOut, ...]:
    """What was left out, rule by rule, in order of the rules' names."""
    rules: dict[str, list[Span]] = {}
    for rule, start, end in skipped:
        if start < end:
            rules.setdefault(rule, []).append(Span(start, end))
    return tuple(LeftOut(rule, tuple(sorted(rules[rule]))) for rule in sorted(rules))


def _recognized(speakers: int, turns: int, sections: int, timed: bool) -> str:
    counts = [_counted(speakers, "speaker"), _counted(turns, "turn"), _counted(sections, "section")]
    return ", ".join([*counts, "with times"] if timed else counts)


def _counted(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}" if count == 1 else f"{count or 'no'} {noun}s"
