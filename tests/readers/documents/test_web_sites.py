"""Parts of sites around an agenda: panels, buttons, pictures, menus; heads and summaries by programs of scribes."""

from __future__ import annotations

import pytest

from tests.readers.documents.reading import left_out, read, said, sections

_LONG = "The board met the patrons and heard what they had to say. " * 5
_PANEL = "<h4>I want to</h4><ul><li><a>Find a permit</a><li><a>Pay a fine</a></ul>"


@pytest.mark.parametrize(
    "panel",
    [
        "<div data-swiftype-index='false' class='find'>{}</div>",
        "<div data-elastic-exclude>{}</div>",
        "<section data-pagefind-ignore>{}</section>",
        "<div class='col page-right'>{}</div>",
    ],
)
def test_a_panel_of_services_inside_the_content(panel: str) -> None:
    page = f"<main><div class='col page-center'><h1>Minutes</h1><p>{_LONG}</p></div>{panel.format(_PANEL)}</main>"
    transcript = read(page.encode(), "x.html")
    assert sections(transcript) == [(1, "Minutes")]
    assert left_out(transcript) == {"navigation": "I want to Find a permit Pay a fine"}


@pytest.mark.parametrize(
    "page",
    [
        "<main><div data-swiftype-index='true'>{}</div></main>",
        "<main><div data-swiftype-index='false'><h1>Minutes</h1>{}</div></main>",
        "<main><div class='page-left'>x</div><div class='page-right'>{}</div></main>",
        "<body data-swiftype-index=false><div data-swiftype-index=true>{}</div>",
        "<main><h1>Pier Radio</h1><section data-pagefind-ignore>Ada: so.{}</section></main>",
    ],
)
def test_what_is_no_panel(page: str) -> None:
    assert left_out(read(page.format(_PANEL + _LONG).encode(), "x.html")) == {}


_MENU = "<ul{}><li><a>Home</a><li><a>Boards</a><ul><li><a>Appeals</a></ul></ul><h1>Minutes</h1><p>Patrons wait.</p>"


@pytest.mark.parametrize("name", [" class='myMenu'", " id='top-menu'", " class='x SubMenu'"])
def test_a_list_that_is_called_a_menu(name: str) -> None:
    assert left_out(read(_MENU.format(name).encode(), "x.html")) == {"navigation": "Home Boards Appeals"}


@pytest.mark.parametrize("name", ["", " class='menu-of-the-day'"])
def test_a_list_that_is_called_otherwise(name: str) -> None:
    assert left_out(read(_MENU.format(name).encode(), "x.html")) == {}


@pytest.mark.parametrize("name", ["lunch-menu", "weeklyMenu"])
def test_a_menu_that_people_eat(name: str) -> None:
    page = f"<h1>Lunch</h1><ul class={name}><li>Soup for patrons<li>Bread (<a href=x>rye</a>)</ul>"
    assert left_out(read(page.encode(), "x.html")) == {}


_BUTTON = "<a class='btn' role=button href='{}'>{}</a>"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (f"<p>We decided {_BUTTON.format('x', 'to wait')}</p>", "We decided to wait"),
        (f"<p>{_BUTTON.format('x', 'to wait')} now.</p>", "to wait now."),
        (f"<p>{_BUTTON.format('x', 'Ada Quill:')}</p>", "Ada Quill:"),
        (f"<p>{_BUTTON.format('x', 'Who waits?')}</p>", "Who waits?"),
        (f"<p>{_BUTTON.format('#a', 'How the patrons wait')}</p>", "How the patrons wait"),
        (f"<h2>{_BUTTON.format('x', 'Lamps')}</h2>", "Lamps"),
        ("<div><a class=btn role=button aria-expanded=false>Lamps</a></div>", "Lamps"),
    ],
)
def test_links_that_look_like_buttons_and_are_words_of_the_page(page: str, text: str) -> None:
    assert [words for _, words in said(read(page.encode(), "x.html"))] == [text]


def test_links_that_look_like_buttons() -> None:
    button = "<a href=x class='btn btn-sm' role=button{}>{}</a>"
    page = f"<h1>Agenda</h1><div> {button.format('', 'As a file')} <!-- x --></div><h2>{button.format(' aria-expanded=false', 'Lamps')}</h2>"
    transcript = read(f"{page}<a class=btn>Chairs</a>".encode(), "x.html")
    assert left_out(transcript) == {"navigation": "As a file"}
    assert sections(transcript) == [(1, "Agenda"), (2, "Lamps")]
    assert said(transcript)[-1] == (None, "Chairs")


_CARD = "<div class=card><a href=x><img src=y alt='{}'></a><div class=card-text>{}</div></div>"


def test_names_of_pictures_below_them() -> None:
    page = f"<h1>Agenda</h1>{_CARD.format('4 Pier_Street_02.jpg', '4 Pier Street 02')}<p>So.</p>"
    assert left_out(read(page.encode(), "x.html")) == {"navigation": "4 Pier Street 02"}


