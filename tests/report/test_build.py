"""A report adds up: its parts, entries and mentions are each counted once, and sum to the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxfocus.counting import count_documents
from cxfocus.lexicon.load import load_lexicon, parse_lexicon
from cxfocus.lexicon.model import Side
from cxfocus.matching.matcher import Matcher
from cxfocus.pipeline import Job, analyze_inputs, analyze_source
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.registry import recognize
from cxfocus.readers.source import Source
from cxfocus.report.build import ReportOptions
from cxfocus.report.model import CategoryCount, DocumentReport, EntryCount
from tests.corpus import real_documents

LEXICON = parse_lexicon(
    "cxfocus: 1\nname: x\ncustomer: {people: [patron, library user], needs: [hours]}\n"
    "institution: {body: [board, library], rules: [policy]}\nignore: [library card]\n"
)
MATCHER = Matcher(LEXICON)


def report(text: str, name: str = "x.txt", matcher: Matcher = MATCHER) -> DocumentReport:
    return analyze_source(Source(name, text.encode("utf-8", "surrogatepass")), matcher, Job(matcher.lexicon))


def adds_up(document: DocumentReport, text: str) -> None:
    focus = document.focus
    sides: dict[Side, int] = {"customer": focus.customer, "institution": focus.institution}
    assert document.mentions is not None
    for counts in (
        Counter(mention.side for mention in document.mentions),
        _sum(document.entries),
        _sum(document.categories),
    ):
        assert {side: counts[side] for side in sides} == sides
    entries = Counter((mention.side, mention.category, mention.entry) for mention in document.mentions)
    assert entries == {(entry.side, entry.category, entry.entry): entry.mentions for entry in document.entries}
    turns: dict[int, list[Side]] = {}
    for mention in document.mentions:
        turns.setdefault(mention.turn, []).append(mention.side)
    counted = Counter((said.count("customer"), said.count("institution")) for said in turns.values())
    assert counted == +Counter({pair: number for pair, number in focus.pairs.items() if any(pair)})
    for parts in (document.speakers, document.timeline):
        if parts:
            assert sum(part.focus.words for part in parts) == focus.words
            assert sum(part.focus.turns for part in parts) >= focus.turns  # a slice may hold only part of a turn
            assert sum(part.focus.customer for part in parts) == focus.customer
            assert sum(part.focus.institution for part in parts) == focus.institution
    assert sum(part.focus.words for part in document.sections) <= focus.words
    lines = text.replace("\r\n", " \n").replace("\r", "\n").split("\n")
    last = 0
    for mention in document.mentions:
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end
        shown = text[mention.start : mention.end].replace("\x7f", "").split()
        assert mention.text == " ".join(shown)
        assert lines[mention.line - 1][mention.column - 1 :].startswith(text[mention.start])
    for passage in document.passages:
        assert (passage.customer if passage.side == "customer" else passage.institution) > 0
        assert "\n" not in passage.text


def _sum(counts: Iterable[EntryCount] | Iterable[CategoryCount]) -> Counter[Side]:
    total: Counter[Side] = Counter()
    for count in counts:
        total[count.side] += count.mentions
    return total


PIECES = st.sampled_from(
    ["Ada Quill: ", "Ben Oakes: ", "**Ada:** ", "# Money\n", "## Hours\n", "\n", "\n\n", "\r\n", "patrons ",
    "The library user ", "library card ",
     "board. ", "policy, ", "hours ", "0:03\n", "[00:01:02] Ada: ", "- ", "`", "```\n", "<b>", "</b>", "&amp;",
     "Present: Ada, Ben\n", "| a | b |\n",
     "\u00ad", "é", "\x0c", "https://patron.org ", "WEBVTT\n\n", "00:01.000 --> 00:02.000\n", "[", "](x)", "<!--",
     "-->"]
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["x.txt", "x.md", "x.vtt"]))
def test_any_document_adds_up(text: str, name: str) -> None:
    if recognize(text, Path(name).suffix).name != "json":  # JSON that holds no transcript is refused
        adds_up(report(text, name), text)


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_any_text_adds_up(text: str) -> None:
    encoded = text.encode("utf-8", "surrogatepass")
    try:
        encoded.decode("utf-8")
    except UnicodeDecodeError:
        return
    if recognize(text, ".txt").name == "json":
        return
    if any(character < " " or character in "\x7f\ufeff" for character in text):
        return
    adds_up(report(text), text)


@pytest.mark.parametrize(
    "kind", ["minutes-markdown", "zoom-vtt", "irc-log", "earnings-call-text", "council-markdown-table", "srt"]
)
def test_real_documents_add_up(kind: str) -> None:
    matcher = Matcher(load_lexicon("general"))
    for path in real_documents(kind)[:3]:
        text = path.read_bytes().decode("utf-8-sig", "replace")
        if len(text) < 500_000:
            adds_up(report(text, path.name, matcher), text)


def test_words_of_all_kinds_are_counted_once() -> None:
    text = "# Hours\n\nAda Quill: one two\nBen Oakes: three\nAda Quill: four\nBen Oakes: see www.x.org\n"
    document = report(text)
    assert document.focus.words == 6  # with the heading, without labels and addresses
    assert document.skipped == {"addresses": 1, "speaker labels": 8}


def test_no_line_is_told_twice_for_sections_of_one_name() -> None:
    text = "# A\n\n## Talk\n\nThe patrons.\n\n## Talk\n\nThe board.\n"
    assert [(part.name, part.line) for part in report(text, "x.md").sections] == [("A", 1), ("Talk", 3), ("Talk", 7)]
    assert [part.name for part in report(text, "x.md").blind_sections] == ["A", "Talk"]


def test_totals_pool_and_average() -> None:
    sources = [Source("a", b"patron patron board"), Source("b", b"board"), Source("c", b"none"), Source("d", b"")]
    total = analyze_inputs(sources, Job(LEXICON)).total
    assert (total.documents, total.focus.customer, total.focus.institution, total.focus.words) == (4, 2, 2, 5)
    assert total.focus.share == 0.5
    assert total.mean is not None
    assert total.mean.share == pytest.approx((2 / 3 + 0) / 2)
    assert total.mean.documents == 2


def test_processes_change_nothing() -> None:
    sources = [Source(f"{n}.txt", f"Ada: patrons {'board ' * n}\n".encode()) for n in range(7)] + [
        Source("x.pdf", b"%PDF-1")
    ]
    assert count_documents(sources, Job(LEXICON), 3) == analyze_inputs(sources, Job(LEXICON))


def test_less_is_worked_out_where_less_is_asked_for() -> None:
    source = Source("a.txt", b"# A\n\nAda: patrons\nBen: board\nAda: hours\nBen: x\n")
    options = ReportOptions(parts=False, mentions=False, passages=False)
    brief = analyze_source(source, MATCHER, Job(LEXICON, options))
    full = analyze_source(source, MATCHER, Job(LEXICON))
    assert (brief.mentions, brief.passages, brief.speakers, brief.entries) == (None, (), (), ())
    assert brief.focus == full.focus
    assert full.passages


def test_coverage() -> None:
    document = report(
        "# A\n\nThe patrons.\n\nWords.\n\n## B\n\nThe board.\n\n## C\n\nHours, patrons and hours.\n", "x.md"
    )
    assert document.section_coverage == pytest.approx(2 / 3)
    assert [part.name for part in document.blind_sections] == ["B"]
    assert document.focus.turn_coverage == pytest.approx(2 / 7)
    assert report("words").section_coverage is None


def test_a_mention_is_shown_without_what_is_not_counted() -> None:
    document = report("The library (laughter) user asks.\nThe library\r\nuser asks.\n")
    assert [mention.text for mention in document.mentions or ()] == ["library user", "library user"]


_SLACK = (
    '[{"type": "message", "user": "U1", "text": "are the patrons there?", "ts": "1710000000.000100"},'
    ' {"type": "message", "user": "U2", "text": "the board is", "ts": "1710000060.000200"}]'
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("chat.txt", "00:14:51\tAda Quill:\tare the patrons there?\n00:15:09\tBen Oakes:\tthe board is\n"),
        ("a.json", _SLACK),
    ],
)
def test_typed_chat_has_a_timeline_and_no_talk_time(name: str, text: str) -> None:
    job = Job(LEXICON, reading=ReadingOptions(chat=True))
    document = analyze_source(Source(name, text.encode()), MATCHER, job)
    assert len(document.speakers) == 2
    assert document.talk_time is None
    assert {part.seconds for part in document.speakers} == {None}
    assert {part.unit for part in document.timeline} == {"seconds"}


def test_the_entry_that_carries_the_score_needs_no_quotations() -> None:
    text = "\n\n".join([*["A patron came."] * 15, *["The hours are long."] * 5, *["The board met."] * 15])
    options = ReportOptions(mentions=False, passages=False)
    [document] = analyze_inputs([Source("x.txt", text.encode())], Job(LEXICON, options)).documents
    assert document.dominant is not None
    assert document.dominant.entry == "board"
