"""What of a web page only leads elsewhere: menus, where it stands in its site, buttons, headings that lead back."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from cxfocus.readers.documents.web.nodes import beside, is_unshown
from cxfocus.text.expressions import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Lists that are called menus or stand in what is, and what a page tells its site's search to pass over: of the site
#: where they hold hardly more than links; else it is a menu that people eat, or a transcript that would drown what else
#: is found.
_LISTS = (
    "ul[class$=menu i]", "ul[id$=menu i]", "ul[class$=nav i]", "ul[id$=nav i]", "[class*=Menu] > ul",
    "[id*=Menu] > ul", "[class*=TreeView] > ul", "[id*=TreeView] > ul", "menu",
)  # fmt: skip
_UNSEARCHED = "[data-swiftype-index=false],[data-elastic-exclude],[data-pagefind-ignore]"
_MOSTLY = 0.6
#: In what holds what the page is about, such a list may be the items of an agenda, as it may where its name says so.
_SURELY_ABOUT = ("main", "article", "[role=main]")
_OF_A_MEETING = regex(r"agenda|minutes", re.IGNORECASE)
#: What may be a footer by how its name begins or ends, but for names that say how the footer of a wrapper looks, or
#: that it is a note.
_FOOTERS = ("[class^=footer i]", "[class*=' footer' i]", "[id^=footer i]", "[id$=footer i]")
_OF_A_WRAPPER = regex(
    r"footer[-_]?(?:at|down|fixed|has|is|layout|notes?|offset|on|push|reveal|space|spacing|static|sticky|with)(?![a-z])",
    re.IGNORECASE,
)
#: A larger share of a page is no footer, whatever its name.
_MOST_OF_PAGE = 1 / 3
#: Where a page stands in its site, with what is written before it.
_CRUMBS = "[class*=crumb i],[id*=crumb i]"
_HERE = regex(r"\W*you are here\W*", re.IGNORECASE)
_LONGEST_TRAIL = 200
#: What may stand in a trail before its first link, white space apart; else it is a sentence with a link.
_BEFORE_TRAIL = regex(r"\W*(?:youarehere|\w{1,20}:)?\W*", re.IGNORECASE)
_NEAR = 4
#: What may be a menu may lie in another and that in another: no more is read of all of them, in characters; to look at
#: an element takes as long as to read so many.
_MOST_READ = 20_000_000
_AN_ELEMENT = 100
#: A heading that only leads back to the site is the last of its own.
_LEADING_BACK = "h3 > a"
_BACK = regex(r"\W*(?:go )?back(?: to [^\n]{1,40})?\W*", re.IGNORECASE)
#: Headings above it that are those of a document: with a day, or with what it is.
_OWN = regex(r"\b(?:\w++ \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d|minutes|transcript|agenda)\b", re.IGNORECASE)
#: A link that is made to look like a button: `PDF version`; but it may hold who speaks, and what is asked.
_BUTTONS = "a.btn[role=button]"
#: What holds nothing but short links, and is called after buttons.
_OF_BUTTONS = "[class*=button i]:not(a),[class*=toolbar i]:not(a),[class*=btn-group i]"
_LONGEST_BUTTON = 5
_DIGIT = regex(r"\d")
_ALONE_IN = frozenset({"center", "div", "p", "td", "th"})
_NO_BUTTON = (":", "?")
#: Longer ones that lead to a place of the page are titles of what stands there.
_SHORT_BUTTON = 3
_NOWHERE = "#"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HEADED = ",".join(sorted(_HEADINGS))


def leading_elsewhere(page: LexborHTMLParser, headed: Collection[int]) -> list[LexborNode]:
    """The elements of a page that hold hardly more than links, or where it stands; `headed` hold its headings."""
    links = page.css(_UNSEARCHED) + _menus(page)
    return [
        *(node for node, text in _read(links, headed) if _is_of_links(node, text)),
        *(node for node, text in _read(map(_trail, page.css(_CRUMBS)), headed) if _is_trail(node, text)),
        *_footers(page, headed),
        *_head_of_site(page),
        *_buttons(page),
        *(node for node, text in _read(page.css(_OF_BUTTONS), headed) if _is_of_buttons(node, text)),
    ]


def _menus(page: LexborHTMLParser) -> list[LexborNode]:
    """Lists that are called menus or stand in what is, beside what the page is about."""
    return [
        node
        for node in _beside_content(page, _LISTS)
        if not _OF_A_MEETING.search(_name(node))
        and (node.parent is None or not _OF_A_MEETING.search(_name(node.parent)))
    ]


def _footers(page: LexborHTMLParser, headed: Collection[int]) -> Iterator[LexborNode]:
    """What is called a footer, stands beside what the page is about, has no heading, and is a small part of all."""
    called = [node for node in _beside_content(page, _FOOTERS) if not _OF_A_WRAPPER.search(_name(node))]
    most = _MOST_OF_PAGE * len("".join(page.body.text().split())) if called and page.body is not None else 0
    for node, text in _read(called, headed):
        if len(text) <= most and node.css_first(_HEADED) is None:
            yield node


def _beside_content(page: LexborHTMLParser, selectors: Iterable[str]) -> list[LexborNode]:
    """The elements of these kinds that lie in nothing that surely holds what the page is about."""
    inside = ",".join(f"{about} {selector}" for about in _SURELY_ABOUT for selector in selectors)
    held = {node.mem_id for node in page.css(inside)}
    return [node for node in page.css(",".join(selectors)) if node.mem_id not in held]


def _name(node: LexborNode) -> str:
    return f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"


def _head_of_site(page: LexborHTMLParser) -> list[LexborNode]:
    """A heading that only leads back and those right above it, where the page has another of the first level."""
    link = next((node for node in page.css(_LEADING_BACK) if _leads_back(node)), None)
    heading = link.parent if link is not None else None
    if heading is None or not _BACK.fullmatch(heading.text(strip=True)):
        return []
    head = [heading]
    while (above := beside(head[-1], "prev")) is not None and above.tag in _HEADINGS:
        head.append(above)
    is_above_another = len(page.css("h1")) > sum(each.tag == "h1" for each in head)
    is_own = any(_OWN.search(each.text()) for each in head)
    return head if above is None and is_above_another and not is_own else []


def _leads_back(link: LexborNode) -> bool:
    """Whether a link leads back, and not to the top of its page."""
    return not _is_of_page(link) and _BACK.fullmatch(link.text(strip=True)) is not None


def _is_of_page(link: LexborNode) -> bool:
    """Whether a link leads to another place of its page."""
    return (link.attributes.get("href") or "").startswith("#")


def _read(nodes: Iterable[LexborNode], headed: Collection[int]) -> Iterator[tuple[LexborNode, str]]:
    """Elements without the headings of the page, and what they hold, white space apart."""
    left = _MOST_READ
    for node in nodes:
        if left > 0 and node.mem_id not in headed:
            text = node.text()
            left -= len(text) + _AN_ELEMENT * len(node.css("*"))
            yield node, "".join(text.split())


def _is_of_links(node: LexborNode, text: str) -> bool:
    return sum(len("".join(link.text().split())) for link in node.css("a")) >= _MOSTLY * len(text)


def _is_trail(node: LexborNode, text: str) -> bool:
    """Whether there is little but links from the first word on; without a link it is what is said of crumbs."""
    link = node.css_first("a") if len(text) <= _LONGEST_TRAIL else None
    if link is None:
        return False
    return _BEFORE_TRAIL.fullmatch(text, 0, text.find("".join(link.text().split()))) is not None


def _trail(crumbs: LexborNode) -> LexborNode:
    """What holds crumbs and the words that announce them."""
    before = crumbs.prev
    for _ in range(_NEAR):
        if before is None:
            break
        if _HERE.fullmatch(before.text(deep=False)):
            return crumbs.parent or crumbs
        before = before.prev
    return crumbs


def _buttons(page: LexborHTMLParser) -> Iterator[LexborNode]:
    """Links that look like buttons and stand alone, but for those that open what stands below them."""
    for node in page.css(_BUTTONS):
        if _is_button(node) and node.parent is not None and node.parent.tag in _ALONE_IN and _is_alone(node):
            yield node


def _is_alone(node: LexborNode) -> bool:
    """Whether nothing is shown beside a node in the element around it."""
    return beside(node, "prev", is_unshown) is None and beside(node, "next", is_unshown) is None


def _is_button(link: LexborNode) -> bool:
    """Whether a link has some words of a button: no title, no question, and not what opens what stands below."""
    shown = link.text(strip=True)
    is_title = _is_of_page(link) and link.attributes.get("href") != _NOWHERE and len(shown.split()) > _SHORT_BUTTON
    return bool(shown) and not ("aria-expanded" in link.attributes or is_title or shown.endswith(_NO_BUTTON))


def _is_of_buttons(node: LexborNode, text: str) -> bool:
    """Whether there is nothing but links that may be buttons; one with a number names something of its own."""
    shown = [(link, link.text()) for link in node.css("a")]
    if not text or sum(len("".join(words.split())) for _, words in shown) < len(text):
        return False
    return all(
        _is_button(link) and len(words.split()) <= _LONGEST_BUTTON and not _DIGIT.search(words)
        for link, words in shown
        if words.strip()
    )
