"""Reports made by hand, so that the output depends only on the writers."""

from __future__ import annotations

import io

from cxfocus.errors import Problem, Remark
from cxfocus.lexicon.model import Side
from cxfocus.report.model import (
    CategoryCount,
    DocumentReport,
    EntryCount,
    Failure,
    LexiconInfo,
    Mention,
    Part,
    Passage,
    Report,
    TimeSlice,
    Total,
)
from cxfocus.scoring.defaults import MINIMUM_MENTIONS
from cxfocus.scoring.focus import FORMULA, Focus
from cxfocus.scoring.interval import Interval
from cxfocus.scoring.mean import mean_of
from cxfocus.scoring.talk_time import TalkTime
from cxfocus.scoring.what_if import WhatIf
from cxfocus.writers.style import Style
from cxfocus.writers.terminal.write import write_terminal

LEXICON = LexiconInfo("library", "Public and academic libraries", "1.0.0", "0123456789abcdef" * 4, 695)


def focus(
    customer: int,
    institution: int,
    words: int = 1000,
    bounds: tuple[float, float] | None = None,
    turns: tuple[int, int] = (4, 10),
) -> Focus:
    """Return a focus with these counts; `turns` are those with a customer mention, and all."""
    mentions = customer + institution
    held = Interval(*(bounds or (0.0, 1.0)), float(mentions), 1.0, 3) if mentions else None

    class Held(Focus):
        """A focus with a given interval, whatever the formula is."""

        @property
        def interval(self) -> Interval | None:
            return held

    with_customer = max(0, min(turns[0], customer) - 1)
    clusters = ((1, 0),) * with_customer + ((customer - with_customer, institution),) if mentions else ()
    return Held(customer, institution, words, turns[1], clusters, MINIMUM_MENTIONS)


def mention(side: str, text: str, place: tuple[int, int], around: tuple[str, str]) -> Mention:
    named: Side = "customer" if side == "C" else "institution"
    line, column = place
    return Mention(named, "people", text, text, 0, 0, line, column, "Ann", None, 61.0, *around)


def document(path: str, counted: Focus, **changes: object) -> DocumentReport:
    plain = DocumentReport(
        path=path, format="markdown", kind="minutes", title=None, date=None, encoding="utf-8",
        recognized="2 speakers, 10 turns, 2 sections", warnings=(), focus=counted, talk_time=None,
        skipped={}, categories=(), entries=(), speakers=(), sections=(), timeline=(), passages=(), what_if=None,
        mentions=None, silenced=(), better_fit=None, digest=None, organizations=(),
    )  # fmt: skip
    return plain._replace(**changes)  # type: ignore[arg-type]


def report(*documents: DocumentReport, total: Focus | None = None, failures: tuple[Failure, ...] = ()) -> Report:
    shares = [one.focus.share for one in documents if one.focus.share is not None]
    pooled = total or (documents[0].focus if documents else focus(0, 0, 0))
    return Report(documents, failures, Total(len(documents), pooled, mean_of(shares)), LEXICON, "0.0.0", FORMULA)


def printed(what: Report, style: Style) -> str:
    stream = io.StringIO()
    write_terminal(what, stream, style)
    return stream.getvalue()


_ENTRIES = (
    EntryCount("customer", "people", "patron", 41),
    EntryCount("customer", "people", "=folks", 3),
    EntryCount("customer", "needs", "story time", 1),
    *(EntryCount("institution", "administration", f"policy {number}", 12 - number) for number in range(9)),
)

BOARD = document(
    "minutes/2026-06-10-board.md",
    focus(45, 72, 5280, (0.29, 0.4857), (22, 110)),
    title="Springfield Public Library: Board of Trustees",
    date="2026-06-10",
    talk_time=TalkTime(768.6, 848.3, 3720.8, "start"),
    skipped={"attendance": 54, "speaker labels": 1469},
    categories=(
        CategoryCount("customer", "people", 44, 2),
        CategoryCount("customer", "needs", 1, 1),
        CategoryCount("institution", "administration", 72, 9),
    ),
    entries=_ENTRIES,
    speakers=(
        Part("Ann Lee", focus(40, 20, 2024, (0.55, 0.77)), 855.5),
        Part("Bob Stone", focus(5, 52, 1803, (0.03, 0.2)), 3600.0),
        Part(None, focus(0, 0, 12), 7.0),
        *(Part(f"Guest {number}", focus(0, 1, 9 - number), 1.0) for number in range(10)),
    ),
    sections=(
        Part("Call to order", focus(0, 3, 40), None, 7),
        Part("Report of the director on the summer reading program and its audience", focus(45, 60, 4800), None, 28),
        Part("Adjournment", focus(0, 9, 440), None, 1204),
    ),
    timeline=(
        TimeSlice(0.0, 1800.0, "seconds", focus(40, 20, 2600)),
        TimeSlice(1800.0, 3600.0, "seconds", focus(5, 51, 2600)),
        TimeSlice(3600.0, 5400.0, "seconds", focus(0, 0, 1)),
        TimeSlice(5400.0, 7200.0, "seconds", focus(0, 1, 79)),
    ),
    passages=(
        Passage("customer", "Patrons ask for longer hours, and those who work ask most.", 31, "Ann Lee", 754.2, 2, 0),
        Passage(
            "institution",
            "The committee wants a policy on policies before the budget, and rules.",
            88,
            None,
            None,
            0,
            5,
        ),
    ),
    what_if=WhatIf(0.5, 27, 27),
    warnings=(Remark("{} of {} cues had unreadable times", facts=(2, 348)),),
)

WITH_MENTIONS = BOARD._replace(
    mentions=(
        mention("C", "Patrons", (31, 5), ("", "ask for longer hours, and the patrons who work ask most of all.")),
        mention("C", "patrons", (31, 39), ("Patrons ask for longer hours, and the", "who work ask most of all.")),
        mention("I", "policy committee", (1088, 101), ("After that the", ", in a long session, wants a policy")),
    ),
)

SEVERAL = report(
    BOARD,
    document("minutes/archive/of/the/library/friends/2019/2019-02-26-friends.md", focus(30, 12, 918, (0.56, 0.83))),
    document("notes.txt", focus(1, 0, 40, (0.2, 1.0)), format="text", encoding="utf-16-le"),
    document("empty.txt", focus(0, 0, 0), recognized="no speakers, 0 turns, 0 sections"),
    total=focus(76, 84, 6238, (0.41, 0.55)),
    failures=(
        Failure("a.docx", (Problem("this is an Office document", "a.docx"),)),
        Failure("b", (Problem("is a folder"),)),
    ),
)
