"""The marks of reStructuredText: directives, comments, links and substitutions."""

from __future__ import annotations

from cxfocus.readers.prose.left_out.region import Region
from cxfocus.text.expressions import regex

#: A directive with its options, which may define a substitution.
_DIRECTIVE = regex(r"\n[ \t]*\.\. (?!toctree::)(?:\|[^|\n]+\| )?[\w-]+::[^\n]*(?:\n[ \t]+:[\w-]+:[^\n]*)*")
#: A table of contents: the indented lines below it are names of pages.
_CONTENTS = regex(r"\n(?P<in>[ \t]*)\.\. toctree::[^\n]*(?:\n(?:[ \t]*(?=\n)|(?P=in)[ \t]+[^\n]*))*")
#: A comment with the indented lines below it.
_COMMENT = regex(
    r"\n(?P<in>[ \t]*)\.\.(?:[ \t]+(?![\w-]+::|\||_|\[)[^\n]*|[ \t]*(?=\n(?P=in)[ \t]+[^\s]))"
    r"(?:\n(?:[ \t]*(?=\n)|(?P=in)[ \t]+[^\n]*))*"
)
#: The definition of a link, and the target that a quoted text points at.
_TARGET = regex(r"\n[ \t]*\.\. _[^\n]*|(?<![ \t])[ \t]*+<[^<>\n]{1,300}>(?=`_{0,2})")
#: A substitution, and the role before a quoted text.
_MARKS = regex(r"(?<![^\s(])(?:\|[\w-]{1,30}\||:[a-z]{2,20}:(?=`))")
#: The second of two colons above an indented block.
_COLON = regex(r"(?<=[^\s:]:):(?=[ \t]*\n)")
RESTRUCTURED = (
    Region("comments", ".", _COMMENT),
    Region("markup", ".", _DIRECTIVE),
    Region("table of contents", ".", _CONTENTS, (".. toctree::",)),
    Region("link targets", "", _TARGET),
    Region("markup", "", _MARKS),
    Region("markup", ":", _COLON),
)
#: Indented dots may be a scribe's, unless a directive follows them.
_DEEPER = regex(r"\n[ \t]++\.\. (?:\|[^|\n]{1,40}\| )?[a-z][\w-]{1,30}::")


def is_restructured(head: str) -> bool:
    """Whether the beginning of a text shows signs of reStructuredText."""
    return "\n.. " in head or (".. " in head and _DEEPER.search(head) is not None)
