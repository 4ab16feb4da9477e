"""Web pages: the text, and the parts of the site around it."""

from __future__ import annotations

import pytest

from cxfocus.errors import ReadError
from cxfocus.readers.documents.web.page import is_web_page
from cxfocus.readers.registry import recognize
from tests.readers.documents.reading import left_out, read, said, sections

_LONG = "The board met the patrons and heard what they had to say. " * 5


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>a <b>b</b>\n c&nbsp;d &amp; e</p>", "a b c d & e"),
        ("<p>cus<b>tom</b>er</p>", "customer"),
        ("<p>a<p>b<div>c<p>d</div>e", "a\n\nb\n\nc\n\nd\n\ne"),
        ("<p>a<br>b<br><br>c</p>", "a\nb\n\nc"),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "- a\n- b\n  - c\n- d"),
        ('<ol start="3"><li>a</li><li><p>b</p><p>c</p></li></ol><ol type="A"><li>d</ol>', "3. a\n4. b\n  c\nA. d"),
        ("<table><tr><th>a<th>b<tr><td>c<td>d</table>", "a | b\nc | d"),
        ("<table><tr><td><h2>x</h2><p>y</p><td>z</table>", "x\n\ny\n\nz"),
        ("<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>", "a\n\nb | c\n\nd"),
        ("<table><tr><td>Contact:<td>Ann</table>", "Contact | Ann"),
        ("<table><tr><td>Contacts:<td>Ann<br>Bo</table>", "Contacts\nAnn\nBo"),
        ("<dl><dt>Present</dt><dd>Ann, Bo</dd><dt>Topics:<dd><ol><li>a</ol></dl>", "Present: Ann, Bo\n\nTopics:\n\n1. a"),
        ("<pre>10:01 one\n10:02 <b>two</b>\n</pre>", "10:01 one\n10:02 two"),
        ("<div>a<script>b</script><style>c</style><noscript>d</noscript><template>e</template></div>", "a"),
        ('<p>a<span hidden>b</span><i style="display:none">c</i><a class="headerlink">#</a></p>', "a"),
        ("<p>a<!-- b --></p>", "a"),
        ("<cite>Ann:</cite>\n<time>0:53</time>\n<p>words</p>", "Ann  0:53\n\nwords"),
        ("<p>" + "words " * 30 + "a\x00b\x0cc</p>", "words " * 30 + "ab c"),
        ("<li>a</li>", "- a"),
        ("<td>a</td></table></ul></b></li>", "a"),
        ("<html></html>", ""),
    ],
)  # fmt: skip
def test_the_text(page: str, shown: str) -> None:
    assert read(page.encode(), "x.html").text == shown


def test_the_site_around_is_left_out() -> None:
    page = f"""<!DOCTYPE html><title>Minutes | Library</title><header>Library <form>Search</form></header>
<nav><ul><li>Home<li>Board</ul></nav><div class="breadcrumb">Home &gt; Board</div>
<main><header><h1>Minutes</h1></header><p>{_LONG}</p><aside>Share this</aside></main><footer>Imprint</footer>"""
    transcript = read(page.encode(), "x.html")
    assert said(transcript) == [(None, "Minutes"), (None, _LONG.strip())]
    assert transcript.title == "Minutes"
    assert left_out(transcript) == {"navigation": "Home Board / Share this / Imprint / Library Search / Home > Board"}


def test_a_page_without_marks_of_its_content() -> None:
    page = f"<body><div id=menu>Home</div><div class='sidebar'><h1>Minutes</h1>{_LONG}</div></body>"
    transcript = read(page.encode(), "x.html")
    assert said(transcript) == [(None, "Minutes"), (None, _LONG.strip())]  # no side bar: it has the heading
    assert left_out(transcript) == {"navigation": "Home"}


