"""PDF files: their text layer, which PDFium extracts in a process of its own."""

from __future__ import annotations

import re
from shlex import quote
from typing import Any

from cxfocus.errors import Problem, ReadError, Remark
from cxfocus.readers.dates import date_in_text
from cxfocus.readers.documents.blocks import Document
from cxfocus.readers.documents.compose import layout_of_document
from cxfocus.readers.documents.pdf.pages import PageLine, paragraphs
from cxfocus.readers.limits import Limits, in_mib, limits_for, refusal, refuse_larger
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.left_out.page_edges import PAGE_EDGES
from cxfocus.readers.source import STANDARD_INPUT, Source
from cxfocus.text.amounts import amount
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout

_LIGATURES = str.maketrans({
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
})  # fmt: skip
_CREATED = regex(r"D:(\d{4})(\d\d)(\d\d)")
#: Words that programs put before a title, or after it if they take the file name for one.
_PROGRAM = regex(r"\A(?:Microsoft (?:Word|PowerPoint) - )|\.(?:docx?|pdf|rtf|odt|indd|pages)\Z", re.IGNORECASE)
_REASON = regex(r"PDFium: (.*?)\)")
_UNTITLED = regex(r"(?:untitled|document|dokument)\s*\d*", re.IGNORECASE)


def read_pdf(source: Source, options: ReadingOptions) -> Layout:
    """Return the layout of a PDF; raise `ReadError` if it has no text, has a password, or needs too much."""
    from cxfocus.readers.documents.pdf.process import extract

    limits = limits_for(options.max_size)
    refuse_larger(len(source.data), limits.pdf, source.path)
    answer = extract(source.data, limits, options.password)
    if "error" in answer:
        raise _refusal(answer, source.path, limits, options.password)
    pages = answer["pages"]
    if not any(page["lines"] for page in pages):
        raise _without_text(pages, source.path)
    lines = [[PageLine(line[0].translate(_LIGATURES), *line[1:]) for line in page["lines"]] for page in pages]
    blocks, edges = paragraphs(lines, [page["width"] for page in pages])
    left_out = ((PAGE_EDGES, edges),) if edges else ()
    date = date_in_text(edges) or _date(answer["created"])
    document = Document(
        blocks=tuple(blocks), title=_title(answer["title"]), date=date, left_out=left_out, warnings=_missing(pages)
    )
    return layout_of_document(document, "pdf", options)


def _refusal(answer: dict[str, Any], path: str, limits: Limits, password: str | None) -> ReadError:
    error = answer["error"]
    if error == "pages":
        return refusal(f"has {answer['count']:,} pages (limit {limits.pages:,}); refused", path)
    if error == "memory":
        return refusal(f"needs more than {in_mib(limits.memory)} of memory; refused", path)
    if error == "time":
        seconds = f"{limits.seconds:g} seconds and {limits.seconds_per_page:g} a page"
        return refusal(f"takes longer than {seconds}; refused", path)
    if error == "password" and password is None:
        hint = "Save a copy without the password, or pass ⟨password⟩"
        return ReadError(Problem("password-protected", path, hint=hint))
    if error == "password":
        return ReadError(Problem("password-protected, and not by this password", path, hint="Check ⟨password⟩"))
    if error == "damaged":
        return ReadError(Problem(f"damaged or not really a PDF (PDFium: {_reason(answer['detail'])})", path))
    return ReadError(Problem("the process that reads PDFs does not start", path, hint="Is pypdfium2 installed?"))


def _reason(detail: str) -> str:
    """Return the reason alone: `Data format error` of `Failed to load document (PDFium: Data format error).`."""
    match = _REASON.search(detail)
    return match[1].rstrip(".") if match else detail


def _without_text(pages: list[dict[str, Any]], path: str) -> ReadError:
    images = sum(page.get("image", False) for page in pages)
    if not images:
        empty = amount(len(pages), "empty page")
        return ReadError(Problem(f"no text in it ({empty})", path, hint="Is it the right file?"))
    verb = "is an image" if len(pages) == 1 else "are images"
    hint = "Run OCR first" if path == STANDARD_INPUT else f"Run OCR first, e.g. ocrmypdf {quote(path)} out.pdf"
    return ReadError(Problem(f"no text in it ({images} of {len(pages)} pages {verb})", path, hint=hint))


def _missing(pages: list[dict[str, Any]]) -> tuple[Remark, ...]:
    """Return warnings about pages without words."""
    images = sum(page.get("image", False) for page in pages)
    damaged = sum(page.get("damaged", False) for page in pages)
    warnings = []
    if images:
        said = "{} of {} pages are images; their words are not counted. Run OCR to have them"
        warnings.append(Remark(said, facts=(images, len(pages))))
    if damaged:
        warnings.append(Remark("{} of {} pages are damaged and were not read", facts=(damaged, len(pages))))
    return tuple(warnings)


def _title(written: str) -> str | None:
    title = " ".join(_PROGRAM.sub("", written.strip()).split())
    return None if not title or _UNTITLED.fullmatch(title) else title


def _date(written: str) -> str | None:
    match = _CREATED.match(written)
    return f"{match[1]}-{match[2]}-{match[3]}" if match else None
