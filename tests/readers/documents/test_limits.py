"""Files made to do harm, and files that are only too large: each is refused with a sentence that says what to do."""

from __future__ import annotations

import struct
from collections.abc import Callable
from zipfile import ZIP_LZMA, ZIP_STORED

import pytest

from cxfocus.errors import ReadError
from cxfocus.readers.limits import MIB, Limits, in_mib, limits_for
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from tests.readers.documents.packages import docx_of, odt_of, paragraph, zip_of
from tests.readers.documents.pdfs import pdf_of_streams
from tests.readers.documents.reading import read

_RAISE = "Raise with ⟨max_size⟩ if you trust it"
_BODY = "<w:p><w:r><w:t>words</w:t></w:r></w:p>"
_DTD = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
_XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def _message(data: bytes, **options: object) -> str:
    with pytest.raises(ReadError) as raised:
        read(data, "x", **options)
    return str(raised.value)


def _word_with(part: bytes, **more: bytes) -> bytes:
    return zip_of({"word/document.xml": part, **more})


def _lying(data: bytes, size: int) -> bytes:
    """Return the package with a header in which the last part is smaller than it unpacks to."""
    at = data.rindex(b"PK\x01\x02")
    return data[: at + 24] + struct.pack("<I", size) + data[at + 28 :]


def _marked_encrypted(data: bytes) -> bytes:
    """Return the package with headers that call every part encrypted."""
    marked = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(mark)
        while at >= 0:
            marked[at + offset] |= 1
            at = marked.find(mark, at + 4)
    return bytes(marked)


def test_what_unpacks_to_far_too_much() -> None:
    assert _message(_word_with(b"x" * 101 * MIB)) == f"x: unpacks to 101 MiB (limit 100 MiB); refused. {_RAISE}"


def test_what_is_packed_too_well() -> None:
    assert _message(_word_with(b"x" * 6 * MIB)) == (
        f"x: unpacks to 6.0 MiB, more than 200 times its size; refused. {_RAISE}"
    )


def test_a_header_that_lies() -> None:
    bomb = _lying(_word_with(b"<a>" + b"x" * 50 * MIB), 1000)
    assert _message(bomb).startswith("x: damaged (")


def test_a_header_that_lies_about_what_could_be_a_bomb() -> None:
    noise = bytes(range(256)) * 4
    data = _lying(_word_with(b"x", more=b"".join(noise[n:] + noise[:n] for n in range(1024)) * 20), 200 * MIB)
    assert _message(data).startswith("x: unpacks to 200 MiB (limit 100 MiB)")


def test_too_many_parts() -> None:
    data = zip_of({"word/document.xml": "", **{f"word/media/{n}": "" for n in range(10_000)}})
    assert _message(data) == f"x: holds 10,001 files (limit 10,000); refused. {_RAISE}"


@pytest.mark.parametrize("make", [docx_of, odt_of])
@pytest.mark.parametrize("prolog", [_DTD, _XXE, f"<?xml version='1.0'?><!-- {'x' * 200_000} -->{_DTD}"])
def test_a_dtd(make: Callable[..., bytes], prolog: str) -> None:
    assert _message(make(_BODY if make is docx_of else "", prolog=prolog)) == (
        "x: contains a DTD, which no office program writes; refused"
    )


