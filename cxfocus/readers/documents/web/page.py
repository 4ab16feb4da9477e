"""Web pages: the text that a person reads, without the site around it.

selectolax (lexbor) parses as browsers do. The tree is walked once, in a loop
and without recursion, since pages may be nested deeply.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import accumulate, count, repeat
from operator import sub
from typing import TYPE_CHECKING

from cxfocus.errors import Problem, ReadError
from cxfocus.readers.documents.blocks import Block, Document
from cxfocus.readers.documents.compose import layout_of_document
from cxfocus.readers.documents.web.blocks import MEANINGFUL, WebBlocks
from cxfocus.readers.documents.web.events import Event, event_of, only_day
from cxfocus.readers.documents.web.looks import LOOKED_AT, meant_tags, part_links
from cxfocus.readers.documents.web.names import with_colons
from cxfocus.readers.documents.web.site import Aside, aside_of_mail, content_of, site_around
from cxfocus.readers.limits import limits_for, refuse_larger
from cxfocus.readers.options import ReadingOptions
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Elements that are never shown.
_UNSEEN = "script style noscript template svg iframe canvas object select textarea button audio video map".split()
_BEGINS = regex(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body|title|meta|link|div|section|article|"
    r"main|header|nav|table|ul|ol|dl|h[1-6]|p|pre|li|td|span|cite|center|font|form|blockquote)\b[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_WHOLE_PAGE = regex(r"<(?:html|body)\b[^<>]*>", re.IGNORECASE)
_TAG = regex(r"</?[a-z][a-z0-9]*\b[^<>]*>", re.IGNORECASE)
_FEWEST_TAGS = 5
_HEAD = 65_536
_NESTING = regex(
    r"<(/?)(?:div|section|article|main|header|footer|nav|aside|form|fieldset|figure|details|center|blockquote|ul|ol|dl|"
    r"pre|address|dir|menu|hgroup|search|dialog|h[1-6])\b",
    re.IGNORECASE,
)
#: Levels of tags: lexbor's time grows with their square; no page made for people has nearly as many.
_DEEPEST = 1_000
_DATE = regex(r"\d{4}-\d\d-\d\d")
_OTHER_DAYS = "time[datetime]:not(.updated):not(.modified)"
_DATE_PROPERTIES = (
    "meta[property='article:published_time'],meta[name='dcterms.date'],meta[name='date'],meta[name='DC.date']"
)


def is_web_page(text: str) -> bool:
    """Whether a text begins with a tag, or is a page with something before it."""
    if _BEGINS.match(text[:_HEAD]):
        return True
    head = text[:_HEAD]
    return _WHOLE_PAGE.search(head) is not None and len(_TAG.findall(head)) >= _FEWEST_TAGS


def read_web_page(text: str, options: ReadingOptions) -> Layout:
    """Return the layout of an HTML page, or of a piece of one; raise `ReadError` if it would take forever."""
    refuse_larger(len(text), limits_for(options.max_size).html)
    return layout_of_document(web_document(text), "html", options)


def web_document(text: str, mail: bool = False) -> Document:
    """Return the blocks of an HTML page, without menus; of a mail, without quoted replies and signatures."""
    from selectolax.lexbor import LexborHTMLParser

    _refuse_nested(text)
    page = LexborHTMLParser(text)
    event = None if mail else event_of(page, text)
    page.strip_tags(_UNSEEN, recursive=True)
    with_colons(page)
    part_links(page)
    content = page.body if mail else content_of(page)
    if content is None:
        return Document(())
    aside = aside_of_mail(page) if mail else site_around(page, content)
    return Document(
        _walked(content, aside, meant_tags(page)), _title(page), _date(page, content, event), aside.left_out
    )


def _refuse_nested(text: str) -> None:
    # First a quick count that is never too low, as if only end tags ended an element.
    opened = accumulate(map(str.count, text.split("</"), repeat("<")))
    if max(map(sub, opened, count())) <= _DEEPEST:
        return
    deepest = max(accumulate(-1 if match[1] else 1 for match in _NESTING.finditer(text)), default=0)
    if deepest > _DEEPEST:
        raise ReadError(Problem(f"its tags are nested {deepest:,} deep; refused", hint="Save it as text"))


def _walked(content: LexborNode, aside: Aside, meant: Mapping[int, str]) -> tuple[Block, ...]:
    hidden = aside.hidden
    blocks = WebBlocks(aside.alone)
    # To read a property of a node costs as much as all the rest, so each is read once.
    above: list[tuple[LexborNode, str]] = []
    node: LexborNode | None = content
    while node is not None:
        tag = node.tag or ""
        if tag == "-text":
            blocks.text(node.text_content or "")
        elif not (hidden and node.mem_id in hidden):
            if meant and tag in LOOKED_AT:
                tag = meant.get(node.mem_id, tag)
            if tag in MEANINGFUL:
                blocks.enter(tag, node)
            child = node.child
            if child is not None:
                above.append((node, tag))
                node = child
                continue
            blocks.leave(tag)
        node = node.next if above else None
        while node is None and above:
            parent, tag = above.pop()
            blocks.leave(tag)
            node = parent.next if above else None
    return blocks.done()


def _title(page: LexborHTMLParser) -> str | None:
    title = page.css_first("title")
    return (" ".join(title.text().split()) or None) if title is not None else None


def _date(page: LexborHTMLParser, content: LexborNode, event: Event | None) -> str | None:
    """Return the day of the event that the page is about, or else the day on which the page was written.

    That is the one in its head, or else the only day in its text that is marked as one. The day of another event comes
    last.
    """
    if event is not None and event.is_own:
        return event.day
    for node in page.css(_DATE_PROPERTIES):
        match = _DATE.match(node.attributes.get("content") or "")
        if match is not None:
            return match[0]
    return only_day(content.css(_OTHER_DAYS)) or (event.day if event is not None else None)
