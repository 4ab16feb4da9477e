"""Text that may not be valid Unicode, such as file names, made readable for any program."""

from __future__ import annotations

import codecs
import re

from cxfocus.text.expressions import regex

#: Python keeps each byte of a name that is not UTF-8 as one of these half characters.
_BYTES = range(0xDC80, 0xDD00)
_HALF = regex(r"[\ud800-\udfff]")


def as_unicode(text: str) -> str:
    """Return bytes that are not UTF-8 as in web addresses (`caf%E9.txt`), other halves of characters as U+FFFD."""
    return _HALF.sub(_spell_half, text)


def _spell_half(half: re.Match[str]) -> str:
    code = ord(half[0])
    return f"%{code & 0xFF:02X}" if code in _BYTES else "\N{REPLACEMENT CHARACTER}"


def _encode_error(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = as_unicode(error.object[error.start : error.end])
    return text.encode(error.encoding, "backslashreplace"), error.end


#: The error handler of our output streams. Python looks it up by name, so only invalid text costs time.
ERRORS = "cxfocus.text.unicode"
codecs.register_error(ERRORS, _encode_error)
