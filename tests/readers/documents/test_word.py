"""Word documents: words that are kept, words left out, and headings."""

from __future__ import annotations

import pytest

from cxfocus.errors import ReadError
from tests.readers.documents.packages import docx_of, paragraph, table
from tests.readers.documents.reading import left_out, read, said, sections

_BOX = (
    "<w:p><w:r><w:t>before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{0}"
    "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}"
    "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
_STYLES = (
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Agenda item"/><w:basedOn w:val="Kop2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Out"><w:name w:val="Odd"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="c"/><w:basedOn w:val="Circle"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Fat"><w:name w:val="Fat"/><w:rPr><w:b/></w:rPr></w:style>'
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/>'
    '</w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
)


def _item(text: str, number: int, level: int = 0) -> str:
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, more=numbered)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc"),
        ("<w:p><w:r><w:t>cus</w:t></w:r><w:r><w:t>tomer</w:t></w:r></w:p>", "customer"),
        ("<w:p><w:ins><w:r><w:t>added</w:t></w:r></w:ins><w:r><w:t> words</w:t></w:r></w:p>", "added words"),
        ("<w:ins><w:p><w:r><w:t>added</w:t></w:r></w:p></w:ins>", "added"),
        ("<w:p><w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>", "a link"),
        ("<w:p><w:fldSimple><w:r><w:t>a field</w:t></w:r></w:fldSimple></w:p>", "a field"),
        ("<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:t>y</w:t></w:r></w:p>", "y"),
        (f"<w:sdt><w:sdtContent>{paragraph('in a control')}</w:sdtContent></w:sdt>", "in a control"),
        ("<w:p><w:sdt><w:sdtContent><w:r><w:t>inline</w:t></w:r></w:sdtContent></w:sdt></w:p>", "inline"),
        (table(("a", "b"), ("c", "d")), "a | b\nc | d"),
        (table(("a", table(("b", "c")) + paragraph("d"))), "a\n\nb | c\n\nd"),
        (table((paragraph("all in") + paragraph("one cell"),)), "all in\n\none cell"),
        (_BOX.format(paragraph("in a box")), "before\n\nin a box"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>shown</w:t></w:r></w:p>", "shown"),
        ('<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r></w:p>', "shown"),
        ('<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>x</w:t></w:r></w:p>', "x"),
        ("<w:p><w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r></w:p>", "well-known"),
        (_item("a", 1) + _item("b", 1) + _item("c", 1, 1) + _item("d", 1), "3. a\n4. b\n  4.a) c\n5. d"),
        (_item("a", 2) + _item("b", 2), "- a\n- b"),
        (_item("a", 99), "a"),
        ("", ""),
    ],
)  # fmt: skip
def test_the_text(body: str, shown: str) -> None:
    assert read(docx_of(body, {"styles": _STYLES, "numbering": _NUMBERING})).text == shown


def test_what_is_left_out_is_told() -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>old policy</w:delText></w:r></w:del><w:r><w:t>new</w:t></w:r>"
        "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>" + paragraph("Reports 2", "TOC1")
    )
    parts = {
        "styles": _STYLES,
        "header": paragraph("City of Harbor"),
        "footer": paragraph("page 1"),
        "comments": f"<w:comment>{paragraph('really?')}</w:comment>",
        "footnotes": f"<w:footnote>{paragraph('see there')}</w:footnote>",
    }
    transcript = read(docx_of(body, parts))
    assert said(transcript) == [(None, "new")]
    assert left_out(transcript) == {
        "comments": "really?",
        "deleted text": "old policy moved",
        "footnotes": "see there",
        "page headers and footers": "City of Harbor / page 1",
        "table of contents": "Reports 2",
    }


def test_a_deletion_inside_a_moved_passage_is_left_out_once() -> None:
    deleted = "<w:del><w:r><w:delText>three old words</w:delText></w:r></w:del>"
    transcript = read(docx_of(f"<w:p><w:moveFrom>{deleted}</w:moveFrom></w:p>" + paragraph("new")))
    assert (said(transcript), left_out(transcript)) == ([(None, "new")], {"deleted text": "three old words"})


def test_the_same_words_in_headers_and_footers_are_told_once() -> None:
    parts = {"header": paragraph("City of Harbor"), "footer": paragraph("City of Harbor")}
    assert left_out(read(docx_of(paragraph("words"), parts))) == {"page headers and footers": "City of Harbor"}


