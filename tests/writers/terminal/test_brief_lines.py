from __future__ import annotations

import io
import subprocess
import sys

from cxfocus.report.model import Report
from cxfocus.writers.brief import write_brief
from cxfocus.writers.style import Style
from tests.writers.terminal.meetings import BOARD, SEVERAL, document, focus, report


def _brief(what: Report) -> list[str]:
    stream = io.StringIO()
    write_brief(what, stream, Style())
    return stream.getvalue().split("\n")


def test_one_document_is_one_line() -> None:
    line = "minutes/2026-06-10-board.md  0.38  0.29-0.49  institution-focused  C=45  I=72  words=5280"
    assert _brief(report(BOARD)) == [line, ""]


def test_several_documents_are_aligned_and_have_a_total() -> None:
    lines = _brief(SEVERAL)
    assert len(lines) == 6
    assert lines[5] == ""
    assert lines[3].split() == ["empty.txt", "n/a", "n/a", "insufficient-evidence", "C=0", "I=0", "words=0"]
    total = "total 0.47 0.41-0.55 balanced C=76 I=84 words=6238 documents=4 mean=0.70"
    assert lines[4].split() == total.split()
    assert len({line.index("C=") for line in lines[:5]}) == 1


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _on_terminal(what: Report, width: int) -> list[str]:
    stream = _Terminal()
    write_brief(what, stream, Style(width))
    return stream.getvalue().split("\n")


def test_lines_fit_a_terminal() -> None:
    folder = "Zweigstellen 2021-2023/Nord"
    names = [f"{month:02} minutes of the board.md" for month in (1, 2)]
    long = report(*(document(f"{folder}/{name}", focus(9, 51)) for name in names))
    lines = _on_terminal(long, 80)
    assert [line.split("  ")[0] for line in lines[:2]] == [f".../{name}" for name in names]
    assert max(map(len, lines)) <= 80
    assert lines[3:] == ["  documents=2  mean=0.15", ""]
    assert _on_terminal(long, 200) == _brief(long)


def test_nothing_read_is_nothing_printed() -> None:
    assert _brief(report()) == [""]


def test_a_path_stays_on_its_line() -> None:
    assert _brief(report(document("a\nb\x1b[1m.txt", focus(1, 1))))[0].startswith("a b\ufffd[1m.txt  0.50  ")


def test_a_stream_of_few_letters_gets_those_it_has() -> None:
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="ascii")
    write_brief(report(document("é.txt", focus(1, 1))), stream, Style())
    stream.flush()
    assert b".txt  0.50  " in written.getvalue()


def test_imports_no_rich() -> None:
    code = "import sys, cxfocus.writers.brief; print([name for name in sys.modules if name.split('.')[0] == 'rich'])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
