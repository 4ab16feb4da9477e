"""What of a web page is the site around it: menus, banners, footers, side bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Where pages keep what they are about, the surest first.
_CONTENT = ("main", "[role=main]", "article", "#main-content", "#maincontent", "#content", ".entry-content")
#: Less text than this is no content, whatever its element is called.
_LEAST_CONTENT = 200
_HIDDEN = (
    "[hidden],[aria-hidden=true],[style*='display:none'],[style*='display: none'],[style*='visibility:hidden'],"
    ".headerlink,.screen-reader-text,.sr-only,.visually-hidden,.skip-link,.skiplink"
)
_AROUND = (
    "nav,aside,footer,[role=navigation],[role=banner],[role=contentinfo],[role=search],[role=complementary],"
    "[role=menu],[role=menubar],[role=dialog]"
)
#: Names that sites give to what is not their content; believed only when no heading of the page is inside.
_NAMED = ",".join(
    f".{name},#{name}"
    for name in (
        "nav navbar navigation menu main-menu mainmenu main-nav site-nav breadcrumb breadcrumbs sidebar side-bar "
        "footer site-footer page-footer header-top topbar top-bar toolbar cookie cookie-banner share sharing social "
        "social-links pagination pager print-footer copyright"
    ).split()
)
_PAGE_HEADINGS = "h1,main,article,[role=main]"
#: What a scribe's program wrote between the turns.
_NOBODYS = "div.information,div.error"
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
        if len(found) == 1 and len(found[0].text(strip=True)) >= _LEAST_CONTENT:
            return found[0]
    return page.body


def site_around(page: LexborHTMLParser, content: LexborNode) -> Aside:
    """What not to read, since it is hidden or of the site and not of the page."""
    hidden = {node.mem_id for node in page.css(_HIDDEN)}
    inside_content = {node.mem_id for node in content.css("header")}
    around = page.css(_AROUND)
    around += [node for node in page.css("header") if node.mem_id not in inside_content]
    around += [node for node in page.css(_NAMED) if node.css_first(_PAGE_HEADINGS) is None]
    alone = frozenset(node.mem_id for node in page.css(_NOBODYS))
    return Aside(*_outermost("navigation", around, hidden), alone)


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
    shown = [node for node in nodes if node.mem_id in known and not _inside(node, known | hidden)]
    texts = {node.mem_id: node.text(separator="\n", strip=True) for node in shown}
    return frozenset(hidden | known), tuple((rule, text) for text in texts.values() if text)


def _inside(node: LexborNode, known: set[int]) -> bool:
    above = node.parent
    while above is not None:
        if above.mem_id in known:
            return True
        above = above.parent
    return False
