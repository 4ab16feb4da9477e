"""Files that are no text, known by their first bytes: what they are, and what to do instead."""

from __future__ import annotations

import re

from cxfocus.errors import Problem, ReadError

_TRANSCRIBE = "Transcribe it first (Zoom, Teams, Whisper …) and give cxfocus the transcript"
_AS_TEXT = "Save it as .txt or .md"
_PDF = b"%PDF-"
_PDF_LATER = re.compile(rb"%PDF-\d\.\d")
#: Junk may stand before a PDF's mark, so long as the mark comes this early (ISO 32000, annex H).
_PDF_WITHIN = 1024
_KNOWN: tuple[tuple[int, bytes, str, str], ...] = (
    (0, _PDF, "a PDF", "Save its text, for instance with pdftotext"),
    (0, b"PK\x03\x04", "a zip file or an Office document", _AS_TEXT),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", _AS_TEXT),
    (0, b"{\\rtf", "an RTF document", _AS_TEXT),
    (0, b"\x89PNG", "an image", "Run text recognition (OCR) first"),
    (0, b"\xff\xd8\xff", "an image", "Run text recognition (OCR) first"),
    (0, b"GIF8", "an image", "Run text recognition (OCR) first"),
    (0, b"ID3", "audio", _TRANSCRIBE),
    (0, b"\xff\xfb", "audio", _TRANSCRIBE),
    (0, b"OggS", "audio", _TRANSCRIBE),
    (0, b"fLaC", "audio", _TRANSCRIBE),
    (0, b"RIFF", "audio or video", _TRANSCRIBE),
    (4, b"ftyp", "audio or video", _TRANSCRIBE),
    (0, b"\x1a\x45\xdf\xa3", "video", _TRANSCRIBE),
    (0, b"\x1f\x8b", "compressed (gzip)", "Unpack it first"),
    (0, b"7z\xbc\xaf", "compressed (7-Zip)", "Unpack it first"),
    (0, b"SQLite format 3\x00", "a database", "Export the transcripts as text"),
    (0, b"\x7fELF", "a program", "Give cxfocus a transcript"),
    (0, b"MZ\x90", "a program", "Give cxfocus a transcript"),
)


def refuse_what_is_no_text(data: bytes, path: str) -> None:
    """Raise `ReadError` when the first bytes are those of a known kind of file that is not text."""
    for offset, magic, kind, advice in _KNOWN:
        if data[offset : offset + len(magic)] == magic or (magic == _PDF and _PDF_LATER.search(data, 0, _PDF_WITHIN)):
            raise ReadError(Problem(f"this is {kind}, which cxfocus does not read", path, hint=advice))
