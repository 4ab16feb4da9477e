"""PDF files, which PDFium reads in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

import pytest

from cxfocus.errors import ReadError
from cxfocus.readers.documents.pdf import process as pdf_process
from cxfocus.readers.documents.pdf.process import extract
from cxfocus.readers.limits import Limits
from tests.readers.documents.pdfs import pdf_of_images, pdf_of_lines, pdf_of_streams, pdf_of_text
from tests.readers.documents.reading import left_out, read, said, sections

_FOLDER = Path(__file__).parents[2] / "fixtures" / "documents"
_WORDS = pdf_of_text(["The patrons asked."])


@pytest.fixture(autouse=True)
def _end_the_process() -> Iterator[None]:
    yield
    pdf_process._end_children()


def test_words_hyphens_and_pages() -> None:
    transcript = read(pdf_of_text(["The cus-\ntomer asked, and", "the \u201cboard\u201d answered."]), "x")
    assert transcript.text.replace("\n", " ") == "The customer asked, and the \u201cboard\u201d answered."
    assert transcript.layout.format == "pdf"


def test_speakers_and_what_repeats_at_the_edges() -> None:
    page = "Harbor Library Board\n\nAnn Lee: We met {}.\n\nBo Chen: They like {}.\n\nPage {}"
    things = ("patrons", "readers", "students", "families")
    transcript = read(pdf_of_text([page.format(thing, thing, number) for number, thing in enumerate(things)]), "x")
    assert said(transcript) == [
        turn for thing in things for turn in [("Ann Lee", f"We met {thing}."), ("Bo Chen", f"They like {thing}.")]
    ]
    assert left_out(transcript)["page headers and footers"].startswith("Harbor Library Board Page 0 Harbor")


def test_numbered_agenda() -> None:
    agenda = "AGENDA OF THE BOARD\n\n1. Call to Order\n\nThe chair opens.\n\n2. Reports\n\nThe director reports."
    assert sections(read(pdf_of_text([agenda]))) == [
        (2, "AGENDA OF THE BOARD"),
        (3, "1. Call to Order"),
        (3, "2. Reports"),
    ]


def test_an_item_right_below_the_one_before() -> None:
    agenda = "1. Call to Order\n\nThe chair, who had been away for a while, opens the meeting of the board at seven.\n2. Reports\n\nThe director reports on shelves, on chairs and on all the things that readers asked for."
    assert sections(read(pdf_of_text([agenda]))) == [(3, "1. Call to Order"), (3, "2. Reports")]


def test_the_date_of_the_page_headers() -> None:
    pages = [f"Harbor Choir, March 4, 2024\n\nAnn Lee: We met {thing}." for thing in ("here", "there", "again")]
    assert read(pdf_of_text(pages)).date == "2024-03-04"


def test_junk_before_the_mark() -> None:
    assert read(b"junk\r\n" + _WORDS).text == "The patrons asked."


@pytest.mark.parametrize(
    ("pages", "path", "told"),
    [
        (1, "board.pdf", "(1 of 1 pages is an image). Run OCR first, e.g. ocrmypdf board.pdf out.pdf"),
        (3, "a b.pdf", "(3 of 3 pages are images). Run OCR first, e.g. ocrmypdf 'a b.pdf' out.pdf"),
        (1, "-", "(1 of 1 pages is an image). Run OCR first"),
    ],
)
def test_scans(pages: int, path: str, told: str) -> None:
    with pytest.raises(ReadError) as raised:
        read(pdf_of_images(pages), path)
    assert str(raised.value).removeprefix(f"{path}: ") == f"no text in it {told}"


@pytest.mark.parametrize(("pages", "told"), [(1, "1 empty page"), (2, "2 empty pages")])
def test_empty_pages(pages: int, told: str) -> None:
    with pytest.raises(ReadError, match=rf"^x: no text in it \({told}\)\. Is it the right file\?$"):
        read(pdf_of_streams([b""] * pages))


def test_a_scan_among_pages() -> None:
    data = pdf_of_streams([b"BT /F1 12 Tf 72 700 Td (The patrons asked.) Tj ET", b"q 600 0 0 800 0 0 cm /Im1 Do Q"])
    assert tuple(map(str, read(data).warnings)) == (
        "1 of 2 pages are images; their words are not counted. Run OCR to have them",
    )


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"junk" * 999, _WORDS[:300]])
def test_damage(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^x: damaged or not really a PDF \(PDFium: Data format error\)$"):
        read(data)


@pytest.mark.parametrize(
    ("password", "message"),
    [
        (None, "password-protected. Save a copy without the password, or pass ⟨password⟩"),
        ("rose", "password-protected, and not by this password. Check ⟨password⟩"),
    ],
)
def test_a_password(password: str | None, message: str) -> None:
    data = (_FOLDER / "locked.pdf").read_bytes()
    with pytest.raises(ReadError) as raised:
        read(data, "board.pdf", password=password)
    assert str(raised.value) == f"board.pdf: {message}"
    assert read(data, password="tulip").text == "Our patrons asked for longer hours."


def test_a_pdf_that_may_only_not_be_printed_is_read() -> None:
    assert read((_FOLDER / "restricted.pdf").read_bytes()).text == "Our patrons asked for longer hours."


def test_too_many_pages() -> None:
    assert extract(pdf_of_text(["a"] * 4), Limits(pages=3), None) == {"error": "pages", "count": 4}


def test_too_much_memory_ends_the_process_and_not_the_run() -> None:
    bomb = pdf_of_streams([b"BT /F1 1 Tf (" + b" " * 200_000_000 + b") Tj ET"], packed=True)
    limits = Limits(memory=200 * 1024 * 1024)
    assert extract(_WORDS, limits, None)["pages"]
    assert extract(bomb, limits, None) == {"error": "memory"}
    assert extract(_WORDS, limits, None)["pages"]


def test_too_much_time() -> None:
    slow = pdf_of_streams([b"BT /F1 1 Tf " + b"(x) Tj 1 0 Td " * 300_000 + b"ET"], packed=True)
    limits = Limits(seconds=0.05, seconds_per_page=0.0)
    assert extract(slow, limits, None) == {"error": "time"}


def test_an_answer_that_never_comes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "sleeps.py"
    program.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(pdf_process, "_PROGRAM", program)
    monkeypatch.setattr(pdf_process, "_LATER", 0.2)
    assert extract(_WORDS, Limits(pages=0, seconds=0.1), None) == {"error": "time"}


def test_a_process_that_does_not_start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "fails.py"
    program.write_text("raise SystemExit(1)")
    monkeypatch.setattr(pdf_process, "_PROGRAM", program)
    with pytest.raises(ReadError, match=r"^x: the process that reads PDFs does not start\. Is pypdfium2 installed\?$"):
        read(_WORDS)


@pytest.mark.parametrize("error", ["memory", "time", "pages"])
def test_limits_in_words(error: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_process, "extract", lambda *_: {"error": error, "count": 4000})
    message = {
        "memory": "needs more than 2,048 MiB of memory",
        "time": "takes longer than 60 seconds and 0.5 a page",
        "pages": "has 4,000 pages (limit 3,000)",
    }[error]
    with pytest.raises(ReadError) as raised:
        read(_WORDS)
    assert str(raised.value) == f"x: {message}; refused. Raise with ⟨max_size⟩ if you trust it"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Hours of the  desk ", "Hours of the desk"), ("Microsoft Word - hours.docx", "hours"),
        ("Microsoft PowerPoint - Hours", "Hours"), ("hours.pdf", "hours"), ("hours.indd", "hours"), ("Hours.7", "Hours.7"),
        ("untitled", None), ("Document 1", None), ("Dokument12", None), ("", None), ("Document 1 of 2", "Document 1 of 2"),
    ],
)  # fmt: skip
def test_titles_that_programs_write(written: str, title: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = {**extract(_WORDS, Limits(), None), "title": written, "created": "D:20240304120000Z"}
    monkeypatch.setattr(pdf_process, "extract", lambda *_: answer)
    transcript = read(_WORDS)
    assert (transcript.title, transcript.date) == (title, "2024-03-04")


def test_the_process_is_kept_for_the_next() -> None:
    extract(_WORDS, Limits(), None)
    [child] = pdf_process._children
    extract(_WORDS, Limits(), None)
    assert pdf_process._children == [child]
    assert child.given == 2


def _page_count(data: bytes) -> int:
    return len(extract(data, Limits(), None)["pages"])


@pytest.mark.parametrize("method", get_all_start_methods())
def test_worker_processes_have_one_each(method: str) -> None:
    _page_count(_WORDS)  # so that a forked worker finds a process that is not its own
    with ProcessPoolExecutor(2, mp_context=get_context(method)) as pool:
        assert list(pool.map(_page_count, [_WORDS] * 6)) == [1] * 6


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs signals")
def test_nothing_is_left_behind() -> None:
    code = (
        "import sys; from cxfocus.readers.documents.pdf import process as p; from cxfocus.readers.limits import Limits; "
        "p.extract(sys.stdin.buffer.read(), Limits(), None); print(p._children[0]._process.pid)"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], input=_WORDS, capture_output=True, check=True)
    assert done.stderr == b""
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)


def test_lines_out_of_order_begin_paragraphs() -> None:
    data = pdf_of_lines([[(72, 700, "The left column."), (320, 730, "The right one.")]])
    assert said(read(data)) == [(None, "The left column."), (None, "The right one.")]
