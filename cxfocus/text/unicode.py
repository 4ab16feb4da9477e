"""Text that may hold what is no Unicode, as names of files do, so that any program can read it."""

from __future__ import annotations

import codecs
import re

from cxfocus.text.expressions import regex

#: Python keeps each byte of a name that is no UTF-8 as such half a character.
_BYTES = range(0xDC80, 0xDD00)
_HALF = regex(r"[\ud800-\udfff]")


def as_unicode(text: str) -> str:
    """Bytes that are no UTF-8 as web addresses have them (`caf%E9.txt`), other halves of characters as U+FFFD."""
    return _HALF.sub(_spelled, text)


def _spelled(half: re.Match[str]) -> str:
    code = ord(half[0])
    return f"%{code & 0xFF:02X}" if code in _BYTES else "\N{REPLACEMENT CHARACTER}"


def _written(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = as_unicode(error.object[error.start : error.end])
    return text.encode(error.encoding, "backslashreplace"), error.end


#: What streams of ours do with such text; a name by which Python finds it, since only what goes wrong should cost time.
ERRORS = "cxfocus.text.unicode"
codecs.register_error(ERRORS, _written)