def test_minutes_of_a_scribe() -> None:
    page = "<h1>Telecon</h1>" + "".join(
        f'<div class="comment"><span class="name">{name}</span>: We met. <a style="display:none;" href="#1">x</a></div>'
        f'<div class="information">{more}</div>'
        for name, more in [("Ann Lee", "No sound"), ("Bo Chen", "Cara: I did")] * 2
    )
    assert said(read(page.encode(), "x.html"))[1:6] == [
        ("Ann Lee", "We met."), (None, "No sound"), ("Bo Chen", "We met."), ("Cara", "I did"), ("Ann Lee", "We met."),
    ]  # fmt: skip


def test_headings() -> None:
    page = "<h1>A <small>b</small></h1><h3>C</h3><p>d</p>"
    assert sections(read(page.encode(), "x.html")) == [(1, "A b"), (3, "C")]
    bold = "".join(f"<p><strong>{title}</strong></p><p>words here</p>" for title in ("One", "Two", "Three"))
    assert sections(read(bold.encode(), "x.html")) == [(2, "One"), (2, "Two"), (2, "Three")]


@pytest.mark.parametrize("title", ["<b>{}</b>", "<p><strong>{}</strong></p>"])
def test_items_laid_out_as_a_table(title: str) -> None:
    titles = ("Call to order", "Public comment", "Adjournment")
    items = "".join(
        f"<tr><td>{number}.<td>{title.format(words)}<tr><td><td>We met." for number, words in enumerate(titles, 1)
    )
    transcript = read(f"<table>{items}<tr><td>Aye:<td>3</table>".encode(), "x.html")
    assert sections(transcript) == [(3, "1. Call to order"), (3, "2. Public comment"), (3, "3. Adjournment")]


@pytest.mark.parametrize(
    "row", ["<tr><td>1.<td>we sang", "<tr><td>1.<td><b>Shelves</b><td>9", "<tr><td>Ann<td><b>Shelves</b>"]
)
def test_rows_that_are_no_items(row: str) -> None:
    assert sections(read(f"<table>{row * 3}</table>".encode(), "x.html")) == []


_POSTED = '<meta name=date content="2023-01-02">'


def test_the_date_of_the_page() -> None:
    page = '<head><meta property="article:published_time" content="2023-05-06T07:08Z"></head><p>words</p>'
    assert read(page.encode(), "x.html").date == "2023-05-06"
    assert read(b"<p>words</p>", "x.html").date is None


_FAIR = '<script type="application/ld+json">{"@type": "Event", "name": "%s", "startDate": "2024-05-09T10:00"}</script>'


@pytest.mark.parametrize(
    ("event", "date"),
    [
        (_FAIR % "The fair of the pier", "2023-01-02"),
        (_FAIR % "Pier &amp; Lamp Council", "2024-05-09"),
        (_FAIR % "Pier & Lamp Council, the whole of it", "2024-05-09"),
        ("<aside><time itemprop=startDate datetime=2024-05-09>May 9</time></aside>", "2023-01-02"),
    ],
)
def test_the_day_of_another_event_is_not_that_of_the_page(event: str, date: str) -> None:
    page = f"<title>Pier &amp; Lamp Council</title>{_POSTED}<body><h1>Pier &amp; Lamp Council</h1><p>We met.</p>{event}"
    assert read(page.encode(), "x.html").date == date
    assert read(page.replace(_POSTED, "").encode(), "x.html").date == "2024-05-09"


_DATA = '<script type=\'application/ld+json\'>[{{"@type": "Event", "startDate": "{}"}}]</script>'
_MAY = _DATA.format("2024-05-09T13:30:00-04:00")