@pytest.mark.parametrize(
    ("name", "caption"),
    [("Pier.jpg", "The pier, which patrons miss"), ("The pier", "The pier"), ("", "The pier"), ("Lamps.jpg", "Pier")],
)
def test_what_else_stands_below_a_picture(name: str, caption: str) -> None:
    page = f"<h1>Agenda</h1><div class=card>{_CARD.format(name, caption)}</div><p>So.</p>"
    transcript = read(page.encode(), "x.html")
    assert left_out(transcript) == {}
    assert said(transcript)[1] == (None, caption)


def test_a_gallery_with_the_file_names_in_another_card() -> None:
    inner = _CARD.format("Pier.png", "Pier") + _CARD.format("Lamps.png", "Lamps")
    page = f"<h1>Agenda</h1><div class=card>{inner}</div>"
    assert left_out(read(page.encode(), "x.html")) == {"navigation": "Pier / Lamps"}


_SITE = "<div><h1>Friends of the Pier</h1><h2>All meetings</h2><h3><a href='../'>{}</a></h3><hr>{}</div>"
_TALK = """<h1>Lamp Call</h1><h2>Minutes for 2024-03-05</h2><div class=summary><dl>
<dt>Agenda</dt><dd><a href=x>y.org</a></dd><dt>Topics</dt><dd><ol><li>Chairs</ol></dd>
<dt>Resolutions</dt><dd><ol><li>Buy lamps for patrons.</ol></dd>
<dt>Organizer</dt><dd>Ada Quill</dd><dt>Scribe</dt><dd>Ben Oakes</dd>
<dt>Present</dt><dd>Ada Quill, Ben Oakes, Carla Wold</dd><dt>Audio Log</dt><dd>audio.ogg</dd></dl></div>
<div class=information>Ben Oakes is scribing.</div>
<h1 id=topic-1 class=topic>Topic: Chairs</h1><div class=comment><span class=name>Ada Quill</span>: They wait.</div>
<div class=resolution>RESOLUTION: Buy lamps for patrons.</div>"""


def test_minutes_of_a_community_group() -> None:
    transcript = read(_SITE.format("Go Back", _TALK).encode(), "x.html")
    assert transcript.title == "Lamp Call"
    assert transcript.date == "2024-03-05"
    assert sections(transcript) == [(1, "Lamp Call"), (2, "Minutes for 2024-03-05"), (1, "Chairs")]
    assert {speaker for speaker, _ in said(transcript)} == {None, "Ada Quill"}
    found = left_out(transcript)
    assert found["channel robots"] == "Ben Oakes is scribing."
    assert found["navigation"].replace(" /", "") == (
        "Agenda y.org Topics Chairs Resolutions Buy lamps for patrons. Audio Log audio.ogg "
        "Go Back All meetings Friends of the Pier"
    )


@pytest.mark.parametrize("link", ["Go back over the minutes", "Lamps"])
def test_a_heading_that_leads_elsewhere(link: str) -> None:
    transcript = read(_SITE.format(link, "<h1>Minutes</h1><p>Patrons wait.</p>").encode(), "x.html")
    assert [title for _, title in sections(transcript)] == ["Friends of the Pier", "All meetings", link, "Minutes"]


def test_a_link_back_below_the_only_heading() -> None:
    transcript = read(_SITE.format("Back", "<p>Patrons wait.</p>").encode(), "x.html")
    assert [title for _, title in sections(transcript)] == ["Friends of the Pier", "All meetings", "Back"]


def test_a_link_back_below_the_titles_of_the_page() -> None:
    page = "<h1>Pier Council</h1><h2>Minutes of May 4, 2024</h2><h3><a href=x>Back</a></h3><p>We met.</p><h1>Lamps</h1>"
    transcript = read(page.encode(), "x.html")
    assert (transcript.title, transcript.date) == ("Pier Council", "2024-05-04")
    assert len(sections(transcript)) == 4


@pytest.mark.parametrize("place", ["#", "#b"])
def test_a_link_to_the_top_of_its_page(place: str) -> None:
    page = f"<h1>Health</h1><h2>Neck</h2><h3><a href='{place}'>Back</a></h3><p>It turns.</p><h1>Legs</h1><p>So.</p>"
    assert [title for _, title in sections(read(page.encode(), "x.html"))] == ["Health", "Neck", "Back", "Legs"]


def test_a_heading_with_another_class_keeps_its_words() -> None:
    page = "<h1>Minutes</h1><h2 class=item>Topic: Lamps</h2><p>We wait.</p><h2 class=topic>Topic:</h2>"
    assert [title for _, title in sections(read(page.encode(), "x.html"))] == ["Minutes", "Topic: Lamps", "Topic:"]


def test_a_note_of_nobody_with_a_colon_ends_the_turn_above() -> None:
    talk = "".join(f"<div class=comment><span class=name>{name}</span>: We wait.</div>" for name in ("Ada Quill", "Bo"))
    note = "<div class=information>{}</div>"
    page = talk + note.format("Have 2 lamps: one for each") + talk + note.format("Ada Quill: So we do.") + talk
    turns = said(read(f"<h1>Minutes</h1>{page}".encode(), "x.html"))
    assert (None, "Have 2 lamps: one for each") in turns
    assert ("Ada Quill", "So we do.") in turns


