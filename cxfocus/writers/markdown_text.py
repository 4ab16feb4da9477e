"""Text and tables in Markdown; text of documents never becomes markup and never notifies a user."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from cxfocus.text.expressions import regex
from cxfocus.writers.plain import plain_text

#: An at sign that notifies nobody, as a space of no width follows it.
MUTED_AT = "@\u200b"
#: Characters that are markup anywhere, or at the beginning of a line (an item of a list, a line across).
_MARKS = regex(r"([\\`*_{}\[\]<>#|~&$!]|^[-+](?= |$)|^-(?=-[- ]*$)|(?<=^\d)[.)](?= |$))")
#: A number of more digits at the beginning of a line, which makes an item of a list, too.
_NUMBER = regex(r"^(\d{2,9})([.)])(?= |$)")


def escape(text: str) -> str:
    """Return the text on one line, without markup; an `@` in it notifies nobody."""
    return escape_part(text).strip()  # spaces at the beginning of a line are markup, too


def escape_part(text: str) -> str:
    """Return the same with the spaces at its ends, for text inside a line."""
    return _NUMBER.sub(r"\1\\\2", _MARKS.sub(r"\\\1", plain_text(text))).replace("@", MUTED_AT)


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
