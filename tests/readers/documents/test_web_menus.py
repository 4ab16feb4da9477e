"""Menus, trails and footers of pages that have no `nav`, `main` or `footer`."""

from __future__ import annotations

import pytest

from tests.readers.documents.reading import left_out, read, said, sections

_LINKS = "<ul{}><li><a href=x>Boards</a></li><li><a href=y>Fees for patrons</a></li></ul>"
_SPOKEN = f"<p>{'The board met the patrons and heard what they had to say. ' * 3}</p>"
_PAGE = "<body>{}<h1>Pier Council</h1><p>Patrons wait.</p></body>"


@pytest.mark.parametrize(
    "menu",
    [
        _LINKS.format(" class='lamp-nav'"),
        _LINKS.format(" id=topNav"),
        f"<div class='RadMenu RadMenu_Pier'>{_LINKS.format(' class=rmRootGroup')}</div>",
        f"<div id=ctl00_Menu1>{_LINKS.format('')}</div>",
        f"<div class=AspNet-TreeView>{_LINKS.format('')}</div>",
        f"<div id=ctl00_TreeView1>{_LINKS.format('')}</div>",
        _LINKS.format("").replace("ul>", "menu>"),
        f"<menu class=top><div>{_LINKS.format('')}</div></menu>",
    ],
)
def test_lists_of_links_in_what_is_called_a_menu(menu: str) -> None:
    assert left_out(read(_PAGE.format(menu).encode(), "x.html")) == {"navigation": "Boards Fees for patrons"}


@pytest.mark.parametrize(
    "kept",
    [
        _LINKS.format(""),
        _LINKS.format(" class=boards"),
        "<div class=MenuOfTheWeek><ul><li>Soup for patrons<li>Bread (<a href=x>rye</a>)</ul></div>",
        "<div class=TreeViewed><ul><li>The oak at the pier was cut, as patrons <a href=x>asked</a>.</ul></div>",
        "<div class=Menus><p>Soup for patrons</p></div>",
        "<menu><li>Soup for patrons<li>Bread (<a href=x>rye</a>)</menu>",
    ],
)
def test_lists_of_something_else(kept: str) -> None:
    assert left_out(read(_PAGE.format(kept).encode(), "x.html")) == {}


_ITEMS = "<h1>Agenda of May 4, 2024</h1>{}<ul{}><li><a href='#1'>1. Lamps</a><li><a href='#2'>2. Chairs</a></ul>{}"


@pytest.mark.parametrize(
    "page",
    [
        f"<main>{_ITEMS.format('', ' class=lamp-nav', '')}</main>",
        f"<main>{_ITEMS.format('<div class=boardMenu>', '', '</div>')}</main>",
        f"<main>{_ITEMS.format('', '', '').replace('ul>', 'menu>')}</main>",
        _ITEMS.format("", " class=agenda-nav", ""),
        _ITEMS.format("<div class=agendaMenuItems>", "", "</div>"),
    ],
)
def test_the_items_of_an_agenda_are_no_menu(page: str) -> None:
    assert left_out(read(page.encode(), "x.html")) == {}


@pytest.mark.parametrize("linked", ["crumbs", "<a href=x>crumbs</a>"])
def test_crumbs_that_somebody_speaks_of(linked: str) -> None:
    page = _PAGE.format(f"<p class=crumbs>The patron found {linked} in the reading room.</p>")
    assert left_out(read(page.encode(), "x.html")) == {}


_TRAIL = "<a class=BreadCrumbLink href=x>Home</a> &gt; <a class=BreadCrumbLink href=y>Boards</a>"


@pytest.mark.parametrize(
    ("trail", "text"),
    [
        (f"<p>You are here: <link rel=stylesheet href=x> <span id=Bread_crumbs1>{_TRAIL}</span></p>", "You are here: Home > Boards"),
        (f"<div><b>You are here</b> <span class=crumbs>{_TRAIL}</span></div>", "You are here Home > Boards"),
        (f"<p>Fees. <span class=crumb-trail>{_TRAIL}</span></p>", "Home > Boards"),
    ],
)  # fmt: skip
def test_where_a_page_stands_in_its_site(trail: str, text: str) -> None:
    assert left_out(read(_PAGE.format(trail).encode(), "x.html")) == {"navigation": text}


