"""What of a web page is the site around it: menus, banners, footers, side bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxfocus.readers.documents.web.nodes import around, holders
from cxfocus.readers.documents.web.parts import parts_of_site
from cxfocus.readers.prose.left_out.struck_out import MOST_STRUCK

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Where pages keep what they are about, the surest first.
_CONTENT = ("main", "[role=main]", "article", "#main-content", "#maincontent", "#content", ".entry-content")
#: Less text than this is no content, whatever its element is called, unless the page has its heading in it.
_LEAST_CONTENT = 200
_SURE_CONTENT = _CONTENT[:2]
_HIDDEN = (
    "[hidden],[aria-hidden=true],[style*='display:none'],[style*='display: none'],[style*='visibility:hidden'],"
    ".headerlink,.screen-reader-text,.sr-only,.skip-link,.skiplink,[class*=visually-hidden i],[class*=visuallyhidden i]"
)
#: What a scribe's program wrote between the turns.
_NOBODYS = (
    "div.information,div.error,p.resolution,p.action,p.issue,"
    # Else a summary is most often the rest of the turn above, but not of what somebody typed meanwhile.
    "p.irc + .summary,p.irc + .summary + .summary"
)
_ROBOTS = "p.bot"
_STRUCK = "del,s,strike"
#: The minutes of the W3C say beside their `main` who was there.
_ATTENDEES = "div#attendees > dl.intro"
_QUOTED = ".gmail_quote,.gmail_attr,blockquote[type=cite],.moz-cite-prefix,#divRplyFwdMsg,#appendonsend,.yahoo_quoted"
_SIGNATURE = ".gmail_signature,.moz-signature,#Signature"


class Aside(NamedTuple):
    """Elements of a page by `mem_id`: not to be read, and said by nobody; `left_out` has texts by rule."""

    hidden: frozenset[int] = frozenset()
    left_out: tuple[tuple[str, str], ...] = ()
    alone: frozenset[int] = frozenset()


def content_of(page: LexborHTMLParser) -> LexborNode | None:
    """The element that holds what the page is about; its body, if none says so."""
    for selector in _CONTENT:
        found = page.css(selector)
        if len(found) == 1 and (len(found[0].text(strip=True)) >= _LEAST_CONTENT or _is_headed(found[0], selector)):
            return page.body if _is_beside(page.css_first(_ATTENDEES), found[0]) else found[0]
    return page.body


def _is_headed(node: LexborNode, selector: str) -> bool:
    """Whether a short `main` is all the page is about: its heading, and some words."""
    title = node.css_first("h1") if selector in _SURE_CONTENT else None
    return title is not None and bool(said := title.text(strip=True)) and len(node.text(strip=True)) > len(said)


def _is_beside(node: LexborNode | None, content: LexborNode) -> bool:
    return node is not None and around(node, {content.mem_id}) is None


def site_around(page: LexborHTMLParser, content: LexborNode) -> Aside:
    """What not to read, since it is hidden or of the site and not of the page."""
    held = holders([content])
    hidden = {node.mem_id for node in page.css(_HIDDEN)} - held
    parts = [node for node in parts_of_site(page, content) if node.mem_id not in held]
    ids, texts = _outermost("navigation", parts, hidden)
    more, robots = _outermost("channel robots", page.css(_ROBOTS), hidden)
    struck, deleted = _outermost("deleted text", _struck_out(content), {*ids, *more})
    return Aside(ids | more | struck, texts + robots + deleted, frozenset([node.mem_id for node in page.css(_NOBODYS)]))


def _struck_out(content: LexborNode) -> list[LexborNode]:
    """The elements that strike words out; none where these are most of the text, as below one that nothing closes."""
    struck = content.css(_STRUCK)
    if struck and sum(len(node.text()) for node in struck) > MOST_STRUCK * len(content.text()):
        return []
    return struck


def of_mail(page: LexborHTMLParser) -> Aside:
    """What not to read of a mail, since others wrote it, or it says who the sender is."""
    hidden = {node.mem_id for node in page.css(_HIDDEN)}
    ids, quoted = _outermost("quoted replies", page.css(_QUOTED), hidden)
    more, signed = _outermost("signature", page.css(_SIGNATURE), hidden)
    return Aside(ids | more, quoted + signed)


def _outermost(
    rule: str, nodes: list[LexborNode], hidden: set[int]
) -> tuple[frozenset[int], tuple[tuple[str, str], ...]]:
    """The elements not to read, the hidden ones too, and the texts of those that are shown."""
    known = {node.mem_id for node in nodes} - hidden
    unread = known | hidden
    shown = [node for node in nodes if node.mem_id in known and around(node, unread) is None]
    texts = {node.mem_id: node.text(separator="\n", strip=True).split("\n") for node in shown}
    left_out = ((rule, "\n".join(filter(None, lines))) for lines in texts.values() if any(lines))
    return frozenset(unread), tuple(left_out)
