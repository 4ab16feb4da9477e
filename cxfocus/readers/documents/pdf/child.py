"""The program that extracts the lines of PDFs in a process of its own, where a hostile PDF can do no harm.

The parent (`process`) starts it once and sends it one PDF after another: a line
of JSON, then as many bytes as that says. The answer is one line of JSON. Of
cxfocus it imports only `text.expressions`. Memory is limited once and for all,
time for each PDF: when it is over, the system ends the process.
"""

from __future__ import annotations

import json
import signal
from contextlib import closing
from typing import Any, BinaryIO

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

from cxfocus.text.expressions import regex

#: Levels of forms inside forms in which images are looked for.
_DEPTH = 3
#: PDFium writes this in place of a hyphen and the line end after it.
_HYPHEN = "\ufffe"
_LINE = regex(rf"[^\n{_HYPHEN}]*[\n{_HYPHEN}]|[^\n{_HYPHEN}]+\Z")


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until the parent closes the pipe."""
    while header := requests.readline():
        asked = json.loads(header)
        _limit_memory(asked["memory"])
        data = requests.read(asked["size"])
        try:
            answer = _extract(data, asked)
        except MemoryError:
            answer = {"error": "memory"}
        _end_after(0)
        answers.write(json.dumps(answer).encode("ascii") + b"\n")
        answers.flush()


def _limit_memory(memory: int) -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):  # Windows has no such limits, macOS has no limit of memory
        pass


def _end_after(seconds: float) -> None:
    """Let the system end this process after these seconds; 0 removes the limit."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _extract(data: bytes, asked: dict[str, Any]) -> dict[str, Any]:
    _end_after(asked["seconds"])
    try:
        document = pdfium.PdfDocument(data, password=asked["password"])
    except pdfium.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            return {"error": "password"}
        return {"error": "damaged", "detail": str(error)}
    try:
        count = len(document)
        if count > asked["pages"]:
            return {"error": "pages", "count": count}
        _end_after(asked["seconds"] + count * asked["seconds_per_page"])
        information = document.get_metadata_dict()
        pages = [_page(document, number) for number in range(count)]
        title, created = information.get("Title", ""), information.get("CreationDate", "")
        return {"pages": pages, "title": title, "created": created}
    finally:
        document.close()


def _page(document: pdfium.PdfDocument, number: int) -> dict[str, Any]:
    """Return the lines of a page, its width, and whether it has only images.

    A line is its text, left and right edge, height on the page and height of a letter.
    """
    try:
        page = document[number]
        with closing(page), closing(page.get_textpage()) as textpage:
            lines = _lines(textpage)
            width = page.get_width()
            image = not lines and any(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=_DEPTH))
    except pdfium.PdfiumError:
        return {"lines": [], "width": 0.0, "damaged": True}
    return {"lines": lines, "width": width, "image": image}


def _lines(textpage: pdfium.PdfTextPage) -> list[list[Any]]:
    """Return the lines of a page; PDFium joins lines at a hyphen, with a sign that is kept at the end of the first."""
    first, last = raw.FS_RECTF(), raw.FS_RECTF()
    lines: list[list[Any]] = []
    at = 0
    for line in _LINE.findall(textpage.get_text_range()):
        text = line.strip()
        if text:
            start = at + len(line) - len(line.lstrip())
            raw.FPDFText_GetLooseCharBox(textpage, start, first)
            raw.FPDFText_GetLooseCharBox(textpage, start + len(text.rstrip(_HYPHEN)) - 1, last)
            edges = (first.left, last.right, first.bottom, first.top - first.bottom)
            lines.append([text, *(round(value, 1) for value in edges)])
        at += len(line)
    return lines


if __name__ == "__main__":
    with open(0, "rb") as requests, open(1, "wb") as answers:
        serve(requests, answers)
