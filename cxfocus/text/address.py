"""Addresses: URLs, e-mail addresses, handles and file paths, in which nothing matches.

A search of the whole text by their grammar would cost more than the matching. So an address is looked for only around
signs that addresses have: `@`, a slash that does not join two words, or one of `ADDRESS_WORDS` next to a dot.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cxfocus.text.expressions import regex
from cxfocus.text.fold import fold
from cxfocus.text.words import WORD_BYTE, count_mask, word_mask

_TOP_LEVEL = ("com", "org", "net", "gov", "edu", "mil", "io")
_EXTENSIONS = (
    "csv doc docx eml epub gif htm html jpeg jpg js json md mp3 mp4 ods odt pdf png ppt pptx py rst rtf srt svg tsv txt "
    "vtt wav xls xlsx xml yaml yml zip"
).split()

#: Whole words (lower case) that belong to an address if a dot stands before them, or, for `www`, after it.
ADDRESS_WORDS = ("www", *_TOP_LEVEL, *_EXTENSIONS)

_NAME = rb"[\w\x80-\xff-]"
_REST = rb"""(?:[^\x00-\x20<>"|()\[\]]|\([^\x00-\x20()]*\))*"""
_ADDRESS = regex(
    rb"(?i)(?:"
    rb"[a-z][a-z0-9+.-]*://"
    + _REST
    + rb"|www\."
    + _REST
    + rb"|(?:mailto:)?[\w.%+\x80-\xff-]*@"
    + _NAME
    + rb"+(?:\."
    + _NAME
    + rb"+)*"
    rb"|(?:[a-z]:|~|\.{1,2})(?:[/\\]+" + _NAME + rb"[\w.\x80-\xff-]*)+[/\\]?"
    rb"|(?:[/\\]+" + _NAME + rb"[\w.\x80-\xff-]*){2,}[/\\]?"
    rb"|[/\\]?(?:[\w.\x80-\xff-]+[/\\])*" + _NAME + rb"[\w.\x80-\xff-]*\.(?:" + "|".join(_EXTENSIONS).encode() + rb")"
    rb"|"
    + _NAME
    + rb"+(?:\."
    + _NAME
    + rb"+)*\.(?:"
    + "|".join(_TOP_LEVEL).encode()
    + rb")(?:\.[a-z]{2})?(?:[:/]"
    + _REST
    + rb")?"
    rb")(?!" + WORD_BYTE + rb")"
)
_WORDS = "|".join(ADDRESS_WORDS).encode()
_WORD_AT_A_DOT = regex(rb"(?i)(?<=\.)(?:%b)(?!%b)|(?<!%b)(?:%b)(?=\.)" % (_WORDS, WORD_BYTE, WORD_BYTE, _WORDS))
_BEFORE_A_TOKEN = bytes(ord(" ") if byte <= 0x20 or byte in b'<>"|()[],;' else byte for byte in range(256))
_LONGEST_TOKEN = 256


def find_signs(folded: bytes) -> Iterator[int]:
    """Yield the positions of signs that only addresses have: `@`, and slashes outside `either/or`."""
    for sign in (b"@", b"/", b"\\"):
        at = folded.find(sign)
        while at >= 0:
            if sign == b"@" or folded[at - 1 : at] in _BEFORE_A_PATH:
                yield at
            at = folded.find(sign, at + 1)


#: The bytes that may stand before the first slash of a path: those that separate tokens, and some signs; and the
#: beginning of the text.
_BEFORE_A_PATH = frozenset(
    bytes([byte]) for byte in range(256) if _BEFORE_A_TOKEN[byte] == 0x20 or byte in b":.~/\\'"
) | {b""}


def find_addresses(folded: bytes, tells: Iterable[int]) -> list[tuple[int, int]]:
    """Return the spans of the addresses around the positions `tells`, in order and disjoint."""
    found: list[tuple[int, int]] = []
    last_end = 0
    for tell in sorted(tells):
        if tell < last_end:
            continue
        start = _token_start(folded, tell, last_end)
        match = _ADDRESS.match(folded, start)
        if match is not None and match.end() > tell:
            last_end = match.end()
            found.append((start, last_end))
    return found


def words_without_addresses(text: str) -> int:
    """Return the number of words that a score counts in a text; finds `ADDRESS_WORDS` itself."""
    folded = fold(text)
    tells = (match.start() for match in _WORD_AT_A_DOT.finditer(folded))
    found = find_addresses(folded, [*tells, *find_signs(folded)])
    return count_mask(word_mask(folded)) - sum(count_mask(word_mask(folded[start:end])) for start, end in found)


def _token_start(folded: bytes, position: int, floor: int) -> int:
    window = max(floor, position - _LONGEST_TOKEN)
    return window + folded[window:position].translate(_BEFORE_A_TOKEN).rfind(b" ") + 1
