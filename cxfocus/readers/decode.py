"""From bytes to text: byte order marks, UTF-16 without one, UTF-8, what is nearly UTF-8, and older encodings."""

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
#: UTF-16 is believed only when this share of what it gives is letters, spaces and common signs.
_PLAUSIBLE = 0.7
#: A file is damaged UTF-8, rather than another encoding, when good sequences outnumber bad bytes so far.
_GOOD_PER_BAD = 20
#: Even in a script of its own every space and line end of UTF-16 holds a NUL; fewer are strays, or binary data.
_FEWEST_NULS = 0.04
_MOST_CONTROLS = 0.05
_MANY_FOREIGN = 0.3
#: UTF-16 is at most half ASCII; text with a NUL here and there is nearly all ASCII.
_ASCII_TEXT = bytes(range(32, 127)) + b"\t\n\r"
_FEW_OTHERS = 0.25
#: chardet's word is taken from here on; of English with curly quotes it makes Czech, at 0.08.
_SURE = 0.12
#: In UTF-16 every space, line end and Latin letter holds a NUL; no language does without them for long.
_LONG_WITHOUT_NULS = 64
_FEWEST_FOREIGN = 3
#: In ASCII bytes alone they write other letters, behind an escape.
_SHIFTING = ("iso2022", "utf-7", "hz")
_GUESS_FROM = 1 << 17
_WESTERN = frozenset({"cp1252", "iso8859-1", "iso8859-15", "ascii", "utf-8"})
_DECLARATION = regex(rb"(?:charset|<\?xml[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([A-Za-z][\w.:-]{1,40})", re.IGNORECASE)
_DECLARED_WITHIN = 2048
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\x0b\x0c\x1b\x1e\x00") + b"\x7f"


class Decoded(NamedTuple):
    """The text, the encoding it was read with, and what its reader should know."""

    text: str
    encoding: str
    warnings: tuple[Remark, ...] = ()


def decode(data: bytes, path: str, encoding: str | None = None) -> Decoded:
    """The text of `data`; raises `ReadError` when it is not text or not in the `encoding` asked for."""
    if encoding is not None:
        return _as_asked(data, path, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _with_mark(data[len(mark) :], path, name)
    wide = _utf16_without_mark(data)
    if wide is not None:
        return Decoded(_checked(data.decode(wide, "replace"), path), wide)
    try:
        _refuse_controls(data[:_LOOK_AT], path)
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, path)


def _as_asked(data: bytes, path: str, encoding: str) -> Decoded:
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
    likely = _likelier(data, text, codecs.lookup(encoding).name)
    said = "read as {}, as asked; it looks like {}. Leave ⟨encoding⟩ out to have it recognized"
    warnings = (Remark(said, facts=(encoding, likely)),) if likely else ()
    return Decoded(text.removeprefix("\ufeff"), encoding, warnings)


def _likelier(data: bytes, text: str, name: str) -> str | None:
    """What the bytes plainly are, where that is another encoding than `name`, by which they are `text`."""
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


def _with_mark(data: bytes, path: str, name: str) -> Decoded:
    text = data.decode(name, "replace")
    bad = text.count("\ufffd")
    warnings = (Remark("damaged characters, read as \ufffd: {:,}", facts=(bad,)),) if bad else ()
    return Decoded(_checked(text, path), name, warnings)


def _utf16_without_mark(data: bytes) -> str | None:
    """NULs at odd places only mean little endian, at even places only big endian."""
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


def _not_utf8(data: bytes, path: str) -> Decoded:
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - bad
    if good >= _GOOD_PER_BAD * bad:
        warning = Remark("bytes that are not UTF-8, read as \ufffd: {:,}", facts=(bad,))
        return Decoded(_checked(text, path), "utf-8", (warning,))
    declared = _declared(data)
    if declared is not None:
        return Decoded(_checked(data.decode(declared, "replace"), path), declared)
    guess = _guessed(data)
    if guess is not None:
        name, shown = guess
        warning = Remark("not UTF-8; read as {}. If names look wrong: ⟨encoding=NAME⟩", facts=(shown,))
        return Decoded(_checked(data.decode(name, "replace"), path), name, (warning,))
    text = data.decode("cp1252", "replace")
    letters = sum(map(str.isalpha, text[:100_000]))
    foreign = sum(character > "\x7f" and character.isalpha() for character in text[:100_000])
    warning = Remark("not UTF-8; read as Windows-1252. If names look wrong: ⟨encoding=NAME⟩")
    if foreign > _MANY_FOREIGN * max(1, letters):
        said = "not UTF-8; read as Windows-1252, which looks wrong here. Name the encoding: ⟨encoding=NAME⟩"
        warning = Remark(said)
    return Decoded(_checked(text, path), "cp1252", (warning,))


def _declared(data: bytes) -> str | None:
    """The encoding that a web page or an XML file names in its first lines, if Python knows it."""
    match = _DECLARATION.search(data[:_DECLARED_WITHIN]) if b"<" in data[:_DECLARED_WITHIN] else None
    if match is None:
        return None
    try:
        found = codecs.lookup(match[1].decode("ascii"))
    except LookupError:
        return None
    # What does not begin like ASCII could not have been declared like this.
    plain = found.name not in ("utf-8", "ascii") and not found.name.startswith(("utf-16", "utf-32", "utf-7"))
    name = "cp1252" if found.name == "iso8859-1" else found.name
    return name if plain and _is_text_encoding(name) else None


def _is_text_encoding(name: str) -> bool:
    try:
        return isinstance(b"a".decode(name), str)
    except (LookupError, ValueError):  # such as `base64`
        return False


def _guessed(data: bytes) -> tuple[str, str] | None:
    """What chardet takes the bytes for, and what people call it; None for Western text, or where it is not sure."""
    import chardet

    found = chardet.detect(data[:_GUESS_FROM])
    shown = found["encoding"]
    if shown is None or found["confidence"] < _SURE or shown.startswith("Mac"):
        return None
    name = codecs.lookup(shown).name
    return None if name in _WESTERN else (name, shown)


def _checked(text: str, path: str) -> str:
    """The text, unless so many control characters say that it is none."""
    _refuse_controls(text[:_LOOK_AT].encode("utf-8", "replace"), path)
    return text


def _refuse_controls(head: bytes, path: str) -> None:
    controls = len(head) - len(head.translate(None, _CONTROLS + b"\x00"))
    if controls > _MOST_CONTROLS * max(1, len(head)):
        raise ReadError(
            Problem("not text: it is full of control characters", path, hint="Export it as text, and give cxfocus that")
        )
