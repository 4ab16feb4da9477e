"""One document judged as `check` judges it."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.check import run
from cxfocus.check.history import Past
from cxfocus.check.lines import heavy_lines
from cxfocus.check.model import JudgedDocument
from cxfocus.check.rules import Case
from cxfocus.check.titles import TitledSection
from cxfocus.report.model import DocumentReport
from cxfocus.settings.bars import Bars


def judge(
    document: DocumentReport, sections: Sequence[TitledSection], bars: Bars, past: Past, *, strict: bool = False
) -> JudgedDocument:
    case = Case(document, sections, bars, past.before, heavy_lines(document, (), ()), strict)
    return run.judge(case, document.path, past.entry)
