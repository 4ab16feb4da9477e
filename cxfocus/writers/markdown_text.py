"""Text and tables in Markdown; text of documents never becomes markup and never notifies a user."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from cxfocus.text.expressions import regex
from cxfocus.writers.plain import plain_text

#: Characters that are markup anywhere, or at the beginning of a line (an item of a list).
_MARKS = regex(r"([\\`*_{}\[\]<>#|~&$!]|^[-+](?= |$))")


def escape(text: str) -> str:
    """Return the text on one line, without markup; a space of no width after `@` keeps it from notifying a user."""
    return _MARKS.sub(r"\\\1", plain_text(text)).replace("@", "@\u200b")


def code_span(text: str) -> str:
    """Return the text as a span of code that is also safe in a table."""
    inside = plain_text(text).replace("`", "'").replace("|", "\\|")
    return f"`{inside}`"


def table(titles: Sequence[str], rows: Iterable[Sequence[str]], right: Collection[str] = ()) -> str:
    """Return a table; cells are Markdown already, and columns with a title in `right` are aligned to the right."""
    rule = ["--:" if title in right else "---" for title in titles]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (titles, rule, *rows))
