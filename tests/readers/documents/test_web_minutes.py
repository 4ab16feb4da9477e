"""Pages that programs make of meetings: minutes of the W3C, logs of a channel, agendas, wikis, blogs."""

from __future__ import annotations

import pytest

from tests.readers.documents.reading import left_out, read, said, sections

_SAID = """<p id=a1 class="phone s01"><cite>Petra:</cite> readers ask for more light<br>
<span id=a2>… and for quiet rooms</span></p>
<p id=a3 class=summary>and they ask often</p>
<p id=a4 class="phone s02"><cite>movance:</cite> see the plan</p>
<p id=a5 class=irc><cite>&lt;Ilse&gt;</cite> +1</p>
<p id=a6 class=summary>Three more lamps</p>
<p id=a7 class=bot><cite>&lt;lampbot&gt;</cite> noted an action</p>
<p id=a8 class="phone s03"><cite>Sol Ek:</cite> lamps: they cost little</p>
<p id=a9 class=resolution><strong>RESOLUTION:</strong> Buy lamps</p>
<p id=b1 class="phone s04"><cite>Una:</cite> thanks</p>"""
#: A page of `scribe.perl`, from version 2 on.
_SCRIBED = f"""<!DOCTYPE html><html lang=en><head><title>Lamps &ndash; 4 May 2026</title></head><body>
<header><p><a href="/"><img alt=W3C></a></p><h1>DRAFT<br>
Lamps</h1><h2>4 May 2026</h2><nav id=links><a href="irc">IRC log</a></nav></header>
<div id=prelims><div id=attendees><h2>Attendees</h2><dl class=intro>
<dt>Present</dt><dd>Ilse, movance, petra, Una</dd><dt>Regrets</dt><dd>-</dd><dt>Chair</dt><dd>petra</dd>
<dt>Scribe</dt><dd>Una</dd></dl></div><nav id=toc><h2>Contents</h2><ol><li>Lamps</li></ol></nav></div>
<main id=meeting class=meeting><h2>Meeting minutes</h2><section></section><section><h3 id=t1>Lamps</h3>
{_SAID}</section></main>
<div id=ResolutionSummary><h2>Summary of resolutions</h2><ol><li><a href="#a9">Buy lamps</a></li></ol></div>
<address>Minutes manually created (not a transcript), formatted by <a href="x">scribe.perl</a> version 248.</address>
<div class=diagnostics><h2>Diagnostics</h2><p class=warning>Maybe present: Sol</p></div></body></html>"""


def test_minutes_of_the_w3c() -> None:
    transcript = read(_SCRIBED.encode(), "x.html")
    assert said(transcript)[-9:] == [
        (None, "Meeting minutes"),
        (None, "Lamps"),
        ("petra", "readers ask for more light … and for quiet rooms and they ask often"),
        ("movance", "see the plan"),
        ("Ilse", "+1"),
        (None, "Three more lamps"),
        ("Sol Ek", "lamps: they cost little"),
        (None, "RESOLUTION: Buy lamps"),
        ("Una", "thanks"),
    ]
    assert sections(transcript) == [
        (1, "DRAFT Lamps"), (2, "4 May 2026"), (2, "Attendees"), (2, "Meeting minutes"), (3, "Lamps"),
    ]  # fmt: skip


def test_who_was_at_a_meeting_of_the_w3c_and_what_of_its_page_is_left_out() -> None:
    found = left_out(read(_SCRIBED.encode(), "x.html"))
    assert (
        found["attendance"]
        .replace(" /", "")
        .endswith("Present Ilse, movance, petra, Una Regrets - Chair petra Scribe Una")
    )
    assert found["channel robots"] == "<lampbot> noted an action"
    assert found["boilerplate"].startswith("Minutes manually created")
    assert found["navigation"] == (
        "IRC log / Contents Lamps / Summary of resolutions Buy lamps / Diagnostics Maybe present: Sol"
    )


def test_a_long_list_of_who_was_there_can_be_folded() -> None:
    page = "<dl><dt>Present</dt><dd><details><summary>Ann,</summary> Bo, Cy</details></dd><dt>Chair</dt><dd>Bo</dl>"
    assert read(page.encode(), "x.html").text == "Present: Ann, Bo, Cy\n\nChair: Bo"


