"""From bytes to text: byte order marks, UTF-16 without a mark, UTF-8 (also damaged), and older encodings."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from cxfocus.errors import Problem, ReadError, Remark
from cxfocus.text.expressions import regex

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOK_AT = 8192
#: UTF-16 without a mark is accepted only if this share of its characters is letters, spaces and common signs.
_PLAUSIBLE = 0.7
#: Valid sequences for each invalid byte: with at least this many, a file is damaged UTF-8 and no other encoding.
_GOOD_PER_BAD = 20
#: Share of NULs among the bytes. In UTF-16, every space and line end holds one, even in texts without Latin letters;
#: fewer are stray bytes, or binary data.
_FEWEST_NULS = 0.04
#: Shares: of control characters in a text, and of foreign letters above which Windows-1252 looks wrong.
_MOST_CONTROLS = 0.05
_MANY_FOREIGN = 0.3
#: At most half of the bytes of UTF-16 are ASCII; in text with a few stray NULs nearly all are. `_FEW_OTHERS` is the
#: least share of other bytes.
_ASCII_TEXT = bytes(range(32, 127)) + b"\t\n\r"
_FEW_OTHERS = 0.25
#: Least confidence at which chardet is believed; it takes English with curly quotes for Czech, with 0.08.
_SURE = 0.12
#: Bytes. In UTF-16 every space, line end and Latin letter holds a NUL, so no text this long is without one.
_LONG_WITHOUT_NULS = 64
_FEWEST_FOREIGN = 3
#: Encodings that write other letters in ASCII bytes, after an escape.
_SHIFTING = ("iso2022", "utf-7", "hz")
_GUESS_FROM = 1 << 17
_WESTERN = frozenset({"cp1252", "iso8859-1", "iso8859-15", "ascii", "utf-8"})
_DECLARATION = regex(rb"(?:charset|<\?xml[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([A-Za-z][\w.:-]{1,40})", re.IGNORECASE)
_DECLARED_WITHIN = 2048
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\x0b\x0c\x1b\x1e\x00") + b"\x7f"


class DecodedText(NamedTuple):
    """A decoded text, the encoding it was read with, and warnings for its reader."""

    text: str
    encoding: str
    warnings: tuple[Remark, ...] = ()


def decode(data: bytes, path: str, encoding: str | None = None) -> DecodedText:
    """Return the text of `data`; raise `ReadError` if it is no text, or not in the requested `encoding`."""
    if encoding is not None:
        return _decoded_as_asked(data, path, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _with_mark(data[len(mark) :], path, name)
    wide = _utf16_without_mark(data)
    if wide is not None:
        return DecodedText(_checked_text(data.decode(wide, "replace"), path), wide)
    try:
        _refuse_controls(data[:_LOOK_AT], path)
        return DecodedText(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, path)


def _decoded_as_asked(data: bytes, path: str, encoding: str) -> DecodedText:
    try:
        text = data.decode(encoding)
    except LookupError as error:
        raise ReadError(
            Problem(f"no encoding is called {encoding!r}", path, hint="Try utf-8, cp1252 or utf-16")
        ) from error
    except UnicodeError as error:
        where = (
            f": byte {error.start + 1} is 0x{data[error.start]:02x}" if isinstance(error, UnicodeDecodeError) else ""
        )
        raise ReadError(
            Problem(f"not {encoding}{where}", path, hint="Leave ⟨encoding⟩ out to have it recognized")
        ) from error
    likely = _likelier_encoding(data, text, codecs.lookup(encoding).name)
    said = "read as {}, as asked; it looks like {}. Leave ⟨encoding⟩ out to have it recognized"
    warnings = (Remark(said, facts=(encoding, likely)),) if likely else ()
    return DecodedText(text.removeprefix("\ufeff"), encoding, warnings)


def _likelier_encoding(data: bytes, text: str, name: str) -> str | None:
    """Return the encoding that the bytes plainly have; None if that is `name`, which decodes them to `text`."""
    found = next((other for mark, other in _MARKS if data.startswith(mark)), None) or _utf16_without_mark(data)
    if found is not None:
        return None if found.startswith(name.removesuffix("-sig")) else found
    is_wide = name.startswith(("utf-16", "utf-32"))
    if is_wide and (len(data) < _LONG_WITHOUT_NULS or b"\x00" in data):
        return None
    try:
        plain = data.decode("utf-8")
    except UnicodeDecodeError:
        return "another encoding" if is_wide else None
    if is_wide:
        return "utf-8"
    foreign = sum(character > "\x7f" for character in plain)
    is_other = sum(map(str.isascii, text)) * 2 < len(text) if not foreign else foreign >= _FEWEST_FOREIGN
    return "utf-8" if is_other and plain != text and not name.startswith(_SHIFTING) else None


def _with_mark(data: bytes, path: str, name: str) -> DecodedText:
    text = data.decode(name, "replace")
    bad = text.count("\ufffd")
    warnings = (Remark("damaged characters, read as \ufffd: {:,}", facts=(bad,)),) if bad else ()
    return DecodedText(_checked_text(text, path), name, warnings)


def _utf16_without_mark(data: bytes) -> str | None:
    """Return the kind of UTF-16: most NULs at odd places mean little endian, most at even places big endian."""
    head = data[:_LOOK_AT]
    if b"\x00" not in head or len(head.translate(None, _ASCII_TEXT)) < _FEW_OTHERS * len(head):
        return None
    odd, even = head[1::2].count(0), head[::2].count(0)
    if odd + even < max(2, _FEWEST_NULS * len(head)):
        return None
    name = "utf-16-le" if odd > even * 4 else "utf-16-be" if even > odd * 4 else None
    if name is None:
        return None
    text = head[: len(head) // 2 * 2].decode(name, "replace")
    plausible = sum(character.isalnum() or character.isspace() or character in ".,:;!?'\"()->[]_" for character in text)
    return name if plausible >= _PLAUSIBLE * max(1, len(text)) else None


def _not_utf8(data: bytes, path: str) -> DecodedText:
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - bad
    if good >= _GOOD_PER_BAD * bad:
        warning = Remark("bytes that are not UTF-8, read as \ufffd: {:,}", facts=(bad,))
        return DecodedText(_checked_text(text, path), "utf-8", (warning,))
    declared = _declared_encoding(data)
    if declared is not None:
        return DecodedText(_checked_text(data.decode(declared, "replace"), path), declared)
    guess = _guessed_encoding(data)
    if guess is not None:
        name, shown = guess
        warning = Remark("not UTF-8; read as {}. If names look wrong: ⟨encoding=NAME⟩", facts=(shown,))
        return DecodedText(_checked_text(data.decode(name, "replace"), path), name, (warning,))
    text = data.decode("cp1252", "replace")
    letters = sum(map(str.isalpha, text[:100_000]))
    foreign = sum(character > "\x7f" and character.isalpha() for character in text[:100_000])
    warning = Remark("not UTF-8; read as Windows-1252. If names look wrong: ⟨encoding=NAME⟩")
    if foreign > _MANY_FOREIGN * max(1, letters):
        said = "not UTF-8; read as Windows-1252, which looks wrong here. Name the encoding: ⟨encoding=NAME⟩"
        warning = Remark(said)
    return DecodedText(_checked_text(text, path), "cp1252", (warning,))


def _declared_encoding(data: bytes) -> str | None:
    """Return the encoding that a web page or an XML file names in its first lines, if Python knows it."""
    match = _DECLARATION.search(data[:_DECLARED_WITHIN]) if b"<" in data[:_DECLARED_WITHIN] else None
    if match is None:
        return None
    try:
        found = codecs.lookup(match[1].decode("ascii"))
    except LookupError:
        return None
    # A declaration in ASCII cannot be right about an encoding that is not written like ASCII.
    plain = found.name not in ("utf-8", "ascii") and not found.name.startswith(("utf-16", "utf-32", "utf-7"))
    name = "cp1252" if found.name == "iso8859-1" else found.name
    return name if plain and is_text_encoding(name) else None


def is_text_encoding(name: str) -> bool:
    """Whether this is the name of an encoding of texts; `base64`, `idna`, `punycode` and `undefined` are none."""
    try:
        b" \xff".decode(name, "replace")  # `punycode` refuses other letters, and no bytes at all ask no codec
    except (LookupError, ValueError):
        return False
    return True


def _guessed_encoding(data: bytes) -> tuple[str, str] | None:
    """Return the encoding that chardet finds, and its usual name; None for Western text, or if chardet is not sure."""
    import chardet

    found = chardet.detect(data[:_GUESS_FROM])
    shown = found["encoding"]
    if shown is None or found["confidence"] < _SURE or shown.startswith("Mac"):
        return None
    name = codecs.lookup(shown).name
    return None if name in _WESTERN else (name, shown)


def _checked_text(text: str, path: str) -> str:
    """Return the text; raise `ReadError` if it has too many control characters to be one."""
    _refuse_controls(text[:_LOOK_AT].encode("utf-8", "replace"), path)
    return text


def _refuse_controls(head: bytes, path: str) -> None:
    controls = len(head) - len(head.translate(None, _CONTROLS + b"\x00"))
    if controls > _MOST_CONTROLS * max(1, len(head)):
        raise ReadError(
            Problem("not text: it is full of control characters", path, hint="Export it as text, and give cxfocus that")
        )