def test_no_trail_holds_what_a_page_is_about() -> None:
    long = "The board met the patrons and heard what they had to say. " * 5
    for page in (
        f"<div class=with-breadcrumbs><p>{long}</p></div>",
        f"<div class=with-crumbs>{_PAGE.format('')}</div>",
    ):
        assert left_out(read(page.encode(), "x.html")) == {}


@pytest.mark.parametrize("name", ["class='row footer_lamps'", "class=FooterBar", "id=footer-2", "id=siteFooter"])
def test_footers_by_their_names(name: str) -> None:
    page = f"{_PAGE.format(_SPOKEN)}<div {name}><p>4 Pier Street</p><p>\xa9 2024 Friends</p></div>"
    transcript = read(page.encode(), "x.html")
    assert left_out(transcript) == {"navigation": "4 Pier Street \xa9 2024 Friends"}
    assert [words for _, words in said(transcript)][1:] == ["Pier Council", "Patrons wait."]


@pytest.mark.parametrize(
    "page",
    [
        f"<div class='wrapper footer-fixed'><h2>Lamps</h2>{_SPOKEN}</div>",
        f"<div class='site footer-widgets-3'><div>{_SPOKEN}</div></div>",
        f"<h1>Lamps</h1><div class=footer-row>{_SPOKEN}</div>",
        f"<h1>Lamps</h1>{_SPOKEN}<section id=action-footer><h2>Actions</h2><p>Ada Quill writes.</p></section>",
        f"<h1>Lamps</h1>{_SPOKEN}<div class=footer-note>Patrons were thanked.</div>",
        f"<main><h1>Lamps</h1>{_SPOKEN}<div class=footer-row>Patrons were thanked.</div></main>",
    ],
)
def test_no_footer_holds_what_a_page_is_about(page: str) -> None:
    assert left_out(read(f"<body>{page}</body>".encode(), "x.html")) == {}


@pytest.mark.parametrize("name", ["class='x unfootered'", "class=footnote", "id=foot"])
def test_what_is_no_footer(name: str) -> None:
    kept = f"<div {name}><p>Ada Quill did not vote.</p></div>"
    assert left_out(read((_PAGE.format("") + kept).encode(), "x.html")) == {}


@pytest.mark.parametrize("name", ["sidebar", "footer-dark", "menu", "has-breadcrumb crumb"])
def test_the_body_is_no_part_of_the_site_whatever_its_name(name: str) -> None:
    page = f"<body class='home {name}' style='visibility:hidden'><h2>Fees</h2><p>Patrons wait.</p></body>"
    assert [words for _, words in said(read(page.encode(), "x.html"))] == ["Fees", "Patrons wait."]


def test_a_page_of_the_events_calendar() -> None:
    arrows = "<ul class=tribe-events-sub-nav><li>\xab Choir</li></ul>"
    head = (
        "<p class=tribe-events-back><a href=x>\xab All Events</a></p><div class=tribe-events-notices>It is over.</div>"
    )
    links = "<div class=tribe-events-cal-links><a href=x>+ Diary</a></div><a class=tribe-events-gmap href=x>+ Map</a>"
    hidden = "<h3 class=tribe-events-visuallyhidden>Event Navigation</h3>"
    page = (
        f"<body>{head}<h1>Pier Council</h1>{hidden}{arrows}{links}<h3>Venue</h3><p>The hall</p>{hidden}{arrows}</body>"
    )
    transcript = read(page.encode(), "x.html")
    assert sections(transcript) == [(1, "Pier Council"), (3, "Venue")]
    assert [words for _, words in said(transcript)] == ["Pier Council", "Venue", "The hall"]
    assert left_out(transcript) == {
        "navigation": "\xab All Events / It is over. / \xab Choir / + Diary / + Map / \xab Choir"
    }


@pytest.mark.parametrize("inside", ["patrons wait " * 150_000, "<a></a>" * 20_000])
def test_menus_in_menus_are_not_each_read_to_the_end(inside: str) -> None:
    # Without a limit this takes a minute.
    deep = "<ul class=menu>" * 900 + f"<li>{inside}" + "</ul>" * 900
    assert "We open at nine." in read(_PAGE.format(f"{deep}<p>We open at nine.</p>").encode(), "x.html").layout.body
