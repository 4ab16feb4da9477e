"""What of a web page is the site around it: menus, banners, footers, side bars."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
        "copyright toc_container generatedby calendar-export add-to-calendar addtocalendar em-location-map-container"
    ).split()
)
#: Parts of a `nav` that is told by its style, and the regions of Drupal's pages, by how their names begin.
_NAMED_LIKE = (
    "[class^='nav__'],[class*=' nav__'],[class*='region-sidebar'],[class^='sidebar_first'],[class*=' sidebar_first'],"
    "[class^='sidebar_second'],[class*=' sidebar_second'],"
    # The column beside that in the middle.
    ".page-center ~ .page-right,"
    # On pages of events that Wix makes: links to share it, its other dates, the bar between day and place.
    "[data-hook=social-share],[data-hook=upcoming-occurrences],[data-hook=short-date-location] > span"
)
#: What a page is about that is of an event, and what a site writes above every one of them.
_EVENT_NAME = "[itemtype$='schema.org/Event'] h1[itemprop=name]"
_ABOVE_EVENTS = re.compile(r"(?:calendar )?(?:event|meeting)(?: details?| information)?", re.IGNORECASE)
#: Lists that are called menus, and what a page tells its site's search to pass over: of the site where they hold hardly
#: more than links; else it is a menu that people eat, or a transcript that would drown what else is found.
_LINKED = "ul[class$=menu i],ul[id$=menu i],[data-swiftype-index=false],[data-elastic-exclude],[data-pagefind-ignore]"
_MOSTLY = 0.6
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
#: A heading that only leads back to the site is the last of its own.
_LEADING_BACK = "h3 > a"
_BACK = re.compile(r"\W*(?:go )?back(?: to [^\n]{1,40})?\W*", re.IGNORECASE)
#: Headings above it that are those of a document: with a day, or with what it is.
_OWN = re.compile(
    r"\b(?:\w++ \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d|minutes|transcript|agenda)\b", re.IGNORECASE
)
#: A link that is made to look like a button: `PDF version`; but it may hold who speaks, and what is asked.
_BUTTONS = "a.btn[role=button]"
_ALONE_IN = frozenset({"center", "div", "p", "td", "th"})
_NO_BUTTON = (":", "?")
#: Longer ones that lead to a place of the page are titles of what stands there.
_SHORT_BUTTON = 3
_UNSHOWN = frozenset({"-comment", "_comment", "script", "style"})
#: A picture with its caption, and the name of its file.
_PICTURED = ".card,.thumbnail,.gallery-item,figure"
_FILE = re.compile(r"(?P<name>[^\n]{1,100}?)\.(?:jpe?g|png|gif|tiff?|webp|bmp)", re.IGNORECASE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
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
    around += [node for node in page.css(_LINKED) if node.css_first(_PAGE_HEADINGS) is None and _is_of_links(node)]
    around += page.css(_REPEATED)
    around += _summed_up(page)
    around += _head_of_site(page)
    around += _above_event(page)
    around += _buttons(page)
    around += _captions(page)
    around += _outside(content)
    ids, texts = _outermost("navigation", around, hidden)
    more, robots = _outermost("channel robots", page.css(_ROBOTS), hidden)
    return Aside(ids | more, texts + robots, _found(page, _NOBODYS), _found(page, _BOLD))


def _found(page: LexborHTMLParser, selector: str) -> frozenset[int]:
    return frozenset([node.mem_id for node in page.css(selector)])


def _summed_up(page: LexborHTMLParser) -> Iterator[LexborNode]:
    """The terms that repeat what stands below, each with what is said of it."""
    for term in page.css(_SUMMED_UP):
        if term.text(strip=True).rstrip(":").lower() in _TERMS_REPEATED:
            yield term
            told = _beside(term, "next")
            if told is not None and told.tag == "dd":
                yield told


def _head_of_site(page: LexborHTMLParser) -> list[LexborNode]:
    """A heading that only leads back and those right above it, where the page has another of the first level."""
    link = next((node for node in page.css(_LEADING_BACK) if _leads_back(node)), None)
    heading = link.parent if link is not None else None
    if heading is None or not _BACK.fullmatch(heading.text(strip=True)):
        return []
    head = [heading]
    while (above := _beside(head[-1], "prev")) is not None and above.tag in _HEADINGS:
        head.append(above)
    is_above_another = len(page.css("h1")) > sum(each.tag == "h1" for each in head)
    is_own = any(_OWN.search(each.text()) for each in head)
    return head if above is None and is_above_another and not is_own else []


def _above_event(page: LexborHTMLParser) -> list[LexborNode]:
    """A heading that only says that the page is of an event, where another of the first level has its name."""
    if not any(name.text(strip=True) for name in page.css(_EVENT_NAME)):
        return []
    return [
        node
        for node in page.css("h1")
        if "itemprop" not in node.attributes and _ABOVE_EVENTS.fullmatch(" ".join(node.text().split()))
    ]


def _leads_back(link: LexborNode) -> bool:
    """Whether a link leads back, and not to the top of its page."""
    return not _is_of_page(link) and _BACK.fullmatch(link.text(strip=True)) is not None


def _is_of_page(link: LexborNode) -> bool:
    """Whether a link leads to another place of its page."""
    return (link.attributes.get("href") or "").startswith("#")


def _is_of_links(node: LexborNode) -> bool:
    linked = sum(len("".join(link.text().split())) for link in node.css("a"))
    return linked >= _MOSTLY * len("".join(node.text().split()))


def _buttons(page: LexborHTMLParser) -> Iterator[LexborNode]:
    """Links that look like buttons and stand alone, but for those that open what stands below them."""
    for node in page.css(_BUTTONS):
        opens = "aria-expanded" in node.attributes
        shown = node.text(strip=True)
        is_title = _is_of_page(node) and len(shown.split()) > _SHORT_BUTTON
        if opens or not shown or is_title or shown.endswith(_NO_BUTTON):
            continue
        if node.parent is not None and node.parent.tag in _ALONE_IN and _is_alone(node):
            yield node


def _is_alone(node: LexborNode) -> bool:
    """Whether nothing is shown beside a node in the element around it."""
    for towards in ("prev", "next"):
        beside = getattr(node, towards)
        while beside is not None and (beside.tag in _UNSHOWN or not beside.text(strip=True)):
            beside = getattr(beside, towards)
        if beside is not None:
            return False
    return True


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


def _beside(node: LexborNode, towards: str) -> LexborNode | None:
    """The next element before or behind a node."""
    beside = getattr(node, towards)
    while beside is not None and (beside.tag or "-").startswith(("-", "_")):
        beside = getattr(beside, towards)
    found: LexborNode | None = beside
    return found


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