@pytest.mark.parametrize(
    "page",
    [
        # The first version of the program has no colon in the element, and the attendance list beside it.
        '<p class="phone"><cite>Ada</cite>: first words<br>... and more</p>',
        "<p class='phone'><cite>Ada:</cite>\nfirst\nwords<br>... and more</p>",
        "<p class='phone'><cite><a href='#ada'>Ada:</a></cite> first words<br>... and more</p>",
    ],
)
def test_a_name_that_is_cited_is_sure(page: str) -> None:
    others = "".join(f"<p class=irc>&lt;<cite>{nick}</cite>&gt; +1</p>" for nick in ("dom", "nell", "dom"))
    assert said(read((page + others).encode(), "x.html"))[0] == ("Ada", "first words ... and more")


@pytest.mark.parametrize(
    "page",
    [
        "<p><cite>Emma:</cite> a novel",
        "<p class=phone>See <cite>Emma:</cite> a novel",
        "<p class=phone><cite>Emma</cite> again: a novel",
        "<p class=phone><cite></cite> Emma: a novel",
        "<p class=phone><cite>:</cite> a novel",
    ],
)
def test_a_work_that_is_cited_says_nothing(page: str) -> None:
    assert "[" not in read(page.encode(), "x.html").text


_ROWS = (
    '<tr id="t2026-05-04T18:01:12"><th class="nick">ann</th><td class="text">bo: lamps?</td><td class="time"><a href="#">18:01</a></td></tr>',
    '<tr id="t2026-05-04T18:01:40"><td class="join" colspan="2">*** cy has joined #lamps</td><td><a class="time">18:01</a></td></tr>',
    '<tr id="t2026-05-04T18:02:03"><th class="nick">bo</th><td class="text">see <a href="#">the plan</a></td><td class="time">18:02</td></tr>',
    '<tr id="t2026-05-04T18:02:09"><td class="action" colspan="2">* bo nods</td><td><a class="time">18:02</a></td></tr>',
    '<tr id="t2026-05-04T18:02:20"><td class="other" colspan="2">-lamp-bot- build 7: done</td><td><a class="time">18:02</a></td></tr>',
    '<tr id="t2026-05-04T18:03:00"><th class="nick">ann</th><td class="text">thanks</td><td class="time">18:03</td></tr>',
)  # fmt: skip


def test_the_log_of_a_channel() -> None:
    page = f"""<h1>Monday, 2026-05-04</h1><div class="navigation"><a>Sunday</a></div><table class="irclog">
{"".join(_ROWS)}</table><div class="generatedby"><p>Generated by a program</p></div>"""
    transcript = read(page.encode(), "x.html")
    assert [(turn.speaker, turn.start_time) for turn in transcript.layout.turns if turn.speaker] == [
        ("ann", 0), ("bo", 51), ("bo", 57), ("ann", 108),
    ]  # fmt: skip
    assert said(transcript)[1:] == [
        ("ann", "bo: lamps?"), ("bo", "see the plan"), ("bo", "nods"), ("ann", "thanks"),
    ]  # fmt: skip
    assert left_out(transcript)["channel events"] == ("[18:01:40] *** cy has joined #lamps / -lamp-bot- build 7: done")
    assert left_out(transcript)["navigation"] == "Sunday / Generated by a program"


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ("<tr id=t18:01><th>ann<td>hi<td>18:02", "[18:01:00] <ann> hi"),
        ("<tr id=x><td>[18:02:03]<td>&lt;ann&gt;<td>hi", "[18:02:03] <ann> hi"),
        ("<tr><td>18:02<td>*<td>ann waves", "[18:02:00] * ann waves"),
        ("<tr><td>18:02<td>ann<td>", "ann"),
        ("<tr><td>ann<td>at<td>noon", "<ann> at noon"),
        ("<tr><td>18:02<td><td>", ""),
        ("<tr>", ""),
    ],
)
def test_rows_of_a_log(row: str, shown: str) -> None:
    assert read(f'<table class="x irclog">{row}</table>'.encode(), "x.html").text == shown


