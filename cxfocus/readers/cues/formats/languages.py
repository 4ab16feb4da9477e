"""SAMI captions in several languages: classes of paragraphs say the same in each, and one of them is counted."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

from cxfocus.readers.spans import hidden
from cxfocus.text.expressions import regex
from cxfocus.transcript import LeftOut, Span

_RULE = "other languages"
#: A block with its time, a paragraph with its class, or the end of one.
_BORDER = regex(
    r"<(?:(?P<block>SYNC)\b[^<>\n]{0,40}?\bStart=[\"']?(?P<time>\d{1,9})[^<>\n]{0,80}"
    r"|(?P<paragraph>P)\b(?P<fields>[^<>\n]{0,200})|/(?:P|SYNC|BODY|SAMI))>",
    re.IGNORECASE,
)
_CLASS = regex(r"\bClass\s?=\s?[\"']?([\w-]{1,60})", re.IGNORECASE)
_STYLE = regex(r"\.([\w-]{1,60})\s*+\{([^{}]{0,2000})\}")
_LANGUAGE = regex(r"\blang\s*+:\s*+([A-Za-z]{2,8})", re.IGNORECASE)
_NAME = regex(r"\bname\s*+:\s*+[\"']?([^;\"'\n]{1,60})", re.IGNORECASE)
#: `ENUSCC`, `KRCC`: how classes are called, though no style declares them.
_CODE = regex(r"([a-z]{2})(?:[a-z]{2})?cc")
_TAG = regex(r"<[^<>\n]{0,200}>")
_NO_WORD = regex(rf"{_TAG.pattern}|&nbsp;?|&#160;", re.IGNORECASE)
_WORD = regex(r"[^\W_]")
_ENGLISH = ("en", "english")
#: A class has words in most blocks if it has them in this part of those of the fullest; of another class that has words
#: at this part of its times along with the one that is counted, it is a translation.
_MOST = 0.5


class Chosen(NamedTuple):
    """The text with one language alone; where it held several, what is `left_out`, and which language was taken."""

    text: str
    left_out: LeftOut | None = None
    told: str = ""


class _Piece(NamedTuple):
    """Text of one class in a block; the class in small letters, "" where there is none."""

    block: int
    kind: str
    span: Span
    has_words: bool


class _Captions(NamedTuple):
    """Where each block begins and ends its head, its time, and all pieces; `spelled` has classes as written."""

    heads: list[Span]
    times: list[int]
    pieces: list[_Piece]
    spelled: dict[str, str]


def one_language(text: str) -> Chosen:
    """The captions of the language that most blocks have, of English where they have it."""
    captions = _captions(text)
    blocks: defaultdict[str, set[int]] = defaultdict(set)
    for piece in captions.pieces:
        if piece.has_words:
            blocks[piece.kind].add(piece.block)
    if len(blocks) < 2:
        return Chosen(text)
    declared = {kind: style for kind, style in _declared(text[: captions.heads[0].start]) if kind in blocks}
    # Classes that say no language are voices, or the two lines of one caption.
    languages = {kind: code[1] for kind in blocks if (code := _CODE.fullmatch(kind))}
    languages |= {kind: language for kind, (language, _) in declared.items()}
    most = _MOST * max(map(len, blocks.values()))
    english = [kind for kind in blocks if languages.get(kind) in _ENGLISH and len(blocks[kind]) >= most]
    taken = max(english or blocks, key=lambda kind: len(blocks[kind]))
    times = {kind: {captions.times[block] for block in held} for kind, held in blocks.items()}
    others = dict.fromkeys(
        kind
        for kind in blocks
        if kind != taken
        and not languages.keys().isdisjoint({kind, taken})
        and (
            (kind in languages and taken in languages and languages[kind] != languages[taken])
            or len(times[kind] & times[taken]) >= _MOST * len(times[kind])
        )
    )
    if not others:
        return Chosen(text)
    names = {kind: name or captions.spelled.get(kind, kind) for kind, (_, name) in declared.items()}
    shown = [names.get(kind) or captions.spelled.get(kind) or "no class" for kind in (taken, *others)]
    left_out = LeftOut(_RULE, tuple(_words_of(text, captions, others)))
    told = f"{shown[0]} counted, {', '.join(shown[1:])} left out"
    return Chosen(hidden(text, sorted(_without(captions, others))), left_out, told)


def _captions(text: str) -> _Captions:
    captions = _Captions([], [], [], {})
    kind, begun = "", -1
    for border in _BORDER.finditer(text):
        if begun >= 0:
            _enter(text, captions, kind, Span(begun, border.start()))
        kind = ""
        if border["block"]:
            captions.heads.append(Span(*border.span()))
            captions.times.append(int(border["time"]))
        elif border["paragraph"] and (named := _CLASS.search(border["fields"])):
            kind = named[1].casefold()
            captions.spelled.setdefault(kind, named[1])
        begun = border.end() if captions.heads else -1
    if begun >= 0:
        _enter(text, captions, kind, Span(begun, len(text)))
    return captions


def _enter(text: str, captions: _Captions, kind: str, span: Span) -> None:
    """Keep a piece; one of a class also where it is empty, since it ends what was said before."""
    if kind or text[span.start : span.end].strip():
        has_words = _WORD.search(_NO_WORD.sub("", text[span.start : span.end])) is not None
        captions.pieces.append(_Piece(len(captions.heads) - 1, kind, span, has_words))


def _declared(head: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Of each class that the styles declare, its language and what they call it."""
    for style in _STYLE.finditer(head):
        language, name = _LANGUAGE.search(style[2]), _NAME.search(style[2])
        if language or name:
            called = name[1].strip() if name else ""
            yield style[1].casefold(), ((language[1] if language else called.partition(" ")[0]).casefold(), called)


def _words_of(text: str, captions: _Captions, kinds: Collection[str]) -> Iterator[Span]:
    """What stands between the tags of these classes."""
    for piece in captions.pieces:
        if piece.kind in kinds and piece.has_words:
            at, end = piece.span
            for tag in _TAG.finditer(text, at, end):
                yield from _with_words(text, Span(at, tag.start()))
                at = tag.end()
            yield from _with_words(text, Span(at, end))


def _with_words(text: str, span: Span) -> Iterator[Span]:
    if _WORD.search(_NO_WORD.sub("", text[span.start : span.end])):
        yield span


def _without(captions: _Captions, kinds: Collection[str]) -> Iterator[Span]:
    """Their pieces, and the heads of blocks that hold nothing else, which would cut short what is said there."""
    kept = {piece.block for piece in captions.pieces if piece.kind not in kinds}
    yield from (piece.span for piece in captions.pieces if piece.kind in kinds)
    gone = {piece.block for piece in captions.pieces if piece.kind in kinds} - kept
    yield from (captions.heads[block] for block in gone)
