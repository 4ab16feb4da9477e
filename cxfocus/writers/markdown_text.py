"""Text and tables in Markdown; text of documents never becomes markup and never notifies a user."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TextIO

from cxfocus.report.document_wording import ENDS, HOW_TO_READ, SHARE
from cxfocus.report.wording import share_with_interval, verdict_sentence
from cxfocus.scoring.focus import Focus
from cxfocus.text.expressions import regex
from cxfocus.writers.drawing import count_bar, small_scale
from cxfocus.writers.plain import plain_text

#: A part of a page: Markdown, or a focus whose share is to be drawn.
Block = str | Focus

#: An at sign that notifies nobody, as a space of no width follows it.
MUTED_AT = "@\u200b"
#: Characters that are markup anywhere, or at the beginning of a line (an item of a list, a line across).
_MARKS = regex(r"([\\`*_{}\[\]<>#|~&$!]|^[-+](?= |$)|^-(?=-[- ]*$)|(?<=^\d)[.)](?= |$))")
#: A number of more digits at the beginning of a line, which makes an item of a list, too.
_NUMBER = regex(r"^(\d{2,9})([.)])(?= |$)")
_BAR = 20


def escape(text: str) -> str:
    """Return the text on one line, without markup; an `@` in it notifies nobody."""
    return escape_part(text).strip()  # spaces at the beginning of a line are markup, too


def escape_part(text: str) -> str:
    """Return the same with the spaces at its ends, for text inside a line."""
    return _NUMBER.sub(r"\1\\\2", _MARKS.sub(r"\\\1", plain_text(text))).replace("@", MUTED_AT)


def write_blocks(blocks: Iterable[Block], stream: TextIO) -> None:
    """Write a page, with its shares drawn in characters."""
    stream.write("\n\n".join(_drawn(block) if isinstance(block, Focus) else block for block in blocks) + "\n")


def _drawn(focus: Focus) -> str:
    return f"`{ENDS[0]} {small_scale(focus.share, faint=focus.status != 'ok')} {ENDS[1]}`"


def bar(count: int, most: int) -> str:
    """Return a bar as a cell of a table; a cell of no count is empty."""
    return f"`{count_bar(count, most, _BAR)}`" if count else ""


def scale(focus: Focus) -> str:
    """Return a share on a small scale, as a cell of a table; it is empty without a share."""
    drawn = small_scale(focus.share, faint=focus.status != "ok")
    return f"`{drawn}`" if drawn else ""


def items(texts: Iterable[str]) -> str:
    """Return a list; its items are Markdown already."""
    return "\n".join(f"- {text}" for text in texts)


def labeled(pairs: Iterable[tuple[str, str]]) -> str:
    """Return a list of texts, each with its label."""
    return items(f"**{label}**: {escape(text)}" for label, text in pairs)


def code_span(text: str) -> str:
    """Return the text as a span of code that is also safe in a table."""
    inside = plain_text(text).replace("`", "'").replace("|", "\\|")
    return f"`{inside}`"


def table(titles: Sequence[str], rows: Iterable[Sequence[str]], right: Collection[str] = ()) -> str:
    """Return a table; cells are Markdown already, and columns with a title in `right` are aligned to the right."""
    rule = ["--:" if title in right else "---" for title in titles]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (titles, rule, *rows))


def verdict(focus: Focus) -> Iterator[Block]:
    """Yield the sentence of the verdict, then the share with its drawing."""
    head, rest = verdict_sentence(focus)
    yield f"**{head}**{rest}"
    if focus.share is not None:
        yield f"{SHARE}: **{share_with_interval(focus)}**"
        yield focus


def how_to_read(counted: str = "") -> str:
    """Return the paragraph for readers who know nothing of the count, with the words `counted` most."""
    return f"**How to read this.** {' '.join(filter(None, (HOW_TO_READ, escape(counted))))}"
