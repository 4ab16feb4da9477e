"""The parts of a web page that belong to the site around it, with a row for each way to recognize one."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.readers.documents.web.menus import leading_elsewhere
from cxfocus.readers.documents.web.nodes import around, holders, sibling
from cxfocus.text.expressions import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_BY_ROLE = (
    "nav,aside,footer,[role=navigation],[role=banner],[role=contentinfo],[role=search],[role=complementary],"
    "[role=menu],[role=menubar],[role=dialog]"
)
#: Names that sites give to parts that are not content; believed only if no heading of the page is inside.
_NAMED = ",".join(
    f".{name},#{name}"
    for name in (
        "nav navbar navigation menu main-menu mainmenu main-nav site-nav breadcrumb breadcrumbs sidebar side-bar toc "
        "footer site-footer page-footer header-top topbar top-bar toolbar cookie cookie-banner share sharing social "
        "sharedaddy social-links pagination pager post-navigation related-posts jp-relatedposts comments-area "
        "comment-respond mw-editsection mw-jump-link siteNotice siteSub contentSub catlinks printfooter print-footer "
        "copyright toc_container file-size generatedby calendar-export add-to-calendar addtocalendar "
        "em-location-map-container"
    ).split()
)
#: Parts of a `nav` that only its style shows, the regions of Drupal's pages, and the column beside the middle one.
_NAMED_LIKE = (
    "[class^='nav__'],[class*=' nav__'],[class*='region-sidebar'],[class^='sidebar_first'],[class*=' sidebar_first'],"
    "[class^='sidebar_second'],[class*=' sidebar_second'],.page-center ~ .page-right"
)
#: The Events Calendar, of WordPress.
_EVENTS_CALENDAR = (
    "[class^=tribe-events-back],[class^=tribe-events-notices],[class^=tribe-events-sub-nav],"
    "[class^=tribe-events-cal-links],[class^=tribe-events-gmap],[class^=tribe-events-c-subscribe]"
)
#: On pages of events that Wix makes: links to share the event, its other dates, the bar between day and place.
_WIX_EVENTS = "[data-hook=social-share],[data-hook=upcoming-occurrences],[data-hook=short-date-location] > span"
#: The heading with the name of an event, and the headings that a site writes above every event.
_EVENT_NAME = "[itemtype$='schema.org/Event'] h1[itemprop=name]"
_ABOVE_EVENTS = regex(r"(?:calendar )?(?:event|meeting)(?: details?| information)?", re.IGNORECASE)
_PAGE_HEADINGS = "h1,main,article,[role=main]"
#: The minutes of the W3C repeat the decisions at their end.
_REPEATED = "div#ActionSummary,div#ResolutionSummary,div#IssueSummary,div.diagnostics"
#: Those of a community group repeat them in a list beside the attendance list, with links to the recording.
_SUMMED_UP = "div.summary > dl > dt,div.summary > dl > dd"
_TERMS_REPEATED = frozenset({"topics", "resolutions", "action items", "agenda", "audio log", "video log"})
#: A picture with its caption, and the name of its file.
_PICTURED = ".card,.thumbnail,.gallery-item,figure"
_FILE = regex(r"(?P<name>[^\n]{1,100}?)\.(?:jpe?g|png|gif|tiff?|webp|bmp)", re.IGNORECASE)


class _Page(NamedTuple):
    """Facts about a page: `headed` elements hold its headings, `own` are the headers inside its content."""

    headed: Collection[int]
    own: Collection[int]
    is_of_event: bool


def parts_of_site(page: LexborHTMLParser, content: LexborNode) -> Iterator[LexborNode]:
    """Yield the elements that belong to the site and not to the content of the page."""
    headed = holders(page.css(_PAGE_HEADINGS))
    own = {node.mem_id for node in content.css("header")}
    known = _Page(headed, own, any(name.text(strip=True) for name in page.css(_EVENT_NAME)))
    for is_of_site, selector in _ROWS:
        for node in page.css(selector):
            if is_of_site(node, known):
                yield node
    yield from leading_elsewhere(page, headed)
    yield from _captions(page)
    yield from _outside(content)


def _always(_node: LexborNode, _page: _Page) -> bool:
    return True


def _is_not_headed(node: LexborNode, page: _Page) -> bool:
    """Whether an element holds no heading of the page."""
    return node.mem_id not in page.headed


def _is_not_own(node: LexborNode, page: _Page) -> bool:
    return node.mem_id not in page.own


def _is_repeated(node: LexborNode, _page: _Page) -> bool:
    """Whether an element is a term of the repeated list, or the text of such a term."""
    term = node if node.tag == "dt" else sibling(node, "prev")
    return term is not None and term.tag == "dt" and term.text(strip=True).rstrip(":").lower() in _TERMS_REPEATED


def _is_above_event(node: LexborNode, page: _Page) -> bool:
    """Whether a heading only says that the page is about an event, and another of the first level has its name."""
    return page.is_of_event and _ABOVE_EVENTS.fullmatch(" ".join(node.text().split())) is not None


#: A condition, and the elements that belong to the site if it holds; one selector for all of them is faster.
_ROWS: tuple[tuple[Callable[[LexborNode, _Page], bool], str], ...] = (
    (_always, f"{_BY_ROLE},{_REPEATED}"),
    (_is_not_own, "header"),
    (_is_not_headed, f"{_NAMED},{_NAMED_LIKE},{_EVENTS_CALENDAR},{_WIX_EVENTS}"),
    (_is_repeated, _SUMMED_UP),
    (_is_above_event, "h1:not([itemprop])"),
)


def _captions(page: LexborHTMLParser) -> Iterator[LexborNode]:
    """Yield the captions of pictures that only repeat the name of the file."""
    cards = page.css(_PICTURED)
    known = {node.mem_id for node in cards}
    outer = {above.mem_id for node in cards if (above := around(node, known)) is not None}
    for node in cards:
        picture = node.css_first("img[alt]") if node.mem_id not in outer else None
        name = _FILE.fullmatch((picture.attributes.get("alt") or "").strip()) if picture is not None else None
        if name is not None and name["name"].replace("_", " ") == " ".join(node.text().split()).replace("_", " "):
            yield node


def _outside(content: LexborNode) -> list[LexborNode]:
    """Return the elements of the body beside the one with the content, and beside those around it."""
    others: list[LexborNode] = []
    node = content
    while node.tag != "body" and node.parent is not None:
        parent = node.parent
        others += [other for other in parent.iter(include_text=True) if other.mem_id != node.mem_id]
        node = parent
    return others
