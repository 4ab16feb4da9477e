"""The reader of plain text and markdown: from a text to turns, sections and the parts that are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextvars import ContextVar
from itertools import chain

from cxfocus.errors import Remark
from cxfocus.readers.columns import rows_from
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.headings.document_outline import DocumentOutline
from cxfocus.readers.prose.headings.letterhead import letterhead_of
from cxfocus.readers.prose.headings.titles import plain_title
from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.naming import heading_title, sure_title, written_title
from cxfocus.readers.prose.study import Study, study
from cxfocus.readers.prose.times.timing import between_marks, with_ends
from cxfocus.readers.prose.turns import make_turns
from cxfocus.text.amounts import amount_or_no, noun_of
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout, LeftOut, LeftOutRule, Span, Timing, Turn

#: A list that takes each study while `explain` reads a document, since a layout does not tell what led to it.
STUDIES: ContextVar[list[Study] | None] = ContextVar("studies", default=None)

#: Rules that leave out what markup hides; if they take more than this share of a text, a warning says so.
_UNSPOKEN = ("code", "comments", "scripts")
_MOST = 0.5
#: Characters: a notice that there is no transcript is shorter, and all that its file holds.
_SHORT = 300
_NOT_FOUND = regex(
    r"\s*(?:video|audio|recording|transcript)(?: file)? (?:(?:was|is) )?"
    r"not (?:found|available)(?: for [^\n]{1,100})?\.?\s*",
    re.IGNORECASE,
)


def read_prose(text: str, options: ReadingOptions, format_name: str) -> Layout:
    """Return the layout of plain text or markdown, which have the same notations."""
    found = study(text, options)
    return _layout(found, format_name, options, written_title(text, found))


def read_composed(text: str, format_name: str, outline: DocumentOutline, options: ReadingOptions) -> Layout:
    """Return the layout of text that another reader took out of a document, with no markup left in it.

    The headings in `outline` are taken as they are; their `start` is that of their
    line. If there are none, headings are recognized as in plain text.
    """
    found = study(text, options, outline)
    return _layout(found, format_name, options, heading_title(found) or sure_title(found))


def _layout(found: Study, format_name: str, options: ReadingOptions, title: str | None) -> Layout:
    if (studies := STUDIES.get()) is not None:
        studies.append(found)
    if found.is_chat and not options.chat:
        return _chat_left_out(found, format_name)
    if len(found.body) < _SHORT and _NOT_FOUND.fullmatch(found.body):
        return _nothing_said(found, format_name)
    if letterhead := letterhead_of(found.sections, found.body):
        found = found._replace(sections=found.sections[len(letterhead) :])
        title = title or ": ".join(plain_title(section.title) for section in letterhead)
    turns, timing = _timed(make_turns(found), found)
    layout = Layout(
        format=format_name,
        blanked_text=found.body,
        turns=tuple(turns),
        sections=tuple(found.sections),
        title=title,
        timing=timing,
        left_out=_left_out(found),
        warnings=tuple(_doubts(found)),
        is_typed=found.is_chat,
    )
    return with_counts(layout)


def _doubts(found: Study) -> Iterator[Remark]:
    """Yield a warning if part of the text is a chat, or if most of it is left out for a mark that may mean nothing."""
    if messages := sum(hidden.rule == "chat" for hidden in found.hidden):
        yield _chat(messages)
    for rule in _UNSPOKEN:
        spans = [region for region in found.regions if region.rule == rule]
        if sum(region.end - region.start for region in spans) > _MOST * len(found.body):
            line = found.body.count("\n", 0, max(spans, key=lambda region: region.end - region.start).start + 1) + 1
            said = f"most of the text is left out as {rule}, from line {{line}} on. If it was said, take its marks away"
            yield Remark(said, line)


def _chat(messages: int) -> Remark:
    said = f"a chat, not speech: {{:,}} {noun_of(messages, 'message')} left out. To count them: ⟨include_chat⟩"
    return Remark(said, facts=(messages,))


def with_counts(layout: Layout) -> Layout:
    """Return the layout with a summary of what was recognized: numbers of speakers, turns, sections; times."""
    speakers = {turn.speaker for turn in layout.turns} - {None}
    counts = ((len(speakers), "speaker"), (len(layout.turns), "turn"), (len(layout.sections), "section"))
    amounts = [amount_or_no(count, noun) for count, noun in counts]
    return layout._replace(recognized=", ".join([*amounts, *_TIMES[layout.timing]]))


def _chat_left_out(found: Study, format_name: str) -> Layout:
    """The layout of a chat, which is not speech: all is left out."""
    people = {found.speakers.shown[name] for name in set(found.spoken.names)}
    messages = len(found.spoken.lines)
    amounts = f"{amount_or_no(messages, 'message')} of {amount_or_no(len(people), 'person')}"
    return Layout(
        format_name,
        found.body,
        (),
        left_out=(LeftOut("chat", (Span(0, len(found.body)),)),),
        recognized=f"chat, {amounts}, left out",
        warnings=(_chat(messages),),
    )


def _nothing_said(found: Study, format_name: str) -> Layout:
    """The layout of a notice that a program wrote instead of a transcript."""
    start = len(found.body) - len(found.body.lstrip())
    return Layout(
        format_name,
        found.body,
        (),
        left_out=(LeftOut("boilerplate", (Span(start, len(found.body.rstrip())),)),),
        recognized="nothing transcribed",
        warnings=(
            Remark("holds no transcript, only the notice of a program that what it was to transcribe is not there"),
        ),
    )


def _timed(turns: list[Turn], found: Study) -> tuple[list[Turn], Timing]:
    if found.marks:
        return between_marks(turns, found.marks, found.body), "anchor"
    if found.spoken.plain or not any(turn.start_time is not None for turn in turns):
        return turns, "none"
    return with_ends(turns, found.body), "start"


def _left_out(found: Study) -> tuple[LeftOut, ...]:
    """All that is left out: rule by rule, in order of their names, then the labels of turns."""
    places: dict[LeftOutRule, list[tuple[int, int]]] = {}
    for rule, start, end in chain(found.regions, found.hidden):
        places.setdefault(rule, []).append((start, end))
    rules = {rule: rows_from(Span, *zip(*spans, strict=True)) for rule, spans in places.items()}
    named = found.spoken
    if "time" in named.forms:  # a time alone is not the label of a speaker
        rules["timestamps"] = rules.get("timestamps", []) + _spans(named.chosen(lambda label: label.form == "time"))
        named = named.chosen(lambda label: label.form != "time")
    left_out = [LeftOut(rule, tuple(sorted(rules[rule]))) for rule in sorted(rules)]
    return (*left_out, *([LeftOut("speaker labels", tuple(_spans(named)))] if named.lines else []))


def _spans(labels: Labels) -> list[Span]:
    return rows_from(Span, labels.lines, labels.starts)


_TIMES: dict[Timing, tuple[str, ...]] = {
    "none": (), "start": ("with times",), "exact": ("with times",), "anchor": ("with time marks",),
}  # fmt: skip
