"""The marks of reStructuredText: directives, comments, links, and what stands for other text."""

from __future__ import annotations

from cxfocus.readers.prose.left_out.region import Region
from cxfocus.text.expressions import regex

#: A directive with its options, a comment with the indented lines below it, a link's or a substitution's definition,
#: a substitution, the role before a quoted text, and what it points at.
_DIRECTIVE = regex(r"\n[ \t]*\.\. (?:\|[^|\n]+\| )?[\w-]+::[^\n]*(?:\n[ \t]+:[\w-]+:[^\n]*)*")
_COMMENT = regex(
    r"\n(?P<in>[ \t]*)\.\.(?:[ \t]+(?![\w-]+::|\||_|\[)[^\n]*|[ \t]*(?=\n(?P=in)[ \t]+[^\s]))"
    r"(?:\n(?:[ \t]*(?=\n)|(?P=in)[ \t]+[^\n]*))*"
)
_TARGET = regex(r"\n[ \t]*\.\. _[^\n]*|(?<![ \t])[ \t]*+<[^<>\n]{1,300}>(?=`_{0,2})")
_MARKS = regex(r"(?<![^\s(])(?:\|[\w-]{1,30}\||:[a-z]{2,20}:(?=`))")
#: The second of two colons above an indented block.
_COLON = regex(r"(?<=[^\s:]:):(?=[ \t]*\n)")
RESTRUCTURED = (
    Region("comments", ".", _COMMENT),
    Region("markup", ".", _DIRECTIVE),
    Region("link targets", "", _TARGET),
    Region("markup", "", _MARKS),
    Region("markup", ":", _COLON),
)
#: Deeper than the margin two dots may be a scribe's, unless a directive stands behind them.
_DEEPER = regex(r"\n[ \t]++\.\. (?:\|[^|\n]{1,40}\| )?[a-z][\w-]{1,30}::")


def is_restructured(head: str) -> bool:
    """Whether the beginning of a text shows signs of it."""
    return "\n.. " in head or (".. " in head and _DEEPER.search(head) is not None)
