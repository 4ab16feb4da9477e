"""The table of documents recognized by their bytes; `readers/registry.py` recognizes web pages, by their text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from cxfocus.readers.documents.mail.headers import MACHINE_HEADERS
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.refusals import ZIP, is_pdf
from cxfocus.readers.source import Source
from cxfocus.text.expressions import regex
from cxfocus.text.lazy import lazy
from cxfocus.transcript import Layout

#: A mail has one of these headers or the suffix `.eml`; `is_mail` of `mail/read.py` then looks closer.
_MACHINE_HEADER = regex(b"\n(?:" + b"|".join(sorted(MACHINE_HEADERS)) + b"):", re.IGNORECASE)
_HEADERS_WITHIN = 4096


class Container(NamedTuple):
    """One row: the name of a format, its suffixes, the test of bytes and suffix, and its reader."""

    name: str
    suffixes: tuple[str, ...]
    recognizes: Callable[[bytes, str], bool]
    read: Callable[[Source, ReadingOptions], Layout]


def _is_word(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    return data.startswith(ZIP) and b"word/document" in data


def _is_open_document(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    """Whether the bytes begin with the type of an OpenDocument text, which is never compressed."""
    return data.startswith(ZIP) and b"application/vnd.oasis.opendocument.text" in data[:200]


def _is_rich_text(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    return data[:64].lstrip().startswith(b"{\\rtf")


def _is_mail(data: bytes, suffix: str) -> bool:
    if suffix != ".eml" and not _MACHINE_HEADER.search(b"\n" + data[:_HEADERS_WITHIN]):
        return False
    from cxfocus.readers.documents.mail.read import is_mail

    return is_mail(data, suffix)


#: The first row that recognizes the bytes reads them.
CONTAINERS: tuple[Container, ...] = (
    Container("docx", (".docx", ".docm", ".dotx"), _is_word, lazy("cxfocus.readers.documents.office.word:read_word")),
    Container(
        "odt",
        (".odt", ".ott"),
        _is_open_document,
        lazy("cxfocus.readers.documents.office.open_document:read_open_document"),
    ),
    Container("rtf", (".rtf",), _is_rich_text, lazy("cxfocus.readers.documents.office.rich_text:read_rich_text")),
    Container(
        "pdf", (".pdf",), lambda data, _suffix: is_pdf(data), lazy("cxfocus.readers.documents.pdf.read:read_pdf")
    ),
    Container("eml", (".eml",), _is_mail, lazy("cxfocus.readers.documents.mail.read:read_mail")),
)


def is_named_as_container(suffix: str) -> bool:
    """Whether a suffix is that of such a document."""
    return any(suffix.lower() in row.suffixes for row in CONTAINERS)


def container_of(data: bytes, suffix: str, name: str | None = None) -> Container | None:
    """Return the row that reads these bytes, or the row called `name`; None if they are to be decoded as text."""
    if name is not None:
        return next((row for row in CONTAINERS if row.name == name), None)
    return next((row for row in CONTAINERS if row.recognizes(data, suffix.lower())), None)