def test_headings_by_their_styles() -> None:
    body = "".join(
        paragraph(style or "text", style) for style in ("T", "Kop1", "Mine", "Out", "TOC1", "Circle", "Fat", "None", "")
    ) + paragraph("by itself", more='<w:outlineLvl w:val="3"/>')
    transcript = read(docx_of(body, {"styles": _STYLES}))
    assert sections(transcript) == [(1, "T"), (1, "Kop1"), (2, "Mine"), (3, "Out"), (4, "by itself")]
    assert transcript.title == "T"


def test_bold_paragraphs_are_headings_where_there_are_no_others() -> None:
    bold = [paragraph(title, "Fat") for title in ("Call to Order", "Reports", "Adjournment")]
    words = [paragraph(f"The board heard report {number}.") for number in range(6)]
    body = "".join([bold[0], *words[:2], bold[1], *words[2:4], bold[2], *words[4:]])
    assert [title for _, title in sections(read(docx_of(body, {"styles": _STYLES})))] == [
        "Call to Order",
        "Reports",
        "Adjournment",
    ]
    titled = paragraph("Minutes", "Kop1") + body
    assert sections(read(docx_of(titled, {"styles": _STYLES})))[:2] == [(1, "Minutes"), (2, "Call to Order")]
    headed = titled + paragraph("Annex", "Kop1") + paragraph("Maps", "Fat") + words[0]
    assert sections(read(docx_of(headed, {"styles": _STYLES})))[-2:] == [(2, "Adjournment"), (1, "Annex")]


def test_numbered_items_with_more_below_are_agenda_items() -> None:
    body = "".join(
        _item(title, 1) + _item(f"about {title}", 2) for title in ("Call to order", "Reports", "New business")
    )
    assert sections(read(docx_of(body, {"numbering": _NUMBERING}))) == [
        (3, "3. Call to order"),
        (3, "4. Reports"),
        (3, "5. New business"),
    ]


def test_a_table_of_turns() -> None:
    rows = [
        ("Start", "Speaker", "", "Transcription"),
        ("0:00:00.4", "Agent", "", "How can I help you?"),
        ("0:00:06.31", "Caller", "", "I lost my card."),
        ("0:00:09.1", "Agent", "", "I am sorry."),
        ("short",),
    ]
    transcript = read(docx_of(paragraph("A call") + table(*rows)))
    assert said(transcript) == [
        (None, "A call"), ("Agent", "How can I help you?"), ("Caller", "I lost my card."), ("Agent", "I am sorry."),
        (None, "short"),
    ]  # fmt: skip
    assert [turn.start_time for turn in transcript.layout.turns] == [None, 0.4, 6.31, 9.1, None]


def test_nobody_said_a_table() -> None:
    body = "".join(paragraph(f"{name}: We met the patrons.") for name in ("Ann Lee", "Bo Chen") * 3)
    transcript = read(docx_of(body + table(("Branch:", "Visitors"), ("Main", "9"))))
    assert said(transcript)[-2:] == [("Bo Chen", "We met the patrons."), (None, "Branch | Visitors Main | 9")]


def test_teams_as_it_is_now() -> None:
    body = "".join(
        paragraph(text)
        for text in (
            "Accounting Check-in-20260710_154212-Meeting Recording", "July 10, 2026, 8:42PM", "31m 5s",
            "Mara Torres started transcription", "Rob Kim   0:03", "with you.", "And then in July the patrons came.",
            "Mara Torres   0:21", "They did.", "Rob Kim   1:02:07", "Yes.", "Mara Torres stopped transcription",
        )
    )  # fmt: skip
    transcript = read(docx_of(body))
    spoken = [(speaker, words) for speaker, words in said(transcript) if speaker]
    assert spoken == [
        ("Rob Kim", "with you. And then in July the patrons came."), ("Mara Torres", "They did."), ("Rob Kim", "Yes."),
    ]  # fmt: skip
    assert [turn.start_time for turn in transcript.layout.turns if turn.speaker] == [3, 21, 3727]
    assert transcript.date == "2026-07-10"


def test_a_template_and_a_document_with_macros_are_read_too() -> None:
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    assert read(docx_of(paragraph("words"), content_type=kind)).text == "words"


@pytest.mark.parametrize("body", ["<w:p><w:r><w:t>x</w:t></w:r>", "&#0;", "<w:p></w:q>"])
def test_broken_xml(body: str) -> None:
    with pytest.raises(ReadError, match=r"^x: damaged \(.*\)\. Open it and save it again$"):
        read(docx_of(body))