@pytest.mark.parametrize(
    ("page", "date"),
    [
        (_MAY, "2024-05-09"),
        (_POSTED + _MAY, "2024-05-09"),
        (_MAY + _MAY, "2024-05-09"),
        (_MAY + _DATA.format("2024-06-09"), None),
        (_DATA.format("2024-05-09T01:30:00Z"), None),
        ('<script>sites = [{"startDate": "2024-05-09"}]</script>', None),
        ("<div itemprop=startDate content=2024-05-09T14:00>May 9</div>", "2024-05-09"),
        ("<time itemprop=startDate datetime=2024-05-09>May 9</time>", "2024-05-09"),
        ("<abbr class='x dtstart' title=2024-05-09>May 9</abbr>", "2024-05-09"),
        ("<p class=dtstart><span class=value-title title=2024-05-09T10:00:00-0500></span>May 9</p>", "2024-05-09"),
        ("<abbr class=dtstart title=2024-05-09>May 9</abbr><abbr class=dtstart title=2024-05-16>May 16</abbr>", None),
        ("<abbr title=2024-05-09>May 9</abbr>", None),
        ("<time datetime=2024-05-09>May 9</time>", "2024-05-09"),
        (_POSTED + "<time datetime=2024-05-09>May 9</time>", "2023-01-02"),
        ("<time datetime=2024-05-09>May 9</time> and <time datetime=2024-05-16>May 16</time>", None),
        ("<time class=updated datetime=2024-05-09>May 9</time>", None),
        ("<time datetime=2024-05-09T00:30:00Z>May 8</time>", None),
        (
            "<time datetime=2024-05-09T12:00:00Z>May 9</time><time datetime=2024-05-09T19:30:00Z>2:30</time>",
            "2024-05-09",
        ),
        ("<time datetime=13:30>at half past one</time>", None),
        (f"<p>May 16, 2024</p>{_MAY}", "2024-05-16"),
        ("<meta name=date content=0000-00-00>", None),
        ("<meta name=date content=2024-13-45>", None),
        ("<meta name=date content=0001-01-01>", None),
    ],
)
def test_the_day_of_what_a_page_tells_of(page: str, date: str | None) -> None:
    assert read(f"<html>{page}<p>Patrons wait.</p>".encode(), "x.html").date == date


@pytest.mark.parametrize(
    ("written", "title"), [(" Hours of\n the desk ", "Hours of the desk"), (" ", None), ("", None)]
)
def test_the_title_of_the_page(written: str, title: str | None) -> None:
    assert read(f"<title>{written}</title><p>words</p>".encode(), "x.html").title == title


_FIRST_TAGS = (
    "head body title meta link div section article main header nav table ul ol dl h1 h6 p pre li td span cite center"
    " font form blockquote"
)


@pytest.mark.parametrize("tag", _FIRST_TAGS.split())
def test_a_piece_of_a_page_begins_with_any_of_these(tag: str) -> None:
    assert is_web_page(f'\n<{tag} class="x">words')
    assert not is_web_page(f"<{tag}y>words")


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-8", "utf-16"])
def test_the_encoding_that_the_page_names(encoding: str) -> None:
    page = f'<html><meta charset="{encoding}"><p>Читатели</p></html>'
    transcript = read(page.encode(encoding), "x.html")
    assert (transcript.text, transcript.warnings) == ("Читатели", ())


@pytest.mark.parametrize(
    ("text", "is_page"),
    [
        ("<!DOCTYPE html><p>", True), ("\ufeff <!-- x --><HTML>", True), ("<?xml version='1.0'?><html>", True),
        ("<h1>Minutes</h1>", True), ("x <html><body><p>a</p></body></html>", True),
        ("# Minutes\n\n<p align=center>x</p>", False), ("<nick> hello", False), ("<b> hello", False), ("a < b", False),
        ("words <html>", False), ("", False), ("<htmlx>", False),
    ],
)  # fmt: skip
def test_is_web_page(text: str, is_page: bool) -> None:
    assert is_web_page(text) is is_page


def test_markdown_that_begins_with_a_tag_is_markdown() -> None:
    assert read(b"<h1>Minutes</h1>\n\n# Minutes\n", "x.md").layout.format == "markdown"
    assert read(b"<h1>Minutes</h1>\n\n# Minutes\n", "x").layout.format == "html"


@pytest.mark.parametrize("page", ["<div>" * 50_000, "<ul>" * 5_000 + "</ul>" * 5_000])
def test_tags_without_end(page: str) -> None:
    with pytest.raises(ReadError, match=r"^x\.html: its tags are nested [\d,]+ deep; refused\. Save it as text$"):
        read(page.encode(), "x.html")


