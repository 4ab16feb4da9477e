"""What editors of transcripts save: BBC's paper edit, the text of Draft.js, and oTranscribe's page."""

from __future__ import annotations

from bisect import bisect_right
from html.parser import HTMLParser

from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.speech.fields import at, first, holds, named, rows, words_in
from cxfocus.readers.speech.times import milliseconds
from cxfocus.readers.speech.words import Segment, Word, segments_of

_UNKNOWN = {"U_UKN", "TBC"}


def is_paper_edit(value: object) -> bool:
    """`words`, and `paragraphs` that have a speaker and times, but no text."""
    return (
        holds(value, "words", "text")
        and holds(value, "paragraphs", "speaker")
        and holds(value, "paragraphs", "start")
        and not holds(value, "paragraphs", "text", "words", "sentences")
    )


def paper_edit(value: object) -> list[Segment]:
    """A word is of the paragraph that begins last before it."""
    paragraphs = sorted(
        (milliseconds(row.get("start")), _speaker(row.get("speaker")) or "") for row in rows(at(value, "paragraphs"))
    )
    words = []
    for row in rows(at(value, "words")):
        start = milliseconds(row.get("start"))
        number = bisect_right(paragraphs, start, key=lambda paragraph: paragraph[0]) - 1
        speaker = (paragraphs[number][1] or None) if number >= 0 else None
        words.append(Word(words_in(first(row, "text", "punct", "word")), speaker, start, milliseconds(row.get("end"))))
    return segments_of(words)


def is_draft(value: object) -> bool:
    """Blocks of text that have a speaker or times in their `data`."""
    data = [at(row, "data") for row in rows(at(value, "blocks"))[:20] if isinstance(row.get("text"), str)]
    return any(at(here, "speaker") is not None or at(here, "words") is not None for here in data)


def draft(value: object) -> list[Segment]:
    """A block is a paragraph of one speaker."""
    segments = []
    for row in rows(at(value, "blocks")):
        data, words = at(row, "data"), rows(at(row, "data.words"))
        start, end = at(data, "start"), words[-1].get("end") if words else None
        if start is None and words:
            start = words[0].get("start")
        text = words_in(row.get("text"))
        segments.append(Segment(text, _speaker(at(data, "speaker")), milliseconds(start), milliseconds(end)))
    return segments


def is_otranscribe(value: object) -> bool:
    """A page as `text`, beside the name of the recording."""
    if not isinstance(value, dict) or not {"media", "media-time"} <= value.keys():
        return False
    return isinstance(value.get("text"), str)


def otranscribe(value: object) -> list[Segment]:
    """A line begins at the last stamp before it; names begin lines, as in any text."""
    page = _Page()
    text = at(value, "text")
    page.feed(text if isinstance(text, str) else "")
    page.close()
    lines = [(start, words_in(line)) for start, parts in page.said for line in "".join(parts).split("\n")]
    stamped = len(page.said) > 1
    return [Segment(line, None, max(0, start) if stamped else UNTIMED) for start, line in lines if line]


class _Page(HTMLParser):
    """Texts with the time of the stamp before each; the stamps themselves are not said."""

    _LINES = frozenset({"p", "div", "br", "li", "h1", "h2", "h3", "blockquote"})
    _STAMP = "data-timestamp"

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[int, list[str]]] = [(UNTIMED, [])]
        self._in_stamp = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._LINES:
            self.handle_data("\n")
        stamp = dict(attrs).get(self._STAMP)
        if stamp is not None:
            self._in_stamp = True
            self.said.append((milliseconds(stamp), []))

    def handle_endtag(self, tag: str) -> None:
        self._in_stamp = self._in_stamp and tag != "span"
        if tag in self._LINES:
            self.handle_data("\n")

    def handle_data(self, data: str) -> None:
        if not self._in_stamp:
            self.said[-1][1].append(data)


def _speaker(value: object) -> str | None:
    speaker = named(value)
    return None if speaker in _UNKNOWN else speaker
