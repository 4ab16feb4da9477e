"""From bytes to text."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxfocus.errors import ReadError
from cxfocus.readers.decode import decode

ENGLISH = "The patrons met the board, as planned.\n"
RUSSIAN = "Привет, это собрание читателей библиотеки, как и было решено.\n"


@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, "Café — naïve “quotes”\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_recognized(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "x")
    assert decoded.text == text
    assert decoded.warnings == ()
    assert decoded.encoding.replace("-sig", "") in (encoding.replace("-sig", ""), f"{encoding}-le")


@pytest.mark.parametrize("mark", ["utf-16-be", "utf-32-be"])
def test_big_endian_marks(mark: str) -> None:
    assert decode(("\ufeff" + ENGLISH).encode(mark), "x")[:2] == (ENGLISH, mark)


def test_nothing() -> None:
    assert decode(b"", "x") == ("", "utf-8", ())


def test_damaged_utf8_is_counted() -> None:
    decoded = decode(RUSSIAN.encode() + b"\xff", "x")
    assert (decoded.text, decoded.encoding) == (RUSSIAN + "\ufffd", "utf-8")
    assert tuple(map(str, decoded.warnings)) == ("bytes that are not UTF-8, read as \ufffd: 1",)


def test_damaged_utf16_is_counted() -> None:
    assert tuple(map(str, decode(b"\xff\xfe" + ENGLISH.encode("utf-16-le") + b"\x00", "x").warnings)) == (
        "damaged characters, read as \ufffd: 1",
    )


def test_windows_1252() -> None:
    decoded = decode("Café \u2013 the patrons\u2019 “board”".encode("cp1252"), "x")
    assert (decoded.text, decoded.encoding) == ("Café \u2013 the patrons\u2019 “board”", "cp1252")
    assert str(decoded.warnings[0]).startswith("not UTF-8; read as Windows-1252. ")


def test_windows_1252_that_looks_wrong() -> None:
    assert "looks wrong here" in str(decode(b"\xc0\xc1\xc2\xc3", "x").warnings[0])


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (RUSSIAN, "cp1251", "Windows-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R"),
        ("Žádní čtenáři nepřišli. Příští schůze bude v úterý, říjen.\n", "cp1250", "Windows-1250"),
        ("図書館の利用者は日曜日の開館を求めました。\n", "cp932", "CP932"),
        ("图书馆的读者要求星期天开放。\n", "gb18030", "GB18030"),
    ],
)
def test_older_encodings_are_recognized(text: str, encoding: str, name: str) -> None:
    decoded = decode(text.encode(encoding), "x")
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert tuple(map(str, decoded.warnings)) == (f"not UTF-8; read as {name}. If names look wrong: ⟨encoding=NAME⟩",)


@pytest.mark.parametrize(
    "text",
    [
        "It\u2019s the \u201clibrary\u201d \u2013 patrons\u2019 wishes.\n",
        "L\u2019\u00e9t\u00e9, les usagers. \u00c7a va, d\u00e9j\u00e0.\n",
    ],
)
def test_western_text_is_windows_1252(text: str) -> None:
    assert decode((text * 50).encode("cp1252"), "x")[:2] == (text * 50, "cp1252")


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="{}">', "koi8-r"),
        ("<meta http-equiv=Content-Type content='text/html; charset={}'>", "iso8859-5"),
        ('<?xml version="1.0" encoding="{}"?>', "cp1251"),
    ],
)
def test_an_encoding_named_inside_is_believed(head: str, encoding: str) -> None:
    text = head.format(encoding) + RUSSIAN
    assert decode(text.encode(encoding), "x") == (text, encoding, ())


@pytest.mark.parametrize(
    "name", ["no-such-thing", "utf-16", "utf-8", "base64", "utf-7", "idna", "punycode", "undefined"]
)
def test_an_encoding_that_cannot_be_is_not_believed(name: str) -> None:
    assert decode(f'<meta charset="{name}">{RUSSIAN}'.encode("cp1251"), "x").encoding == "cp1251"


@pytest.mark.parametrize("at", range(12))
def test_a_stray_nul_changes_nothing(at: int) -> None:
    data = (ENGLISH * 2).encode()
    decoded = decode(data[:at] + b"\x00" + data[at:], "x")
    assert decoded.encoding == "utf-8"
    assert decoded.text.replace("\x00", "") == ENGLISH * 2


@pytest.mark.parametrize(
    "data", [bytes(range(256)), b"\x00" * 100, b"\x01\x02abc" * 9, bytes(range(32)) * 3, b"\x00\x01" * 50]
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"x: not text: it is full of control characters\. "):
        decode(data, "x")


def test_as_asked() -> None:
    assert decode("café".encode("cp437"), "x", "cp437") == ("café", "cp437", ())
    assert decode(ENGLISH.encode("utf-16"), "x", "utf-16").text == ENGLISH
    assert decode(ENGLISH.encode("utf-8-sig"), "x", "utf-8").text == ENGLISH


@pytest.mark.parametrize(
    ("written", "asked", "likely"),
    [
        ("utf-8", "utf-16", "utf-8"),
        ("utf-8", "utf-16-be", "utf-8"),
        ("utf-8", "cp1252", "utf-8"),
        ("utf-8", "cp037", "utf-8"),
        ("utf-8-sig", "latin-1", "utf-8"),
        ("utf-16", "cp1252", "utf-16-le"),
        ("utf-16-le", "latin-1", "utf-16-le"),
        ("utf-16", "utf-16-be", "utf-16-le"),
        ("cp1252", "utf-16", "another encoding"),
    ],
)
def test_what_is_plainly_not_as_asked_is_told(written: str, asked: str, likely: str) -> None:
    data = ("The patrons met; it was d\u00e9j\u00e0 vu, as na\u00efve. " * 4).encode(written)
    [warning] = decode(data + b" " * (len(data) % 2), "x", asked).warnings
    told = f"read as {asked}, as asked; it looks like {likely}. Leave ⟨encoding⟩ out to have it recognized"
    assert str(warning) == told


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (ENGLISH, "utf-8 utf-8-sig utf-16 utf-32 utf-16-le utf-16-be cp1252 cp037 cp500 gbk shift_jis utf-7 hz"),
        (
            "Caf\u00e9, \u00c9tat, na\u00efve\n",
            "utf-8 utf-8-sig utf-16 utf-16-be cp1252 latin-1 cp850 mac_roman cp037 utf-7",
        ),
        (RUSSIAN, "utf-8 utf-16 utf-32 utf-16-be cp1251 koi8-r iso8859-5 cp866 gbk utf-7"),
        ("\u59d4\u54e1\u4f1a\u306f\u672c\u3092\u8cb7\u3046\u3002\n", "utf-8 utf-16 shift_jis euc_jp iso2022_jp utf-7"),
        ("\u59d4\u5458\u4f1a\u4e70\u4e66\u3002\n" * 9, "utf-8 utf-16-le utf-16-be gbk gb18030 hz big5hkscs"),
        ("", "utf-8 utf-16 cp037"),
    ],
)
def test_what_may_be_as_asked_is_not_doubted(text: str, encodings: str) -> None:
    for encoding in encodings.split():
        assert decode(text.encode(encoding, "ignore"), "x", encoding).warnings == (), encoding


def test_one_nul_between_two_letters_is_no_utf16() -> None:
    with pytest.raises(ReadError, match="control characters"):
        decode(b"a\x00b", "x")


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"a", "nope", r"x: no encoding is called 'nope'\. Try utf-8"),
        (b"a", "base64", r"x: no encoding is called 'base64'"),
        (b"ab\xe9", "utf-8", r"x: not utf-8: byte 3 is 0xe9\. Leave ⟨encoding⟩ out"),
        (b"a", "undefined", r"x: not undefined\. Leave"),
        (b"a", "utf-16", r"x: not utf-16: byte 1 is 0x61"),
    ],
)
def test_not_as_asked(data: bytes, encoding: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        decode(data, "x", encoding)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with suppress(ReadError):
        decode(data, "x").text.encode("utf-8")


@given(st.text(max_size=100))
def test_utf8_comes_back(text: str) -> None:
    try:
        decoded = decode(text.encode("utf-8", "replace"), "x")
    except ReadError:
        return
    if decoded.encoding == "utf-8":
        assert decoded.text == text.encode("utf-8", "replace").decode().removeprefix("\ufeff")