@pytest.mark.usefixtures("ends_soon")
@pytest.mark.parametrize("page", ["<b>" * 50_000, "<!--" * 50_000, "<!---->" * 5_000 + "x", '<p a="' * 50_000, "<p>x" * 20_000, "<p " * 50_000, "&" * 100_000, "<table>" * 900, "<table><tr><td>" * 300, "<p hidden>" * 20_000])  # fmt: skip
def test_hostile_pages_end_soon(page: str) -> None:
    read(page.encode(), "x.html")


@pytest.mark.parametrize(
    "first",
    [
        "<script>var a = 1;</script>", "<style>p {}</style>", '<a name="main"></a>', "<b>x</b>", "<img src=x>",
        "<input value=x>", "<label>x</label>", "x<br>", "&nbsp;<em>x</em>", "<!-- x --><details>x</details>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("suffix", ["html", "htm"])
def test_a_piece_of_a_page_may_begin_with_anything(first: str, suffix: str) -> None:
    transcript = read(f"{first}\n<div><h1>Minutes</h1><p>The patrons\nwait.</p></div>".encode(), f"x.{suffix}")
    assert transcript.layout.format == "html"
    assert sections(transcript) == [(1, "Minutes")]
    assert said(transcript)[-1] == (None, "The patrons wait.")


@pytest.mark.parametrize(
    ("text", "name", "format_name"),
    [
        ("Ann Lee: We open.\n<laughter> Bo: <me>\n", "x.html", "text"),
        ("5 < 6 and <b\n", "x.html", "text"),
        ("<b>Ann Lee:</b> We open.\n\nBo: Yes.\n", "x.txt", "text"),
        ("<a href=x>y</a>\n\n# Minutes\n", "x.md", "markdown"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>We open.</v>\n", "x.html", "vtt"),
        ('{"text": "<p>We open.</p>"}', "x.html", "json"),
    ],
)
def test_a_name_alone_makes_no_page(text: str, name: str, format_name: str) -> None:
    assert recognize(text, name[1:]).name == format_name


def test_a_short_main_with_the_heading_is_the_content() -> None:
    page = "<body><div>About us</div>{}<div>Our board of directors</div></body>"
    headed = "<main><h1>Agenda of June 3</h1><p>The patrons.</p></main>"
    assert said(read(page.format(headed).encode(), "x.html")) == [(None, "Agenda of June 3"), (None, "The patrons.")]
    for other in ("<main><p>The patrons.</p></main>", "<main><h1>Agenda</h1></main>", "<article><h1>A</h1>b</article>"):
        assert len(said(read(page.format(other).encode(), "x.html"))) > 2


@pytest.mark.parametrize(
    "name",
    [
        "nav__panel",
        "open nav__drawer-level",
        "col-3 region-sidebar-first",
        "sidebar_first-2",
        "col sidebar_second_after_content",
    ],
)
def test_menus_and_side_bars_by_the_beginning_of_their_names(name: str) -> None:
    page = f"<body><div class='{name}'><h2>Calendar</h2>Find events</div><h1>Minutes</h1><p>{_LONG}</p></body>"
    transcript = read(page.encode(), "x.html")
    assert sections(transcript) == [(1, "Minutes")]
    assert left_out(transcript) == {"navigation": "Calendar Find events"}
    whole = f"<body><div class='{name}'><h1>Minutes</h1>Find events</div></body>"
    assert len(said(read(whole.encode(), "x.html"))) == 2
    assert len(said(read(page.replace(name, "subnav__x asidebar_first").encode(), "x.html"))) == 4


def test_brackets_that_markdown_escapes() -> None:
    page = "<p><cite>Ann:</cite> Patrons \\[laughs\\] wait.</p><p>\\[00:06:13.02\\] So.</p><p>A \\[ alone, C:\\_x.</p>"
    transcript = read(page.encode(), "x.html")
    assert " ".join(words for _, words in said(transcript)) == "Ann: Patrons wait. So. A \\[ alone, C:\\_x."
