"""OpenDocument texts: words that are kept, words left out, and headings."""

from __future__ import annotations

import pytest

from cxfocus.errors import ReadError
from tests.readers.documents.packages import odt_of
from tests.readers.documents.reading import left_out, read, said, sections

_LISTS = (
    '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="." text:start-value="3"/><text:list-level-style-number text:level="2" style:num-format="a" '
    'style:num-suffix=")"/></text:list-style>'
)
_STYLES = (
    '<office:styles><style:style style:family="paragraph" style:name="Title"/>'
    '<style:style style:family="paragraph" style:name="Heading_20_1"/>'
    '<style:style style:family="paragraph" style:name="Kop" style:default-outline-level="2"/></office:styles>'
    "<office:master-styles><style:master-page><style:header><text:p>City of Harbor</text:p></style:header>"
    "<style:footer><text:p>page 1</text:p></style:footer></style:master-page></office:master-styles>"
)
_AUTOMATIC = (
    '<style:style style:family="paragraph" style:name="P1" style:parent-style-name="Title"/>'
    '<style:style style:family="paragraph" style:name="P2" style:parent-style-name="Heading_20_1"/>'
    '<style:style style:family="paragraph" style:name="P3" style:parent-style-name="Kop"/>'
    '<style:style style:family="paragraph" style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:family="text" style:name="S"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:family="text" style:name="L"><style:text-properties fo:font-weight="normal"/></style:style>'
)


def _items(*texts: str) -> str:
    return "".join(f"<text:list-item><text:p>{text}</text:p></text:list-item>" for text in texts)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "a\tb\nc"),
        ('<text:p>a<text:s text:c="3"/>b <text:span>c</text:span> d</text:p>', "a   b c d"),
        ('<text:p>a<text:s text:c="999999999"/>b</text:p>', "a" + " " * 100 + "b"),
        ("<text:section><text:p>in a section</text:p></text:section>", "in a section"),
        ("<text:p><text:a>a link</text:a></text:p>", "a link"),
        (
            "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
            "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table-header-rows>"
            "<table:table-row><table:table-cell><text:p>c</text:p></table:table-cell><table:table-cell>"
            "<text:p>d</text:p></table:table-cell></table:table-row></table:table>",
            "a | b\nc | d",
        ),
        (
            "<text:p>before<draw:frame><draw:text-box><text:p>in a box</text:p></draw:text-box></draw:frame> after</text:p>",
            "before after\n\nin a box",
        ),
        (f'<text:list text:style-name="N">{_items("a", "b")}</text:list>', "3. a\n4. b"),
        (
            f'<text:list text:style-name="N">{_items("a")}<text:list-item><text:p>b</text:p><text:list>{_items("c", "d")}'
            f"</text:list></text:list-item></text:list>",
            "3. a\n4. b\n  a) c\n  b) d",
        ),
        (
            f'<text:list text:style-name="N">{_items("a")}</text:list><text:p>x</text:p>'
            f'<text:list text:style-name="N" text:continue-numbering="true">{_items("b")}</text:list>'
            f'<text:list text:style-name="N">{_items("c")}</text:list>',
            "3. a\n\nx\n\n4. b\n3. c",
        ),
        (f"<text:list>{_items('a', 'b')}</text:list>", "- a\n- b"),
        (
            "<text:list><text:list-header><text:p>h</text:p></text:list-header><text:list-item><text:p>a</text:p>"
            "<text:p>b</text:p></text:list-item></text:list>",
            "h\n\n- a\n  b",
        ),
        ("", ""),
    ],
)  # fmt: skip
def test_the_text(body: str, shown: str) -> None:
    assert read(odt_of(body, automatic=_LISTS)).text == shown


def test_what_is_left_out_is_told() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>old policy</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>Reports 2</text:p>"
        "</text:index-body></text:table-of-content><text:p>new<office:annotation><text:p>really?</text:p>"
        "</office:annotation> words<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>see there</text:p></text:note-body></text:note></text:p>"
    )
    transcript = read(odt_of(body, _STYLES))
    assert said(transcript) == [(None, "new words")]
    assert left_out(transcript) == {
        "comments": "really?",
        "deleted text": "old policy",
        "footnotes": "see there",
        "page headers and footers": "City of Harbor page 1",
        "table of contents": "Reports 2",
    }


def test_headings_by_their_styles() -> None:
    body = (
        '<text:p text:style-name="P1">Minutes</text:p><text:p text:style-name="P2">One</text:p>'
        '<text:p text:style-name="P3">Two</text:p><text:h text:outline-level="3">Three</text:h><text:h>Four</text:h>'
        '<text:p text:style-name="B">bold</text:p><text:p>words</text:p>'
    )
    transcript = read(odt_of(body, _STYLES, _AUTOMATIC))
    assert sections(transcript) == [(1, "Minutes"), (1, "One"), (2, "Two"), (3, "Three"), (1, "Four")]
    assert transcript.title == "Minutes"


def test_bold_paragraphs_are_headings_where_there_are_no_others() -> None:
    words = "<text:p>We met the patrons.</text:p>" * 3
    body = (
        f'<text:p text:style-name="B">Call to Order</text:p>{words}<text:p><text:span text:style-name="S">Reports'
        f'</text:span></text:p>{words}<text:p text:style-name="B">New Business</text:p>{words}'
        '<text:p text:style-name="B">Not <text:span text:style-name="L">bold</text:span> here</text:p>'
        '<text:p><text:span text:style-name="S">Ann</text:span> spoke</text:p>'
    )
    assert sections(read(odt_of(body, "", _AUTOMATIC))) == [(2, "Call to Order"), (2, "Reports"), (2, "New Business")]


def test_properties() -> None:
    meta = "<meta:creation-date>2023-05-06T07:08:09</meta:creation-date>"
    assert read(odt_of("<text:p>words</text:p>", meta=meta)).date == "2023-05-06"


@pytest.mark.parametrize("body", ["<text:p>", "&nothing;"])
def test_broken_xml(body: str) -> None:
    with pytest.raises(ReadError, match=r"^x: damaged \(.*\)\. Open it and save it again$"):
        read(odt_of(body))
