"""A page for a browser: one file, without script, of blocks of our Markdown.

Pages are written once, as Markdown. Here it becomes HTML by rules that know no link, no image and no markup of HTML, so
text of a document cannot become any.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from cxfocus.report.document_wording import ENDS, HALF, SHARE
from cxfocus.report.wording import share_with_interval
from cxfocus.scoring.focus import Focus
from cxfocus.writers.drawing import AXIS, BLOCKS, FAINT_MARK, HALF_MARK, MARK, SMALL
from cxfocus.writers.markdown_text import MUTED_AT
from cxfocus.writers.page_blocks import Block
from cxfocus.writers.plain import plain_text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: The only markup that our pages have.
_RULES = ("heading", "list", "table", "escape", "emphasis", "backticks")
_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="cxfocus {version}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
"""
_FOOT = "</main>\n</body>\n</html>\n"
#: Rows of a table that become HTML at once: while a row does, it takes tens of times the memory of its text.
_ROWS = 500
_BODY = "<tbody>\n", "</tbody>\n"
#: Eighths of a cell that the last character of a bar fills.
_STEPS = {character: step for step, character in enumerate(BLOCKS)}


def write_page(blocks: Iterable[Block], title: str, version: str, stream: TextIO) -> None:
    """Write a page with a title for its window; `version` is that of the tool."""
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    stream.write(_HEAD.format(version=escape(version), title=escape(plain_text(title)), style=style))
    parser = _parser()
    for block in blocks:
        stream.writelines([_scale(block)] if isinstance(block, Focus) else _parts(block, parser))
    stream.write(_FOOT)


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # takes as long to import as a short report takes to make

    return MarkdownIt("zero").enable(_RULES)


def _parts(block: str, parser: MarkdownIt) -> Iterator[str]:
    """Yield the HTML of a block: a long table in parts, each of which is parsed below the head of the table."""
    lines = block.split("\n") if block.startswith("| ") else []
    head, rows = lines[:2], lines[2:]
    if len(rows) <= _ROWS:
        yield _html(block, parser)
        return
    opening, closing = _BODY
    for at in range(0, len(rows), _ROWS):
        before, _, rest = _html("\n".join((*head, *rows[at : at + _ROWS])), parser).partition(opening)
        body, _, after = rest.rpartition(closing)
        yield body if at else f"{before}{opening}{body}"
    yield f"{closing}{after}"


def _html(block: str, parser: MarkdownIt) -> str:
    tokens = parser.parse(block)
    _head_rows(tokens)
    for token in tokens:
        for child in token.children or ():
            _change(child)
    html: str = parser.renderer.render(tokens, parser.options, {})
    return html.replace("<table>", '<div class="table" tabindex="0"><table>').replace("</table>", "</table></div>")


def _head_rows(tokens: Sequence[Token]) -> None:
    """Make the first cell of each row a head of its row, and say what each head is of."""
    before = ""
    first = False
    for token in tokens:
        if token.type == "th_open":
            token.attrSet("scope", "col")
        elif token.type == "td_open" and before == "tr_open":
            token.attrSet("scope", "row")
            first, token.tag = True, "th"
        elif token.type == "td_close" and first:
            first, token.tag = False, "th"
        before = token.type


def _change(token: Token) -> None:
    """Draw what is drawn with characters, and take out what only Markdown needs."""
    if token.type == "code_inline" and (drawing := _drawing(token.content)):
        token.type, token.content = "html_inline", drawing
    elif token.type == "text":
        token.content = token.content.replace(MUTED_AT, "@")


def _drawing(text: str) -> str | None:
    """Return the drawing of a small scale or of a bar; text of a document is never code, so it is never drawn."""
    if len(text) == SMALL and set(text) <= {AXIS, HALF_MARK, MARK, FAINT_MARK}:
        return _small_scale(text)
    if text and set(text) <= set(BLOCKS):
        cells = len(text) - 1 + _STEPS[text[-1]] / 8
        return f'<svg class="bar" style="width:{cells / 2:g}em" aria-hidden="true"><rect/></svg>'
    return None


def _small_scale(text: str) -> str:
    faint = FAINT_MARK in text
    at = text.find(FAINT_MARK if faint else MARK) * 100 // (SMALL - 1)
    mark = f'<circle cx="{at}%" cy="50%" r="4"{_class(faint=faint)}/>'
    axis = '<line x2="100%" y1="50%" y2="50%"/><line x1="50%" x2="50%" y2="100%"/>'
    return f'<svg class="small" aria-hidden="true">{axis}{mark}</svg>'


def _scale(focus: Focus) -> str:
    """Draw the scale from 0 to 1 with one half, the interval as a band, and the share as a mark."""
    if focus.share is None:
        return ""
    parts = ['<line x2="100%" y1="38" y2="38"/>']
    for number, name in zip((0, 50, 100), (ENDS[0], HALF, ENDS[1]), strict=True):
        anchor = ("start", "middle", "end")[number // 50]
        parts.append(f'<line x1="{number}%" x2="{number}%" y1="24" y2="52"/>')
        parts.append(f'<text x="{number}%" y="16" text-anchor="{anchor}">{number / 100:.2f}</text>')
        parts.append(f'<text x="{number}%" y="70" text-anchor="{anchor}">{name}</text>')
    if focus.interval is not None:
        low, high = focus.interval.low * 100, focus.interval.high * 100
        parts.append(f'<rect x="{low:.2f}%" width="{high - low:.2f}%" y="29" height="18"/>')
    kind = _class(faint=focus.status != "ok")
    parts.append(f'<circle cx="{focus.share * 100:.2f}%" cy="38" r="7"{kind}/>')
    label = f"{SHARE}: {share_with_interval(focus)}"
    return f'<svg class="scale" role="img" aria-label="{label}">{"".join(parts)}</svg>\n'


def _class(*, faint: bool) -> str:
    """Return the class of a mark, which is hollow if the mentions are too few for a verdict."""
    return ' class="faint"' if faint else ""
