"""Problems and remarks as text."""

from __future__ import annotations

import pytest

from cxfocus.errors import Problem, Remark
from cxfocus.report.model import Failure


@pytest.mark.parametrize(
    ("remark", "words"),
    [
        (Remark("it is odd"), "it is odd"),
        (Remark("line {line}: it is odd", 1200), "line 1200: it is odd"),
        (Remark("{:,} of {:,} are odd", 3, (1200, 1300)), "1,200 of 1,300 are odd"),
        (Remark("not read{names}. Save it", names=("a.pdf", "b")), "not read: a.pdf, b. Save it"),
        (Remark("not read{names}. Save it"), "not read. Save it"),
        (Remark("no {!r}{names}", None, ("{line}",), ("{0}", "{", "}")), "no '{line}': {0}, {, }"),
    ],
)
def test_a_remark_in_words(remark: Remark, words: str) -> None:
    assert str(remark) == f"{remark}" == words


def test_remarks_are_of_one_kind_if_only_their_numbers_differ() -> None:
    first = Remark("line {line}: {:,} as {}{names}", 3, (9, "utf-8"), ("a.pdf",))
    assert first.kind == first._replace(line=8, facts=(1000, "utf-8")).kind
    others = (first._replace(facts=(9, "utf-16")), first._replace(names=("b.pdf",)), first._replace(message="{}"))
    assert first.kind not in {other.kind for other in others}


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ([Problem("is a folder")], "a.txt: is a folder"),
        ([Problem("is damaged.", "a.txt", 3, 7, "Mend it")], "a.txt:3:7: is damaged. Mend it"),
        ([Problem("has no x", "a.txt"), Problem("has no y", "a.txt")], "a.txt: has no x\na.txt: has no y"),
    ],
)
def test_a_failure_names_its_path_once_a_problem(problems: list[Problem], words: str) -> None:
    assert Failure("a.txt", tuple(problems)).message == words
