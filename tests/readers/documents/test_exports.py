"""Transcripts as meeting programs save them in documents: speakers and times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from tests.readers.documents.packages import docx_of, odt_of, paragraph, table
from tests.readers.documents.reading import left_out, read, said, sections

_SAID = (
    ("Ann Lee", "Our patrons asked for longer hours."),
    ("Bo Chen", "Who pays for it?"),
    ("Ann Lee", "The board will."),
    ("Bo Chen", "Then we agree."),
    ("Ann Lee", "Yes."),
    ("Bo Chen", "Thank you."),
)
_STARTS = [0, 5, 10, 15, 20, 25]
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_STYLES = '<w:style w:type="paragraph" w:styleId="Fat"><w:name w:val="fat"/><w:rPr><w:b/></w:rPr></w:style>'


def _cue(number: int, name: str, words: str) -> list[str]:
    return [f"0:0:{number * 5}.0 --&gt; 0:0:{number * 5 + 4}.90", name, words]


def _paragraphs(texts: Sequence[str]) -> bytes:
    return docx_of("".join(map(paragraph, texts)))


def _files(texts: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[bytes]:
    """Return a document of these paragraphs and this table in each format that has tables."""

    def written(row: str, cell: str) -> str:
        return "".join(row.format("".join(map(cell.format, each))) for each in rows)

    yield docx_of("".join(map(paragraph, texts)) + table(*map(tuple, rows)))
    cells = written("<table:table-row>{}</table:table-row>", "<table:table-cell><text:p>{}</text:p></table:table-cell>")
    yield odt_of("".join(f"<text:p>{text}</text:p>" for text in texts) + f"<table:table>{cells}</table:table>")
    page = "".join(f"<p>{text}</p>" for text in texts)
    yield f"<div>{page}<table>{written('<tr>{}</tr>', '<td>{}</td>')}</table></div>".encode()
    rich = "".join(rf"{text}\par " for text in texts)
    yield ("{\\rtf1 " + rich + written(r"\trowd {}\row ", r"{}\cell ") + "}").encode()


def _odt(texts: Sequence[str]) -> bytes:
    return odt_of("".join(f"<text:p>{text}</text:p>" for text in texts))


_CUES = [_cue(number, *turn) for number, turn in enumerate(_SAID)]
_LINES = [line for cue in _CUES for line in cue]
_PREFIXED = [
    line
    for start, (name, words) in zip(_STARTS, _SAID, strict=True)
    for line in (str(start), f"00:00:{start:02}.000 --&gt; 00:00:{start + 4:02}.900", f"{name}: {words}")
]


@pytest.mark.parametrize(
    "data",
    [
        _paragraphs([_BREAK.join(cue) for cue in _CUES]),
        _paragraphs(["Board call", *(_BREAK.join(cue) for cue in _CUES)]),
        _paragraphs(_LINES),
        _odt(["<text:line-break/>".join(cue) for cue in _CUES]),
        _paragraphs(["WEBVTT", "", *_PREFIXED]),
        _paragraphs(_PREFIXED),
        f"<html><body><pre>{chr(10).join(_LINES)}</pre></body></html>".encode(),
        ("{\\rtf1 " + "\\par ".join(line.replace("&gt;", ">") for line in _LINES) + "}").encode(),
    ],
)
def test_captions(data: bytes) -> None:
    transcript = read(data)
    assert tuple(said(transcript)) == _SAID
    assert [turn.start_time for turn in transcript.layout.turns] == _STARTS
    assert [turn.end_time for turn in transcript.layout.turns] == [start + 4.9 for start in _STARTS]
    assert transcript.layout.timing == "exact"
    assert left_out(transcript)["cue timings"]


def test_captions_quoted_in_a_document_are_no_captions() -> None:
    quoted = [_BREAK.join(cue) for cue in _CUES[:2]]
    transcript = read(_paragraphs([*quoted, *(f"The board heard report {number}." for number in range(9))]))
    assert transcript.layout.timing == "none"
    assert "The board heard report 8." in transcript.layout.body


def test_captions_keep_what_a_document_leaves_out() -> None:
    deleted = "<w:p><w:del><w:r><w:delText>secret words</w:delText></w:r></w:del></w:p>"
    body = "".join(paragraph(_BREAK.join(cue)) for cue in _CUES) + deleted
    assert left_out(read(docx_of(body)))["deleted text"] == "secret words"


@pytest.mark.parametrize(
    ("style", "timed"),
    [
        ("{name}  00:{start:02}", True),  # Otter
        ("{name}   0:{start:02}", True),  # Teams
        ("{name} (00:{start:02}):", True),  # Rev
        ("[{name}] 10:00:{start:02}", True),  # captions saved by Zoom
        ("0:{start:02} - {name}", True),
        ("{name}:", False),
    ],
)
def test_a_head_above_what_is_said(style: str, timed: bool) -> None:
    heads = [style.format(name=name, start=start) for (name, _), start in zip(_SAID, _STARTS, strict=True)]
    lines = [line for head, (_, words) in zip(heads, _SAID, strict=True) for line in (head, words)]
    files = [_paragraphs(lines), _odt(lines)]
    if "  " not in style:  # a web page shows many spaces as one
        files.append("".join(f"<p>{line}</p>" for line in lines).encode())
    for data in files:
        transcript = read(data)
        assert tuple(said(transcript)) == _SAID
        assert [turn.start_time for turn in transcript.layout.turns] == (_STARTS if timed else [None] * 6)


def test_names_in_bold_above_what_is_said() -> None:
    body = "".join(paragraph(name, "Fat") + paragraph(words) for name, words in _SAID)
    assert tuple(said(read(docx_of(body, {"styles": _STYLES})))) == _SAID
    page = "".join(f"<p><b>{name}</b></p><p>{words}</p>" for name, words in _SAID)
    assert tuple(said(read(page.encode(), "x.html"))) == _SAID


def test_names_in_bold_above_several_paragraphs_and_few_words() -> None:
    spoken = (("Ann Lee", ("Who pays for it?", "Budget")), ("Bo Chen", ("no idea", "So we wait"))) * 2
    body = "".join(paragraph(name, "Fat") + "".join(map(paragraph, words)) for name, words in spoken)
    found = said(read(docx_of(body, {"styles": _STYLES})))
    assert {name for name, _ in found} == {"Ann Lee", "Bo Chen"}
    assert " ".join(text for _, text in found) == " ".join(text for _, words in spoken for text in words)


def test_a_letterhead_in_bold_is_no_row_of_headings() -> None:
    head = "".join(paragraph(text, "Fat") for text in ("Board call", "July 10, 2026", "31m 5s", "Harbor Library"))
    body = head + "".join(paragraph(f"The board heard report {number}.") for number in range(9))
    assert sections(read(docx_of(body, {"styles": _STYLES}))) == []


@pytest.mark.parametrize(
    ("rows", "spoken"),
    [
        ([(f"0:{start:02}", *turn) for start, turn in zip(_STARTS, _SAID, strict=True)], True),
        ([(name, f"[0:{start:02}]", words) for start, (name, words) in zip(_STARTS, _SAID, strict=True)], True),
        ([(name, f"{words} And so it was decided.") for name, words in _SAID], True),
        ([("Ann Lee", "Chair"), ("Bo Chen", "Vice chair"), ("Cara Diaz", "Clerk"), ("Dev Patel", "Friends")], False),
        ([("Ann Lee", "roof"), ("Bo Chen", "budget")] * 3, False),
        ([("Owner", "Action"), *[("Ann Lee", "Ask every patron what the new hours should be.")] * 4], False),
    ],
)
def test_a_table_without_a_header(rows: Sequence[tuple[str, ...]], spoken: bool) -> None:
    for data in _files([], rows):
        speakers = {turn.speaker for turn in read(data).layout.turns}
        assert speakers == ({"Ann Lee", "Bo Chen"} if spoken else {None})


def test_a_table_is_nobodys_speech_in_any_format() -> None:
    rows = [("Branch", "Visitors"), ("Main", "9")]
    for data in _files([f"{name}: {words}" for name, words in _SAID], rows):
        assert said(read(data))[-2:] == [("Bo Chen", "Thank you."), (None, "Branch | Visitors Main | 9")]


@pytest.mark.parametrize("time", ["", " <small>0:{:02}</small>"])
def test_headings_that_are_names(time: str) -> None:
    turns = "".join(
        f"<h3>{name}{time.format(start)}</h3><p>{words}</p>"
        for (name, words), start in zip(_SAID, _STARTS, strict=True)
    )
    transcript = read(f"<main><h1>A call</h1>{turns}</main>".encode(), "x.html")
    assert said(transcript) == [(None, "A call"), *_SAID]
    assert sections(transcript) == [(1, "A call")]
    assert [turn.start_time for turn in transcript.layout.turns[1:]] == (_STARTS if time else [None] * len(_SAID))


def test_headings_that_are_titles() -> None:
    page = "".join(
        f"<h3>{name}</h3><p>{words}</p>" for name, words in zip(("Oak", "Elm", "Ash", "Fir"), "abcd", strict=True)
    )
    assert len(sections(read(f"<main>{page}</main>".encode(), "x.html"))) == 4


def test_captions_with_frames() -> None:
    lines = [
        line
        for start, (name, words) in zip(_STARTS, _SAID, strict=True)
        for line in (str(start), f"00:00:{start:02}:00 -> 00:00:{start + 4:02}:15", f"{name}: {words}")
    ]
    rich = ("{\\rtf1 " + "\\par ".join(lines) + "}").encode()
    for data in (rich, _paragraphs([line.replace(">", "&gt;") for line in lines])):
        transcript = read(data)
        assert tuple(said(transcript)) == _SAID
        assert [turn[4:] for turn in transcript.layout.turns] == [(start, start + 4.5) for start in _STARTS]
