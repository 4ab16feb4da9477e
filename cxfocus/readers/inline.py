"""Comments that control cxfocus: `<!-- cxfocus: off -->`, `on`, `ignore TERM reason: …`; in WebVTT also as a `NOTE`.

In every format the comments and the passages they switch off are blanked
before a reader sees the text; its length stays the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxfocus.errors import Remark
from cxfocus.readers.spans import blank_spans, outside
from cxfocus.text.expressions import regex
from cxfocus.text.lines import LineIndex, even_line_ends
from cxfocus.text.nearest import did_you_mean
from cxfocus.text.words import count_words
from cxfocus.transcript import Ignore, Inline, Layout, LeftOut, LeftOutRule, Off, Span

#: The names in `skipped` of passages between `off` and `on`, and of the comments themselves.
_SWITCHED_OFF: LeftOutRule = "passages switched off inline"
_COMMENTS: LeftOutRule = "cxfocus comments"
_COMMANDS = ("off", "on", "ignore")
_COMMENT = regex(
    r"<!--\s{0,99}cxfocus\b\s{0,99}(?P<colon>:?)(?P<command>[^<]{0,2000}?)-->"
    r"|^NOTE[ \t]+cxfocus[ \t]*(?P<note_colon>:)(?P<note>[^\n]*)",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
#: Characters at the top, in which captions have an arrow; no other text has notes of WebVTT.
_HEAD = 20_000
_WRITTEN = regex(r"\s*(?P<word>\S*)(?P<asked>.*?)(?:(?:^|\s)reason\s*:(?P<reason>.*))?\Z", re.IGNORECASE | re.DOTALL)
_QUOTES = "\"'\u201c\u201d\u2018\u2019"
#: Names of elements, which do not count as words of the passage.
_TAG = regex(r"</?[a-z][^<>]{0,2000}>", re.IGNORECASE)


class InlineComments(NamedTuple):
    """The blanked text for the reader, what the comments ask for, and where they stand."""

    text: str
    inline: Inline
    comments: tuple[Span, ...]


class _Command(NamedTuple):
    word: str
    term: str
    reason: str | None
    span: Span
    line: int


def obey_comments(text: str) -> InlineComments | None:
    """Return what the comments of a text ask for, and the text without them; None without comments, at little cost."""
    may_have = ("<" in text and "<!--" in text) or ("-->" in text[:_HEAD] and "NOTE" in text)
    if not may_have or "cxfocus" not in text.lower():
        return None
    commands = list(_commands(text))
    if not commands:
        return None
    off, off_warnings = _switched(commands, text)
    ignores, ignore_warnings = _ignores([command for command in commands if command.word not in ("off", "on")])
    warnings = sorted([*off_warnings, *ignore_warnings], key=lambda each: (each.line, str(each)))
    comments = tuple(command.span for command in commands)
    switched = [each.span for each in off]
    shown = blank_spans(text, sorted([*switched, *outside(comments, switched)]))
    return InlineComments(shown, Inline(tuple(ignores), tuple(off), tuple(warnings)), comments)


def with_left_out(layout: Layout, found: InlineComments) -> Layout:
    """Return the layout with comments and switched-off passages added to what was left out, no character twice."""
    if layout.composed_text is not None:  # its positions are those of another text
        return layout
    off = outside([each.span for each in found.inline.off], found.comments)
    taken = sorted([*off, *found.comments])
    others = (LeftOut(rule, tuple(outside(spans, taken))) for rule, spans in layout.left_out)
    left_out = (*others, LeftOut(_SWITCHED_OFF, tuple(off)), LeftOut(_COMMENTS, found.comments))
    return layout._replace(left_out=tuple(each for each in left_out if each.spans))


def _commands(text: str) -> Iterator[_Command]:
    lines = LineIndex(even_line_ends(text))
    for match in _COMMENT.finditer(text):
        written = _WRITTEN.match(match["command"] if match["note"] is None else match["note"])
        assert written is not None  # it matches anything
        word = written["word"].lower()
        if match["colon"] or match["note_colon"] or word in _COMMANDS:  # else a sentence that begins with `cxfocus`
            span = Span(*match.span())
            reason = " ".join((written["reason"] or "").split())
            yield _Command(
                word=word,
                term=_plain(written["asked"]),
                reason=reason or None,
                span=span,
                line=lines.place(span.start)[0],
            )


def _plain(term: str) -> str:
    return " ".join(term.split()).strip(_QUOTES)


def _switched(commands: Sequence[_Command], text: str) -> tuple[list[Off], list[Remark]]:
    """Return the stretches between `off` and `on`, and warnings about them."""
    off: list[Off] = []
    warnings: list[Remark] = []
    opened: _Command | None = None
    for command in commands:
        if command.word == "off":
            if opened is not None:
                said = "line {line}: counting is off since line {} already. Delete one"
                warnings.append(Remark(said, command.line, (opened.line,)))
            opened = opened or command
        elif command.word == "on":
            if opened is None:
                warnings.append(Remark("line {line}: `cxfocus: on` where nothing is off. Delete it", command.line))
            else:
                off.append(_off(opened, command.span.end, text))
            opened = None
    if opened is not None:
        off.append(_off(opened, len(text), text))
        hint = "Write <!-- cxfocus: on --> where it is to go on"
        warnings.append(Remark(f"line {{line}}: counting is switched off and never on again. {hint}", opened.line))
    return off, warnings


def _off(opened: _Command, end: int, text: str) -> Off:
    inside = _TAG.sub(" ", _COMMENT.sub(" ", text[opened.span.start : end]))
    return Off(Span(opened.span.start, end), opened.reason, opened.line, count_words(inside))


def _ignores(commands: Sequence[_Command]) -> tuple[list[Ignore], list[Remark]]:
    """Return the terms to ignore, and warnings about unknown commands."""
    ignores: list[Ignore] = []
    warnings: list[Remark] = []
    for command in commands:
        if command.word == "ignore" and command.term:
            ignores.append(Ignore(command.term, command.reason, command.line))
        elif command.word == "ignore":
            said = "line {line}: ignore what? Write <!-- cxfocus: ignore TERM reason: … -->"
            warnings.append(Remark(said, command.line))
        else:
            hint = did_you_mean(command.word, _COMMANDS, "Write off, on, or ignore TERM reason: …")
            said = "unknown command" if command.word else "a command is missing"
            said = f"line {{line}}: {said} in the cxfocus comment{{names}}. {hint}"
            warnings.append(Remark(said, command.line, names=(command.word,) if command.word else ()))
    return ignores, warnings
