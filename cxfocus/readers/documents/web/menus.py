"""Parts of a web page that only lead elsewhere: menus, breadcrumbs, footers, buttons, headings that lead back."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from cxfocus.readers.documents.web.nodes import is_unshown, sibling
from cxfocus.text.expressions import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Lists that are called menus, or stand in an element that is, and elements that the search of the site passes over.
#: They belong to the site if they hold hardly more than links. Otherwise it may be a menu of meals, or a transcript
#: that would fill the results of every search.
_LISTS = (
    "ul[class$=menu i]", "ul[id$=menu i]", "ul[class$=nav i]", "ul[id$=nav i]", "[class*=Menu] > ul",
    "[id*=Menu] > ul", "[class*=TreeView] > ul", "[id*=TreeView] > ul", "menu",
)  # fmt: skip
_UNSEARCHED = "[data-swiftype-index=false],[data-elastic-exclude],[data-pagefind-ignore]"
_MOSTLY = 0.6
#: Inside the content of a page, such a list may hold the items of an agenda; also if its name says so.
_SURELY_ABOUT = ("main", "article", "[role=main]")
_OF_A_MEETING = regex(r"agenda|minutes", re.IGNORECASE)
#: Elements that may be footers by the beginning or end of their names, except names that say how the footer of a
#: wrapper looks (`footer-fixed`), or that it is a note.
_FOOTERS = ("[class^=footer i]", "[class*=' footer' i]", "[id^=footer i]", "[id$=footer i]")
_OF_A_WRAPPER = regex(
    r"footer[-_]?(?:at|down|fixed|has|is|layout|notes?|offset|on|push|reveal|space|spacing|static|sticky|with)(?![a-z])",
    re.IGNORECASE,
)
#: An element with a larger share of the text of a page is no footer.
_MOST_OF_PAGE = 1 / 3
#: Breadcrumbs: the place of a page in its site, and the words before them.
_CRUMBS = "[class*=crumb i],[id*=crumb i]"
_HERE = regex(r"\W*you are here\W*", re.IGNORECASE)
_LONGEST_TRAIL = 200
#: Text before the first link of breadcrumbs, without white space; with other text it is a sentence with a link.
_BEFORE_TRAIL = regex(r"\W*(?:youarehere|\w{1,20}:)?\W*", re.IGNORECASE)
_NEAR = 4
#: Characters read of all candidates together: these may be nested, so that a text is read again and again.
_MOST_READ = 20_000_000
#: Characters that take as long to read as it takes to look at one element.
_AN_ELEMENT = 100
#: A heading that only leads back to the site; those above it belong to the site as well.
_LEADING_BACK = "h3 > a"
_BACK = regex(r"\W*(?:go )?back(?: to [^\n]{1,40})?\W*", re.IGNORECASE)
#: A heading above it that is of the document: it has a day, or a word for a kind of document.
_OWN = regex(r"\b(?:\w++ \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d|minutes|transcript|agenda)\b", re.IGNORECASE)
#: A link that looks like a button: `PDF version`. But the name of a speaker, or a question, may also be such a link.
_BUTTONS = "a.btn[role=button]"
#: Elements that are named after buttons; they belong to the site if they hold only short links.
_OF_BUTTONS = "[class*=button i]:not(a),[class*=toolbar i]:not(a),[class*=btn-group i]"
_LONGEST_BUTTON = 5
_DIGIT = regex(r"\d")
_ALONE_IN = frozenset({"center", "div", "p", "td", "th"})
_NO_BUTTON = (":", "?")
#: Words: longer links to a place in the same page are the titles of the text there.
_SHORT_BUTTON = 3
_NOWHERE = "#"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HEADED = ",".join(sorted(_HEADINGS))


def leading_elsewhere(page: LexborHTMLParser, headed: Collection[int]) -> list[LexborNode]:
    """Return the elements of a page that only lead elsewhere; `headed` are those that hold its headings."""
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
    """Return the lists outside the content that are called menus, or stand in an element that is."""
    return [
        node
        for node in _beside_content(page, _LISTS)
        if not _OF_A_MEETING.search(_name(node))
        and (node.parent is None or not _OF_A_MEETING.search(_name(node.parent)))
    ]


def _footers(page: LexborHTMLParser, headed: Collection[int]) -> Iterator[LexborNode]:
    """Yield the elements outside the content that are called footers, have no heading, and are a small part of all."""
    called = [node for node in _beside_content(page, _FOOTERS) if not _OF_A_WRAPPER.search(_name(node))]
    most = _MOST_OF_PAGE * len("".join(page.body.text().split())) if called and page.body is not None else 0
    for node, text in _read(called, headed):
        if len(text) <= most and node.css_first(_HEADED) is None:
            yield node


def _beside_content(page: LexborHTMLParser, selectors: Iterable[str]) -> list[LexborNode]:
    """Return the elements with these selectors outside of those that surely hold the content of the page."""
    inside = ",".join(f"{about} {selector}" for about in _SURELY_ABOUT for selector in selectors)
    held = {node.mem_id for node in page.css(inside)}
    return [node for node in page.css(",".join(selectors)) if node.mem_id not in held]


def _name(node: LexborNode) -> str:
    return f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"


def _head_of_site(page: LexborHTMLParser) -> list[LexborNode]:
    """Return a heading that only leads back, and those right above, if the page has another of the first level."""
    link = next((node for node in page.css(_LEADING_BACK) if _leads_back(node)), None)
    heading = link.parent if link is not None else None
    if heading is None or not _BACK.fullmatch(heading.text(strip=True)):
        return []
    head = [heading]
    while (above := sibling(head[-1], "prev")) is not None and above.tag in _HEADINGS:
        head.append(above)
    is_above_another = len(page.css("h1")) > sum(each.tag == "h1" for each in head)
    is_own = any(_OWN.search(each.text()) for each in head)
    return head if above is None and is_above_another and not is_own else []


def _leads_back(link: LexborNode) -> bool:
    """Whether a link leads back to the site, and not to the top of its page."""
    return not _is_of_page(link) and _BACK.fullmatch(link.text(strip=True)) is not None


def _is_of_page(link: LexborNode) -> bool:
    """Whether a link leads to a place in the same page."""
    return (link.attributes.get("href") or "").startswith("#")


def _read(nodes: Iterable[LexborNode], headed: Collection[int]) -> Iterator[tuple[LexborNode, str]]:
    """Yield the elements without a heading of the page, and their texts without white space."""
    left = _MOST_READ
    for node in nodes:
        if left > 0 and node.mem_id not in headed:
            text = node.text()
            left -= len(text) + _AN_ELEMENT * len(node.css("*"))
            yield node, "".join(text.split())


def _is_of_links(node: LexborNode, text: str) -> bool:
    return sum(len("".join(link.text().split())) for link in node.css("a")) >= _MOSTLY * len(text)


def _is_trail(node: LexborNode, text: str) -> bool:
    """Whether a short text begins with a link, perhaps after a label; without a link it is a text about crumbs."""
    link = node.css_first("a") if len(text) <= _LONGEST_TRAIL else None
    if link is None:
        return False
    return _BEFORE_TRAIL.fullmatch(text, 0, text.find("".join(link.text().split()))) is not None


def _trail(crumbs: LexborNode) -> LexborNode:
    """Return the element with the crumbs and the words that announce them: `You are here:`."""
    before = crumbs.prev
    for _ in range(_NEAR):
        if before is None:
            break
        if _HERE.fullmatch(before.text(deep=False)):
            return crumbs.parent or crumbs
        before = before.prev
    return crumbs


def _buttons(page: LexborHTMLParser) -> Iterator[LexborNode]:
    """Yield the links that look like buttons and stand alone, except those that unfold the text below them."""
    for node in page.css(_BUTTONS):
        if _is_button(node) and node.parent is not None and node.parent.tag in _ALONE_IN and _is_alone(node):
            yield node


def _is_alone(node: LexborNode) -> bool:
    """Whether nothing is shown beside a node in the element around it."""
    return sibling(node, "prev", is_unshown) is None and sibling(node, "next", is_unshown) is None


def _is_button(link: LexborNode) -> bool:
    """Whether a link has the words of a button: no title, no question, and it does not unfold the text below."""
    shown = link.text(strip=True)
    is_title = _is_of_page(link) and link.attributes.get("href") != _NOWHERE and len(shown.split()) > _SHORT_BUTTON
    return bool(shown) and not ("aria-expanded" in link.attributes or is_title or shown.endswith(_NO_BUTTON))


def _is_of_buttons(node: LexborNode, text: str) -> bool:
    """Whether an element holds only links that may be buttons; a link with a digit names some document."""
    shown = [(link, link.text()) for link in node.css("a")]
    if not text or sum(len("".join(words.split())) for _, words in shown) < len(text):
        return False
    return all(
        _is_button(link) and len(words.split()) <= _LONGEST_BUTTON and not _DIGIT.search(words)
        for link, words in shown
        if words.strip()
    )
