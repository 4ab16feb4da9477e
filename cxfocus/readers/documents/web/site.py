"""The content of a web page, apart from the site around it: menus, banners, footers, side bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxfocus.readers.documents.web.nodes import around, holders
from cxfocus.readers.documents.web.parts import parts_of_site
from cxfocus.transcript import LeftOutRule

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Elements that hold the content of a page, the surest first.
_CONTENT = ("main", "[role=main]", "article", "#main-content", "#maincontent", "#content", ".entry-content")
#: Characters: an element with less text is not the content, unless it is a `main` with the heading of the page.
_LEAST_CONTENT = 200
_SURE_CONTENT = _CONTENT[:2]
_HIDDEN = (
    "[hidden],[aria-hidden=true],[style*='display:none'],[style*='display: none'],[style*='visibility:hidden'],"
    ".headerlink,.screen-reader-text,.sr-only,.skip-link,.skiplink,[class*=visually-hidden i],[class*=visuallyhidden i]"
)
#: Text that a scribe's program wrote between the turns.
_NOBODYS = (
    "div.information,div.error,p.resolution,p.action,p.issue,"
    # Other summaries are most often the rest of the turn above; these come after words that somebody typed meanwhile.
    "p.irc + .summary,p.irc + .summary + .summary"
)
_ROBOTS = "p.bot"
#: The minutes of the W3C have their attendance list beside their `main`.
_ATTENDEES = "div#attendees > dl.intro"
_QUOTED = ".gmail_quote,.gmail_attr,blockquote[type=cite],.moz-cite-prefix,#divRplyFwdMsg,#appendonsend,.yahoo_quoted"
_SIGNATURE = ".gmail_signature,.moz-signature,#Signature"


class Aside(NamedTuple):
    """Elements of a page, by `mem_id`: `hidden` ones are not read, `alone` ones nobody said.

    `left_out` has pairs of a rule and the text of an element that is not read although people see it in the page.
    """

    hidden: frozenset[int] = frozenset()
    left_out: tuple[tuple[LeftOutRule, str], ...] = ()
    alone: frozenset[int] = frozenset()


def content_of(page: LexborHTMLParser) -> LexborNode | None:
    """Return the element that holds the content of a page; its body, if no element says so."""
    for selector in _CONTENT:
        found = page.css(selector)
        if len(found) == 1 and (len(found[0].text(strip=True)) >= _LEAST_CONTENT or _is_headed(found[0], selector)):
            return page.body if _is_beside(page.css_first(_ATTENDEES), found[0]) else found[0]
    return page.body


def _is_headed(node: LexborNode, selector: str) -> bool:
    """Whether a short `main` is the content of the page: it has the heading, and more words."""
    title = node.css_first("h1") if selector in _SURE_CONTENT else None
    return title is not None and bool(said := title.text(strip=True)) and len(node.text(strip=True)) > len(said)


def _is_beside(node: LexborNode | None, content: LexborNode) -> bool:
    return node is not None and around(node, {content.mem_id}) is None


def site_around(page: LexborHTMLParser, content: LexborNode) -> Aside:
    """Return the elements that are not read since they are hidden or belong to the site."""
    held = holders([content])
    hidden = {node.mem_id for node in page.css(_HIDDEN)} - held
    parts = [node for node in parts_of_site(page, content) if node.mem_id not in held]
    ids, texts = _outermost("navigation", parts, hidden)
    more, robots = _outermost("channel robots", page.css(_ROBOTS), hidden)
    return Aside(ids | more, texts + robots, frozenset([node.mem_id for node in page.css(_NOBODYS)]))


def aside_of_mail(page: LexborHTMLParser) -> Aside:
    """Return the elements of a mail that are not read: quoted replies and the signature."""
    hidden = {node.mem_id for node in page.css(_HIDDEN)}
    ids, quoted = _outermost("quoted replies", page.css(_QUOTED), hidden)
    more, signed = _outermost("signature", page.css(_SIGNATURE), hidden)
    return Aside(ids | more, quoted + signed)


def _outermost(
    rule: LeftOutRule, nodes: list[LexborNode], hidden: set[int]
) -> tuple[frozenset[int], tuple[tuple[LeftOutRule, str], ...]]:
    """Return the elements that are not read, also the hidden ones, and the texts of the visible ones, by rule."""
    known = {node.mem_id for node in nodes} - hidden
    unread = known | hidden
    shown = [node for node in nodes if node.mem_id in known and around(node, unread) is None]
    texts = {node.mem_id: node.text(separator="\n", strip=True).split("\n") for node in shown}
    left_out = ((rule, "\n".join(filter(None, lines))) for lines in texts.values() if any(lines))
    return frozenset(unread), tuple(left_out)
