"""What of a web page is the site around it: menus, banners, footers, side bars."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.readers.documents.web.menus import beside, leading_elsewhere

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
        "copyright toc_container generatedby calendar-export add-to-calendar addtocalendar em-location-map-container"
    ).split()
)
#: Parts of a `nav` that is told by its style, and the regions of Drupal's pages, by how their names begin.
_NAMED_LIKE = (
    "[class^='nav__'],[class*=' nav__'],[class*='region-sidebar'],[class^='sidebar_first'],[class*=' sidebar_first'],"
    "[class^='sidebar_second'],[class*=' sidebar_second'],"
    # The Events Calendar, of WordPress.
    "[class^=tribe-events-back],[class^=tribe-events-notices],[class^=tribe-events-sub-nav],"
    "[class^=tribe-events-cal-links],[class^=tribe-events-gmap],[class^=tribe-events-c-subscribe],"
    # The column beside that in the middle.
    ".page-center ~ .page-right,"
    # On pages of events that Wix makes: links to share it, its other dates, the bar between day and place.
    "[data-hook=social-share],[data-hook=upcoming-occurrences],[data-hook=short-date-location] > span"
)
#: What a page is about that is of an event, and what a site writes above every one of them.
_EVENT_NAME = "[itemtype$='schema.org/Event'] h1[itemprop=name]"
_ABOVE_EVENTS = re.compile(r"(?:calendar )?(?:event|meeting)(?: details?| information)?", re.IGNORECASE)
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
#: So do those of a community group, in a list beside who was there; and they say where the recording is.
_SUMMED_UP = "div.summary > dl > dt"
_TERMS_REPEATED = frozenset({"topics", "resolutions", "action items", "agenda", "audio log", "video log"})
#: A picture with its caption, and the name of its file.
_PICTURED = ".card,.thumbnail,.gallery-item,figure"
_FILE = re.compile(r"(?P<name>[^\n]{1,100}?)\.(?:jpe?g|png|gif|tiff?|webp|bmp)", re.IGNORECASE)
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
    held, headed = _holders([content]), _holders(page.css(_PAGE_HEADINGS))
    hidden = {node.mem_id for node in page.css(_HIDDEN)} - held
    inside_content = {node.mem_id for node in content.css("header")}
    around = page.css(_AROUND)
    around += [node for node in page.css("header") if node.mem_id not in inside_content]
    around += [node for node in page.css(f"{_NAMED},{_NAMED_LIKE}") if node.mem_id not in headed]
    around += page.css(_REPEATED)
    around += _summed_up(page)
    around += leading_elsewhere(page, headed)
    around += _above_event(page)
    around += _captions(page)
    around += _outside(content)
    ids, texts = _outermost("navigation", [node for node in around if node.mem_id not in held], hidden)
    more, robots = _outermost("channel robots", page.css(_ROBOTS), hidden)
    return Aside(ids | more, texts + robots, _found(page, _NOBODYS), _found(page, _BOLD))


def _holders(nodes: Iterable[LexborNode]) -> set[int]:
    """Elements and those around them."""
    held: set[int] = set()
    for node in nodes:
        above: LexborNode | None = node
        while above is not None and above.mem_id not in held:
            held.add(above.mem_id)
            above = above.parent
    return held


def _found(page: LexborHTMLParser, selector: str) -> frozenset[int]:
    return frozenset([node.mem_id for node in page.css(selector)])


def _summed_up(page: LexborHTMLParser) -> Iterator[LexborNode]:
    """The terms that repeat what stands below, each with what is said of it."""
    for term in page.css(_SUMMED_UP):
        if term.text(strip=True).rstrip(":").lower() in _TERMS_REPEATED:
            yield term
            told = beside(term, "next")
            if told is not None and told.tag == "dd":
                yield told


def _above_event(page: LexborHTMLParser) -> list[LexborNode]:
    """A heading that only says that the page is of an event, where another of the first level has its name."""
    if not any(name.text(strip=True) for name in page.css(_EVENT_NAME)):
        return []
    return [
        node
        for node in page.css("h1")
        if "itemprop" not in node.attributes and _ABOVE_EVENTS.fullmatch(" ".join(node.text().split()))
    ]


def _captions(page: LexborHTMLParser) -> Iterator[LexborNode]:
    """What stands below pictures and only repeats the names of their files."""
    cards = page.css(_PICTURED)
    known = {node.mem_id for node in cards}
    outer = {above.mem_id for node in cards if (above := _around(node, known)) is not None}
    for node in cards:
        picture = node.css_first("img[alt]") if node.mem_id not in outer else None
        name = _FILE.fullmatch((picture.attributes.get("alt") or "").strip()) if picture is not None else None
        if name is not None and name["name"].replace("_", " ") == " ".join(node.text().split()).replace("_", " "):
            yield node


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
    return _around(node, known) is not None


def _around(node: LexborNode, known: set[int]) -> LexborNode | None:
    """The nearest of these elements that a node lies in."""
    above = node.parent
    while above is not None and above.mem_id not in known:
        above = above.parent
    return above
