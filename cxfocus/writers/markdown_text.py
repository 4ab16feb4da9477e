"""Text and tables of Markdown pages: nothing that documents hold is markup, or notifies anybody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from cxfocus.text.expressions import regex
from cxfocus.writers.plain import plain_text

#: What is markup wherever it stands, or where it begins the item of a list.
_MARKS = regex(r"([\\`*_{}\[\]<>#|~&$!]|^[-+](?= |$))")


def escaped(text: str) -> str:
    """One line that shows as it is written; a name after `@` names nobody, as the sign has a space of no width."""
    return _MARKS.sub(r"\\\1", plain_text(text)).replace("@", "@\u200b")


def code(text: str) -> str:
    """A span of code, also in a table."""
    inside = plain_text(text).replace("`", "'").replace("|", "\\|")
    return f"`{inside}`"


def table(titles: Sequence[str], rows: Iterable[Sequence[str]], right: Collection[str] = ()) -> str:
    """Cells are Markdown already; columns with a title of `right` are set to the right."""
    rule = ["--:" if title in right else "---" for title in titles]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (titles, rule, *rows))
