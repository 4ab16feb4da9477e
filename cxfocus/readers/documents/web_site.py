"""What of a web page is the site around it: menus, banners, footers, side bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Where pages keep what they are about, the surest first.
_CONTENT = ("main", "[role=main]", "article", "#main-content", "#maincontent", "#content", ".entry-content")
#: Less text than this is no content, whatever its element is called, unless the page has its heading in it.
_LEAST_CONTENT = 200
_SURE_CONTENT = _CONTENT[:2]
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
        "nav navbar navigation menu main-menu mainmenu main-nav site-nav breadcrumb breadcrumbs sidebar side-bar toc "
        "footer site-footer page-footer header-top topbar top-bar toolbar cookie cookie-banner share sharing social "
        "sharedaddy social-links pagination pager post-navigation related-posts jp-relatedposts comments-area "
        "comment-respond mw-editsection mw-jump-link siteNotice siteSub contentSub catlinks printfooter print-footer "
        "copyright toc_container generatedby"
    ).split()
)
#: Names that begin so: parts of a `nav` that is told by its style, and the regions of Drupal's pages.
_NAMED_LIKE = (
    "[class^='nav__'],[class*=' nav__'],[class*='region-sidebar'],[class^='sidebar_first'],[class*=' sidebar_first'],"
    "[class^='sidebar_second'],[class*=' sidebar_second']"
)
_PAGE_HEADINGS = "h1,main,article,[role=main]"
#: What a scribe's program wrote between the turns.
_NOBODYS = (
    "div.information,div.error,p.resolution,p.action,p.issue,"
    # Else a summary is most often the rest of the turn above, but not of what somebody typed meanwhile.
    "p.irc + .summary,p.irc + .summary + .summary"
)
_ROBOTS = "p.bot"
#: The minutes of the W3C say beside their `main` who was there; and repeat there what was decided.
_ATTENDEES = "div#attendees > dl.intro"
_REPEATED = "div#ActionSummary,div#ResolutionSummary,div#IssueSummary,div.diagnostics"
#: Letters that are bold by their style, as documents of Word have them that a program made pages of.
_BOLD = ",".join(
    f"span[style*='font-weight:{blank}{weight}' i]" for blank in ("", " ") for weight in ("bold", "600", "700")
)
_QUOTED = ".gmail_quote,.gmail_attr,blockquote[type=cite],.moz-cite-prefix,#divRplyFwdMsg,#appendonsend,.yahoo_quoted"
_SIGNATURE = ".gmail_signature,.moz-signature,#Signature"


class Aside(NamedTuple):
    """Elements of a page by `mem_id`: not to be read, said by nobody, and bold; `left_out` has texts by rule."""

    hidden: frozenset[int] = frozenset()
    left_out: tuple[tuple[str, str], ...] = ()
    alone: frozenset[int] = frozenset()
    bold: frozenset[int] = frozenset()


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
    return node is not None and not _inside(node, {content.mem_id})


def site_around(page: LexborHTMLParser, content: LexborNode) -> Aside:
    """What not to read, since it is hidden or of the site and not of the page."""
    hidden = {node.mem_id for node in page.css(_HIDDEN)}
    inside_content = {node.mem_id for node in content.css("header")}
    around = page.css(_AROUND)
    around += [node for node in page.css("header") if node.mem_id not in inside_content]
    around += [node for node in page.css(f"{_NAMED},{_NAMED_LIKE}") if node.css_first(_PAGE_HEADINGS) is None]
    around += page.css(_REPEATED)
    around += _outside(content)
    ids, texts = _outermost("navigation", around, hidden)
    more, robots = _outermost("channel robots", page.css(_ROBOTS), hidden)
    return Aside(ids | more, texts + robots, _found(page, _NOBODYS), _found(page, _BOLD))


def _found(page: LexborHTMLParser, selector: str) -> frozenset[int]:
    return frozenset([node.mem_id for node in page.css(selector)])


def _outside(content: LexborNode) -> list[LexborNode]:
    """What stands in the body beside the element with the content, and beside those around it."""
    beside: list[LexborNode] = []
    node = content
    while node.tag != "body" and node.parent is not None:
        parent = node.parent
        beside += [other for other in parent.iter(include_text=True) if other.mem_id != node.mem_id]
        node = parent
    return beside


def of_mail(page: LexborHTMLParser) -> Aside:
    """What not to read of a mail, since others wrote it, or it says who the sender is."""
    hidden = {node.mem_id for node in page.css(_HIDDEN)}
    ids, quoted = _outermost("quoted replies", page.css(_QUOTED), hidden)
    more, signed = _outermost("signature", page.css(_SIGNATURE), hidden)
    return Aside(ids | more, quoted + signed, bold=_found(page, _BOLD))


def _outermost(
    rule: str, nodes: list[LexborNode], hidden: set[int]
) -> tuple[frozenset[int], tuple[tuple[str, str], ...]]:
    """The elements not to read, the hidden ones too, and the texts of those that are shown."""
    known = {node.mem_id for node in nodes} - hidden
    unread = known | hidden
    shown = [node for node in nodes if node.mem_id in known and not _inside(node, unread)]
    texts = {node.mem_id: node.text(separator="\n", strip=True).split("\n") for node in shown}
    left_out = ((rule, "\n".join(filter(None, lines))) for lines in texts.values() if any(lines))
    return frozenset(unread), tuple(left_out)


def _inside(node: LexborNode, known: set[int]) -> bool:
    above = node.parent
    while above is not None:
        if above.mem_id in known:
            return True
        above = above.parent
    return False
