"""Kinds of files that are not read, recognized by their bytes, with advice for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cxfocus.errors import Problem, ReadError
from cxfocus.text.expressions import regex

ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = b"%PDF-"
_PDF_LATER = regex(rb"%PDF-\d\.\d")
#: Bytes: there may be junk before the mark of a PDF if the mark begins within these (ISO 32000, annex H).
_PDF_WITHIN = 1024
_TRANSCRIBE = "Transcribe it first (Zoom, Teams, Whisper …) and give cxfocus the transcript"
_RECOGNIZE = "Run text recognition (OCR) first, and give cxfocus the text"
_DECRYPT = "Remove the password in the program it comes from and save it again"
_UNPACK = "Unpack it and give cxfocus what is in it"
#: Advice for tables whose rows are documents, which `batch` reads.
AS_TABLE = "A table of texts: cxfocus batch FILE --text-column NAME"
_AS_DOCX = "Save it as .docx or .txt"
_AS_WORD = "Export it as Word (.docx) or text"
_AS_TEXT = "Save its words as text"
_AS_CAPTIONS = "Convert it to WebVTT (.vtt) or SubRip (.srt)"


class RefusedKind(NamedTuple):
    """One kind of file: the offset of its sign, the sign, its name, and what to do instead.

    If `inside` is not empty, the file must contain it, too, at any place.
    """

    offset: int
    magic: bytes
    kind: str
    advice: str
    inside: bytes = b""


def _stream(name: str) -> bytes:
    """Return the name of a stream as an old Office file writes it."""
    return name.encode("utf-16-le")


#: The first row that fits is reported, so the more specific ones come first.
REFUSED_KINDS: tuple[RefusedKind, ...] = (
    RefusedKind(0, _OLE, "an encrypted Office file", _DECRYPT, _stream("EncryptedPackage")),
    RefusedKind(0, _OLE, "an old Word document (.doc)", _AS_DOCX, _stream("WordDocument")),
    RefusedKind(0, _OLE, "an old spreadsheet (.xls)", _AS_TEXT, _stream("Workbook")),
    RefusedKind(0, _OLE, "an old presentation (.ppt)", _AS_TEXT, _stream("PowerPoint Document")),
    RefusedKind(0, _OLE, "an Outlook message (.msg)", "Save it as .eml or .txt", _stream("__substg1.0")),
    RefusedKind(0, _OLE, "an old Office document", _AS_DOCX),
    RefusedKind(0, ZIP, "a spreadsheet", _AS_TEXT, b"xl/workbook"),
    RefusedKind(0, ZIP, "a presentation", _AS_TEXT, b"ppt/presentation"),
    RefusedKind(0, ZIP, "a spreadsheet", _AS_TEXT, b"application/vnd.oasis.opendocument.spreadsheet"),
    RefusedKind(0, ZIP, "a presentation", _AS_TEXT, b"application/vnd.oasis.opendocument.presentation"),
    RefusedKind(0, ZIP, "a Pages, Numbers or Keynote document", _AS_WORD, b"Index/Document.iwa"),
    RefusedKind(0, ZIP, "an e-book (.epub)", _AS_TEXT, b"application/epub+zip"),
    RefusedKind(0, ZIP, "compressed (zip)", _UNPACK),
    RefusedKind(0, b"PK\x05\x06", "an empty zip file", "Is it the right file?"),
    RefusedKind(0, b"\x89PNG", "an image", _RECOGNIZE),
    RefusedKind(0, b"\xff\xd8\xff", "an image", _RECOGNIZE),
    RefusedKind(0, b"GIF8", "an image", _RECOGNIZE),
    RefusedKind(0, b"II*\x00", "an image", _RECOGNIZE),
    RefusedKind(0, b"MM\x00*", "an image", _RECOGNIZE),
    RefusedKind(8, b"WEBP", "an image", _RECOGNIZE),
    RefusedKind(4, b"ftypheic", "an image", _RECOGNIZE),
    RefusedKind(4, b"ftypavif", "an image", _RECOGNIZE),
    RefusedKind(4, b"ftypM4A", "audio", _TRANSCRIBE),
    RefusedKind(4, b"ftyp", "video", _TRANSCRIBE),
    RefusedKind(8, b"WAVE", "audio", _TRANSCRIBE),
    RefusedKind(8, b"AVI ", "video", _TRANSCRIBE),
    RefusedKind(8, b"AIFF", "audio", _TRANSCRIBE),
    RefusedKind(0, b"RIFF", "audio or video", _TRANSCRIBE),
    RefusedKind(0, b"ID3", "audio", _TRANSCRIBE),
    RefusedKind(0, b"\xff\xfb", "audio", _TRANSCRIBE),
    RefusedKind(0, b"\xff\xf3", "audio", _TRANSCRIBE),
    RefusedKind(0, b"\xff\xf1", "audio", _TRANSCRIBE),
    RefusedKind(0, b"OggS", "audio", _TRANSCRIBE),
    RefusedKind(0, b"fLaC", "audio", _TRANSCRIBE),
    RefusedKind(0, b"#!AMR", "audio", _TRANSCRIBE),
    RefusedKind(0, b"0&\xb2u\x8ef\xcf\x11", "audio or video", _TRANSCRIBE),
    RefusedKind(0, b"\x1a\x45\xdf\xa3", "video", _TRANSCRIBE),
    RefusedKind(0, b"\x00\x00\x01\xba", "video", _TRANSCRIBE),
    RefusedKind(0, b"FLV\x01", "video", _TRANSCRIBE),
    RefusedKind(0, b"\x1f\x8b", "compressed (gzip)", _UNPACK),
    RefusedKind(0, b"7z\xbc\xaf", "compressed (7-Zip)", _UNPACK),
    RefusedKind(0, b"Rar!\x1a\x07", "compressed (RAR)", _UNPACK),
    RefusedKind(0, b"\xfd7zXZ", "compressed (xz)", _UNPACK),
    RefusedKind(0, b"BZh", "compressed (bzip2)", _UNPACK, b"1AY&SY"),
    RefusedKind(0, b"(\xb5/\xfd", "compressed (Zstandard)", _UNPACK),
    RefusedKind(257, b"ustar", "an archive (tar)", _UNPACK),
    RefusedKind(0, b"\xffWPC", "a WordPerfect document", _AS_DOCX),
    RefusedKind(0, b"SQLite format 3\x00", "a database", "Export the transcripts as text"),
    RefusedKind(0, b"PAR1", "a Parquet table", "Export the transcripts as text"),
    RefusedKind(0, b"\x7fELF", "a program", "Give cxfocus a transcript"),
    RefusedKind(0, b"MZ\x90", "a program", "Give cxfocus a transcript"),
    RefusedKind(0, b"[Script Info]", "captions in the ASS format", _AS_CAPTIONS),
    RefusedKind(0, b"\xef\xbb\xbf[Script Info]", "captions in the ASS format", _AS_CAPTIONS),
    RefusedKind(0, "\ufeff[Script Info]".encode("utf-16-le"), "captions in the ASS format", _AS_CAPTIONS),
    RefusedKind(0, b"Scenarist_SCC V1.0", "captions in the SCC format", _AS_CAPTIONS),
    RefusedKind(3, b"STL24.01", "captions in the EBU STL format", _AS_CAPTIONS),
    RefusedKind(3, b"STL25.01", "captions in the EBU STL format", _AS_CAPTIONS),
    RefusedKind(3, b"STL30.01", "captions in the EBU STL format", _AS_CAPTIONS),
    RefusedKind(0, b"<window ", "captions in the RealText format", _AS_CAPTIONS, b"<time begin="),
)  # fmt: skip
#: All signs by offset: one look for each offset shows that a file has none of them.
_MAGICS = {
    offset: tuple(row.magic for row in REFUSED_KINDS if row.offset == offset)
    for offset in {row.offset for row in REFUSED_KINDS}
}
_XML = rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*+"
_TTML = regex(_XML + rb"<(?:\w{1,20}:)?tt[\s>]", re.DOTALL)
#: Captions as YouTube itself delivers them, and as programs that download them save them.
_TIMED_TEXT = regex(_XML + rb"<(?:timedtext[\s>]|transcript>\s*<text start=)", re.DOTALL)
_FLAT_ODF = regex(rb"\s*(?:<\?xml[^>]*>\s*)?<office:document\s")
_XML_HEAD = 4096


def refuse_what_is_no_text(data: bytes, path: str) -> None:
    """Raise `ReadError` if the bytes are those of a known kind of file that is not read."""
    for kind, advice in _kinds(data):
        raise ReadError(Problem(f"this is {kind}, which cxfocus does not read", path, hint=advice))


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF, perhaps after a little junk."""
    return data.startswith(_PDF) or _PDF_LATER.search(data, 0, _PDF_WITHIN) is not None


def _kinds(data: bytes) -> Iterator[tuple[str, str]]:
    head = data[:_XML_HEAD]
    if any(head.startswith(magics, offset) for offset, magics in _MAGICS.items()):
        for offset, magic, kind, advice, inside in REFUSED_KINDS:
            if head.startswith(magic, offset) and (not inside or inside in data):
                yield kind, advice
    if b"<" in head[:64]:
        if _TTML.match(head):
            yield "captions in the TTML format", _AS_CAPTIONS
        if _TIMED_TEXT.match(head):
            yield "YouTube's captions as XML", _AS_CAPTIONS
        if _FLAT_ODF.match(head):
            yield "a flat OpenDocument file", "Save it as .odt"