def test_a_term_that_begins_a_counted_item_is_its_title() -> None:
    item = "<li><dl class=docutils><dt>{}</dt><dd>{}</dd></dl></li>"
    listed = "<ul><li>We need more</ul>"
    page = f"<ol>{item.format('Lamps', listed)}<li><p>Chairs</p></li>{item.format('Hours', 'Until nine')}</ol>"
    transcript = read(page.encode(), "x.html")
    assert transcript.text.split() == "1. Lamps - We need more 2. Chairs 3. Hours Until nine".split()
    assert [title for _, title in sections(transcript)] == ["1. Lamps", "2. Chairs", "3. Hours"]


def test_terms_in_items_that_are_not_counted() -> None:
    page = "<ul><li><dl><dt>Lamps</dt><dd>for reading</dd></dl></li><li><dl><dt>Chairs</dt><dd><ul><li>a</ul></dl></ul>"
    assert read(page.encode(), "x.html").text == "- Lamps: for reading\n- Chairs:\n  - a"


def test_speakers_as_terms_in_counted_items() -> None:
    item = "<li><dl><dt>{}</dt><dd>{}</dd></dl></li>"
    names = ["Ada Quill", "Ben Oakes"] * 2
    page = "".join(item.format(name, "We wait for it.") for name in names)
    assert [speaker for speaker, _ in said(read(f"<ol>{page}</ol>".encode(), "x.html"))] == names


@pytest.mark.parametrize(
    ("around", "date"),
    [
        ("<footer>Meeting date: May 4, 2024</footer>", "2024-05-04"),
        ("<nav class=breadcrumbs><a>Home</a><p>Minutes of May 4, 2024</p></nav>", "2024-05-04"),
        ("<aside><p>Minutes of May 4, 2024</p><p>Minutes of May 11, 2024</p></aside>", None),
        ("<aside><p>Choir: May 4, 2024</p></aside>", None),
        ("<aside><p>Agenda for the next meeting: May 4, 2024</p></aside>", None),
    ],
)
def test_the_only_date_around_a_page(around: str, date: str | None) -> None:
    page = f"<main><h1>Pier Council</h1><p>{_LONG}</p></main>{around}"
    assert read(page.encode(), "x.html").date == date


def test_the_dates_of_a_side_bar_are_those_of_other_meetings() -> None:
    page = f"<main><h1>Pier Council</h1><p>{{}}{_LONG}</p></main><aside>Next: May 7, 2024</aside>"
    assert read(page.format("").encode(), "x.html").date is None
    assert read(page.format("March 5, 2024. ").encode(), "x.html").date == "2024-03-05"


_EVENT = """<div><h1>{}</h1></div><div itemscope itemtype='http://schema.org/Event'><h1 itemprop=name>Pier Council</h1>
<p>Patrons wait.</p></div>"""


@pytest.mark.parametrize("above", ["Event Details", "Calendar Event", "Meeting Information"])
def test_what_a_site_writes_above_every_event(above: str) -> None:
    transcript = read(f"<main>{_EVENT.format(above)}</main>".encode(), "x.html")
    assert transcript.title == "Pier Council"
    assert left_out(transcript) == {"navigation": above}


def test_headings_of_an_event_that_say_more() -> None:
    assert sections(read(_EVENT.format("Meeting of the Choir").encode(), "x.html"))[0] == (1, "Meeting of the Choir")
    page = "<h1>Event Details</h1><p>Patrons wait.</p><h1 itemprop=name>Pier Council</h1><p>So.</p>"
    assert sections(read(page.encode(), "x.html")) == [(1, "Event Details"), (1, "Pier Council")]
    nameless = _EVENT.format("Event Details").replace("Pier Council", "")
    assert sections(read(nameless.encode(), "x.html")) == [(1, "Event Details")]


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("<div class=calendar-export><h2>Add to:</h2><a href=x>Diary</a></div>", "Add to: Diary"),
        ("<div class=add-to-calendar><h2>Save it</h2></div>", "Save it"),
        ("<div class=em-location-map-container><div>Loading Map....</div></div>", "Loading Map...."),
        ("<div><h2 data-hook=social-share>Share this event</h2></div>", "Share this event"),
        ("<div data-hook=upcoming-occurrences>Other dates</div>", "Other dates"),
        ("<div data-hook=short-date-location><p>Pier</p><span>|</span><p>Wharf</p></div>", "|"),
    ],
)
def test_parts_of_pages_of_events(part: str, text: str) -> None:
    transcript = read(f"<main><h1>Pier Council</h1><p>Patrons wait.</p>{part}</main>".encode(), "x.html")
    assert sections(transcript) == [(1, "Pier Council")]
    assert left_out(transcript) == {"navigation": text}