def test_headings_of_parts() -> None:
    parts = "<div class=Counter>{}</div> <div class=Go><div class=Title><a href='#'>{}\n</a></div></div>"
    page = "".join(
        f"<h{level}>{parts.format(number, title)}</h{level}><div><p>We met.</p></div>"
        for level, number, title in [(2, "1.", "Call to Order"), (2, "2.", "Reports"), (3, "2.a", "Lamps")]
    )
    transcript = read(page.encode(), "x.html")
    assert sections(transcript) == [(2, "1. Call to Order"), (2, "2. Reports"), (3, "2.a Lamps")]
    assert said(transcript)[1] == (None, "We met.")


def test_a_heading_that_is_not_closed_is_not_the_page() -> None:
    text = read(f"<h1><div>Minutes</div><p>{'We met. ' * 40}</p>".encode(), "x.html").text
    assert text.startswith("Minutes\n\nWe met. We met.")


def test_letters_that_are_bold_by_their_style() -> None:
    page = "".join(
        f'<p><span style="font-family:Arial; {style}">{title} </span><span style="{style}">today</span></p><p>We met.</p>'
        for style, title in [("font-weight:bold", "One"), ("FONT-WEIGHT: Bold", "Two"), ("font-weight:700", "Three")]
    )
    assert sections(read(page.encode(), "x.html")) == [(2, "One today"), (2, "Two today"), (2, "Three today")]
    assert sections(read(page.replace("eight", "ide").encode(), "x.html")) == []


def test_what_stands_beside_the_content_is_left_out_by_name() -> None:
    page = f"""<body>Vote! <!-- x --><div>Alert</div><div id=page><div class=tools>Print <b>me</b></div>
<main><h1>Minutes</h1><p>{"We met the patrons. " * 20}</p></main>Late<div></div></div><script>x()</script><p>Imprint</p>"""
    transcript = read(page.encode(), "x.html")
    assert "Imprint" not in str(said(transcript))
    found = left_out(transcript)["navigation"]
    assert sorted(found.split(" / ")) == ["Alert", "Imprint", "Late", "Print me", "Vote!"]


def test_pages_of_a_wiki() -> None:
    edit = "<span class=mw-editsection>[<a href='#'>edit</a>]</span>"
    page = f"""<div id=content class=mw-body role=main><div id=siteNotice>Vote!</div><h1 id=firstHeading>Minutes</h1>
<div id=siteSub>From a wiki</div><div id=toc class=toc><h2>Contents</h2><ul><li>1 Attendees</ul></div>
<h2><span class=mw-headline>Attendees</span>{edit}</h2><ul><li>Ann Lee<li>Bo Chen</ul><h2>Lamps{edit}</h2>
<p>{"We met the patrons. " * 20}</p><div class=printfooter>Retrieved from</div><div id=catlinks>Category</div></div>"""
    transcript = read(page.encode(), "x.html")
    assert sections(transcript) == [(1, "Minutes"), (2, "Attendees"), (2, "Lamps")]
    assert left_out(transcript)["attendance"].replace(" /", "") == "Attendees - Ann Lee - Bo Chen"


def test_what_a_blog_adds() -> None:
    page = f"""<main><article><h1>Minutes</h1><p>{"We met the patrons. " * 20}</p><div class="sharedaddy">Share this</div>
</article><div class="comments-area"><p>Dan: great</p><div class="comment-respond">Leave a reply</div></div></main>"""
    transcript = read(page.encode(), "x.html")
    assert len(said(transcript)) == 2
    assert left_out(transcript) == {"navigation": "Share this / Dan: great Leave a reply"}


def test_bold_titles_below_that_of_the_page() -> None:
    items = "".join(
        f"<p><strong>{number}. {title}</strong></p><p>We met.</p>"
        for number, title in enumerate(("Oak", "Elm", "Ash"), 1)
    )
    transcript = read(f"<h1>Minutes</h1>{items}".encode(), "x.html")
    assert sections(transcript) == [(1, "Minutes"), (2, "1. Oak"), (2, "2. Elm"), (2, "3. Ash")]
