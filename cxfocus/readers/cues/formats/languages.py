"""SAMI captions in several languages: each class of paragraphs has the words in one of them; one class is counted."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

from cxfocus.readers.spans import blank_spans
from cxfocus.text.expressions import regex
from cxfocus.transcript import LeftOut, LeftOutRule, Span

_RULE: LeftOutRule = "other languages"
#: The tag of a block with its time or of a paragraph with its class, or an end tag.
_BORDER = regex(
    r"<(?:(?P<block>SYNC)\b[^<>\n]{0,40}?\bStart=[\"']?(?P<time>\d{1,9})[^<>\n]{0,80}"
    r"|(?P<paragraph>P)\b(?P<fields>[^<>\n]{0,200})|/(?:P|SYNC|BODY|SAMI))>",
    re.IGNORECASE,
)
_CLASS = regex(r"\bClass\s?=\s?[\"']?([\w-]{1,60})", re.IGNORECASE)
_STYLE = regex(r"\.([\w-]{1,60})\s*+\{([^{}]{0,2000})\}")
_LANGUAGE = regex(r"\blang\s*+:\s*+([A-Za-z]{2,8})", re.IGNORECASE)
_NAME = regex(r"\bname\s*+:\s*+[\"']?([^;\"'\n]{1,60})", re.IGNORECASE)
#: Usual names of classes, also of those that no style declares: `ENUSCC`, `KRCC`.
_CODE = regex(r"([a-z]{2})(?:[a-z]{2})?cc")
_TAG = regex(r"<[^<>\n]{0,200}>")
_NO_WORD = regex(rf"{_TAG.pattern}|&nbsp;?|&#160;", re.IGNORECASE)
_WORD = regex(r"[^\W_]")
_ENGLISH = ("en", "english")
#: Share of the blocks of the fullest class in which the class of a language must have words; and share of the times of
#: a class that are also times of the counted class, from which on it is a translation.
_MOST = 0.5


class LanguageChoice(NamedTuple):
    """The text with one language; if it had several, the rule with what is left out, and which language was chosen."""

    text: str
    left_out: LeftOut | None = None
    description: str = ""


class _Piece(NamedTuple):
    """Text of one class in a block; `kind` is the class in small letters, or ""."""

    block: int
    kind: str
    span: Span
    has_words: bool


class _Captions(NamedTuple):
    """The span of each block's head, its time in milliseconds, and all pieces; `spelled` has classes as written."""

    heads: list[Span]
    times: list[int]
    pieces: list[_Piece]
    spelled: dict[str, str]


def one_language(text: str) -> LanguageChoice:
    """Keep the captions of one language: English if enough blocks have it, else the class that most blocks have."""
    captions = _captions(text)
    blocks: defaultdict[str, set[int]] = defaultdict(set)
    for piece in captions.pieces:
        if piece.has_words:
            blocks[piece.kind].add(piece.block)
    if len(blocks) < 2:
        return LanguageChoice(text)
    declared = {kind: style for kind, style in _declared(text[: captions.heads[0].start]) if kind in blocks}
    # Classes without a language are voices, or the two lines of one caption.
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
        return LanguageChoice(text)
    names = {kind: name or captions.spelled.get(kind, kind) for kind, (_, name) in declared.items()}
    shown = [names.get(kind) or captions.spelled.get(kind) or "no class" for kind in (taken, *others)]
    left_out = LeftOut(_RULE, tuple(_words_of(text, captions, others)))
    description = f"{shown[0]} counted, {', '.join(shown[1:])} left out"
    return LanguageChoice(blank_spans(text, sorted(_without(captions, others))), left_out, description)


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
        elif border["paragraph"] and (class_name := _CLASS.search(border["fields"])):
            kind = class_name[1].casefold()
            captions.spelled.setdefault(kind, class_name[1])
        begun = border.end() if captions.heads else -1
    if begun >= 0:
        _enter(text, captions, kind, Span(begun, len(text)))
    return captions


def _enter(text: str, captions: _Captions, kind: str, span: Span) -> None:
    """Add a piece; one with a class also if it is empty, since it ends the caption before."""
    if kind or text[span.start : span.end].strip():
        has_words = _WORD.search(_NO_WORD.sub("", text[span.start : span.end])) is not None
        captions.pieces.append(_Piece(len(captions.heads) - 1, kind, span, has_words))


def _declared(head: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each class that the styles declare, with its language and its name for viewers."""
    for style in _STYLE.finditer(head):
        language, name = _LANGUAGE.search(style[2]), _NAME.search(style[2])
        if language or name:
            called = name[1].strip() if name else ""
            yield style[1].casefold(), ((language[1] if language else called.partition(" ")[0]).casefold(), called)


def _words_of(text: str, captions: _Captions, kinds: Collection[str]) -> Iterator[Span]:
    """Spans of the words between tags in these classes."""
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
    """Spans of the pieces of these classes, and heads of blocks with nothing else, which would end cues too early."""
    kept = {piece.block for piece in captions.pieces if piece.kind not in kinds}
    yield from (piece.span for piece in captions.pieces if piece.kind in kinds)
    gone = {piece.block for piece in captions.pieces if piece.kind in kinds} - kept
    yield from (captions.heads[block] for block in gone)