@pytest.mark.parametrize("deep", [255, 300, 100_000])
def test_xml_nested_without_end(deep: int) -> None:
    word = docx_of("<w:sdt><w:sdtContent>" * (deep // 2) + _BODY + "</w:sdtContent></w:sdt>" * (deep // 2))
    assert _message(word).startswith("x: damaged (Excessive depth in document: 256")
    odt = odt_of("<text:section>" * deep + "</text:section>" * deep)
    assert _message(odt).startswith("x: damaged (Excessive depth in document: 256")


_ODT = "application/vnd.oasis.opendocument.text"


@pytest.mark.parametrize(
    ("size", "message"),
    [
        (101, "unpacks to 101 MiB (limit 100 MiB)"),
        (6, "unpacks to 6.0 MiB, more than 200 times its size"),
    ],
)
def test_the_same_for_open_document(size: int, message: str) -> None:
    data = zip_of({"mimetype": _ODT, "content.xml": b"x" * size * MIB})
    assert _message(data) == f"x: {message}; refused. {_RAISE}"


def test_an_open_document_with_a_password() -> None:
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
        'manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    )
    data = zip_of({"mimetype": _ODT, "content.xml": b"\x00\xff noise", "META-INF/manifest.xml": manifest})
    assert _message(data) == "x: password-protected. Save a copy without the password"


def test_encryption() -> None:
    data = _marked_encrypted(docx_of(_BODY))
    assert _message(data) == "x: password-protected. Save a copy without the password"


@pytest.mark.parametrize(
    "data",
    [
        docx_of(_BODY)[:-200],
        docx_of(_BODY).replace(b"PK\x01\x02", b"PK\x00\x00", 1),
        zip_of({"word/document.xml": "<a/>"}, ZIP_LZMA),
        zip_of({"word/document.xml": "<a/>"}),
        zip_of({"word/document.xml": ""}),
        docx_of(_BODY, content_type="application/xml").replace(b"document.xml", b"document.xyz"),
        odt_of("")[:-200],
        zip_of({"mimetype": "application/vnd.oasis.opendocument.text"}),
        zip_of({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}, ZIP_STORED),
    ],
)  # fmt: skip
def test_damage_is_one_sentence(data: bytes) -> None:
    message = _message(data)
    assert message.startswith("x: damaged (")
    assert message.endswith(". Open it and save it again")
    assert "\n" not in message


@pytest.mark.parametrize("cut", range(0, 1500, 37))
def test_any_piece_of_a_document_is_read_or_refused(cut: int) -> None:
    data = docx_of(_BODY)
    for piece in (data[:cut], data[:cut] + b"\xff" + data[cut + 1 :], data[: cut // 2] + data[cut:]):
        try:
            read_transcript(Source("x.docx", piece))
        except ReadError as error:
            assert str(error).startswith("x.docx: ")  # noqa: PT017


@pytest.mark.parametrize(
    ("data", "limit"),
    [
        (b"{\\rtf1 " + b"x" * 2000 + b"}", 1000),
        (b"<html><p>" + b"x" * 2000, 1000),
        (b"From: a\nMessage-ID: 1\n\n" + b"x" * 2000, 1000),
        (b"%PDF-1.7" + b"x" * 2000, 1000),
        (docx_of(_BODY), 1000),
    ],
)
def test_a_file_too_large(data: bytes, limit: int) -> None:
    assert _message(data, max_size=limit) == (f"x: is {in_mib(len(data))} (limit {in_mib(limit)}); refused. {_RAISE}")


@pytest.mark.parametrize(
    ("begins", "limit"),
    [(b"<html><p>", 20), (b"{\\rtf1 ", 50), (b"From: a\nMessage-ID: 1\n\n", 50), (b"%PDF-1.7", 100)],
)
def test_a_file_too_large_as_shipped(begins: bytes, limit: int) -> None:
    assert _message(begins + b" " * limit * MIB) == f"x: is {limit} MiB (limit {limit} MiB); refused. {_RAISE}"


def test_a_pdf_of_too_many_pages() -> None:
    assert _message(pdf_of_streams([b""] * 3_001)) == f"x: has 3,001 pages (limit 3,000); refused. {_RAISE}"


def test_text_has_no_limit() -> None:
    assert read(b"words " * 2000, max_size=1000).layout.turns


def test_the_limits_grow_together() -> None:
    raised = limits_for(400 * MIB)
    assert raised.html == raised.rtf == raised.mail == raised.json == raised.office == raised.part == 400 * MIB
    assert (raised.pages, raised.ratio, raised.entries, raised.seconds) == (12_000, 800, 40_000, 240.0)
    assert raised.memory == 8192 * MIB
    assert limits_for(None) == Limits()
    assert limits_for(MIB).pages == 3_000  # a smaller size lowers no other limit


def test_a_raised_limit_lets_it_through() -> None:
    body = paragraph("words ") + paragraph(" " * 6 * MIB)
    assert "more than 200 times" in _message(docx_of(body))
    assert read(docx_of(body), max_size=1000 * MIB).text == "words"


@pytest.mark.parametrize(("size", "words"), [(0, "0.0 MiB"), (MIB * 3 // 2, "1.5 MiB"), (2048 * MIB, "2,048 MiB")])
def test_in_mib(size: int, words: str) -> None:
    assert in_mib(size) == words


@pytest.mark.parametrize("name", ["a.pdf", "a.DOCX", "a.odt", "a.rtf", "a.eml"])
def test_a_document_of_no_bytes_is_told_to_be_empty(name: str) -> None:
    with pytest.raises(ReadError) as raised:
        read_transcript(Source(name, b""))
    assert str(raised.value) == f"{name}: the file is empty (0 bytes). Export or download it again"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.vtt", "-"])
def test_a_text_of_no_bytes_has_no_words(name: str) -> None:
    assert read_transcript(Source(name, b"")).layout.turns == ()
