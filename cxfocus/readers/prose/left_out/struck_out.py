"""Words that were struck out, as markdown and HTML write them."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.readers.prose.left_out.region import skipped_at
from cxfocus.readers.prose.skipped import Skipped
from cxfocus.text.expressions import regex

#: `~~words~~`: within a paragraph, item or cell, and not in the middle of a word.
_TILDES = regex(
    r"(?<![\w~`\x7f])~~(?=[^\s~])(?:[^~|\n]++|~(?!~)|\n(?![ \t]*+(?:\n|[-*+#>|]|\d{1,3}[.)])))*+(?<=\S)~~(?![\w~])"
)
#: Up to the next of these tags, so that no character is read more often than there are tags.
_TAGS = regex(
    r"(?i)<(?P<tag>del|s|strike)(?:[ \t][^<>\n]{0,300})?>(?=\S)"
    r"(?:[^<\n]++|\n(?![ \t]*+\n)|<(?!/?(?:del|s|strike)[ \t>]))*+</(?P=tag)>"
)
_ENDS = ("</s>", "</del>", "</strike>", "</S>", "</DEL>", "</STRIKE>")
#: Share of a text: where more stands between such signs, they mean something else, as `<s>yes</s>` for a sentence.
MOST_STRUCK = 0.5


def struck_out(body: str) -> Iterator[Skipped]:
    """Yield the stretches of a text that begins with an extra line feed; none where they are most of it."""
    # A search for one character is ten times as fast as for two.
    spans = [match.span() for match in _TILDES.finditer(body)] if "~" in body and "~~" in body else []
    if "<" in body and any(map(body.__contains__, _ENDS)):
        spans += [match.span() for match in _TAGS.finditer(body)]
    if sum(end - start for start, end in spans) <= MOST_STRUCK * len(body):
        yield from skipped_at("deleted text", spans)
