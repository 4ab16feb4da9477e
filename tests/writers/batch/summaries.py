"""Summaries made by hand, with everything that a writer may get."""

from __future__ import annotations

import io
from collections import Counter

from cxfocus.cli.words import words
from cxfocus.errors import Problem, Remark
from cxfocus.report.model import Failure, KindTotal, LexiconInfo, Total
from cxfocus.report.summary import (
    BlindSpots,
    BlindTitle,
    Distribution,
    Group,
    Grouping,
    Ranking,
    Row,
    Summary,
    TalkTimes,
    Trend,
    WarningKind,
)
from cxfocus.scoring.defaults import MINIMUM_MENTIONS
from cxfocus.scoring.focus import FORMULA, Focus
from cxfocus.scoring.mean import Mean
from cxfocus.scoring.spread import Spread
from cxfocus.scoring.talk_time import TalkTime
from cxfocus.scoring.trend import TrendLine
from cxfocus.writers.batch.registry import SUMMARY_WRITERS
from cxfocus.writers.style import Style


def focus(customer: int, institution: int, words: int = 4_000) -> Focus:
    pairs = Counter({(1, 0): customer, (0, 1): institution})
    return Focus(customer, institution, words, customer + institution + 3, +pairs, MINIMUM_MENTIONS)


def row(path: str, customer: int, institution: int, title: str | None = None, **more: object) -> Row:
    made = Row(path, "text", "minutes", title, "2024-03-12", focus(customer, institution), 4, 1, (), None)
    made = made._replace(groups=(path.rpartition("/")[0], None))
    return made._replace(**more)  # type: ignore[arg-type]


ROWS = (
    row("minutes/library/2024-03-12 open day.txt", 62, 20, "Open day", talk_time=TalkTime(90.1234, 30.0, 1.5, "exact")),
    row("minutes/parks/2024-03-12.md", 30, 31, '=cmd|" /C calc"!A0', warnings=(Remark("careful"), Remark("slowly"))),
    row("minutes/roads/with | pipe and *stars* and <b>.md", 4, 70, "\u8b70\u4e8b\u9332", date=None),
)
APART = (row("minutes/parks/small.txt", 3, 1),)
EMPTY = row("minutes/roads/empty.txt", 0, 0, focus=focus(0, 0, 0))


def _groups(names: tuple[str | None, ...]) -> tuple[Group, ...]:
    return tuple(Group(name, 10 + at, focus(60 - 25 * at, 20 + 12 * at)) for at, name in enumerate(names))


def _moving(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    lines = (TrendLine(10, 6.0, 0.021, 0.004, 0.038), TrendLine(11, 0.5, -0.1, -0.3, 0.1), None)
    return tuple(group._replace(line=line) for group, line in zip(groups, lines, strict=True))


def _third_apart(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    return tuple(group._replace(is_apart=at == 2) for at, group in enumerate(groups))


KINDS = (
    KindTotal("minutes", 70, 1_400, 3_000),
    KindTotal("transcript", 13, 990, 2_490),
    KindTotal("agenda", 2, 10, 10),
)
LEXICON = LexiconInfo("general", "General", "1.0.0", "0123456789abcdef" * 4, 839)
FULL = Summary(
    lambda: iter((*ROWS, *APART, EMPTY)),
    lambda: iter([Failure("minutes/bad.pdf", (Problem("is damaged", hint="Save it anew"),))]),
    1,
    0,
    Total(85, focus(2_400, 3_100, 180_000), Mean(0.4417, 85, (0.4102, 0.4732)), KINDS),
    Ranking("share", ROWS[:2], 60, ROWS[2:], APART, 22),
    Distribution(
        (3, 8, 11, 14, 9, 7, 6, 3, 1, 1),
        (0.21, 0.36, 0.52),
        {"balanced": 30, "customer-focused": 9, "institution-focused": 24, "insufficient-evidence": 22},
    ),
    BlindSpots(
        6,
        (row("minutes/roads/blind.txt", 0, 40),),
        310,
        120,
        (BlindTitle("Budget", 40, 31), BlindTitle("A | title", 9, 9)),
        208,
        98,
        85,
    ),
    (
        Grouping(
            "folder",
            _third_apart(_moving(_groups(("minutes/library", "minutes/parks", "minutes/roads")))),
            Spread(3, 85, 0.0004, 0.83, 0.17, 0.06, rest_alike=True),
        ),
        Grouping("regex:(a|b)", _groups(("a", None)), Spread(2, 31, 0.4212, 0.0, 0.0, 0.09)),
        Grouping("speaker", (), None),
    ),
    Trend("year", _groups(("2023", "2024")), TrendLine(70, 1.9, -0.0412, -0.06, -0.02), 15),
    (
        WarningKind("minutes/chat.txt", Remark("a chat, not speech: {:,} messages left out", facts=(136,)), 29),
        WarningKind("minutes/a|b.txt", Remark("not UTF-8; read as {}", facts=("cp1252",)), 1),
    ),
    ((".mp4", 3), (".xlsx", 12), ("hidden", 1)),
    LEXICON,
    "VERSION",
    FORMULA,
    ("A note.",),
    talk_time=TalkTimes(31, TalkTime(4_000.0, 16_000.5, 700.25, "start")),
    group_columns=("folder", "column:=1+1"),
)
NOTHING = Summary(
    lambda: iter(()),
    lambda: iter([Failure("nope", (Problem("no such file or folder", "nope"),))]),
    1,
    1,
    Total(0, focus(0, 0, 0), None),
    Ranking("share", (), 0, (), (), 0),
    Distribution((0,) * 10, None, {}),
    BlindSpots(0, (), 0, 0, ()),
    (),
    None,
    (),
    (),
    LEXICON,
    "VERSION",
    FORMULA,
)


def written(summary: Summary, name: str = "text", width: int = 80) -> str:
    stream = io.StringIO(newline="")
    SUMMARY_WRITERS[name].write(summary, stream, Style(width, words=words))
    return stream.getvalue()
