"""Files of transcript editors: BBC's paper edit, the text of Draft.js, and oTranscribe's page."""

from __future__ import annotations

import re
from bisect import bisect_right

from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.speech.fields import Fields, at, first, holds, rows, sample, speaker_name, words_in
from cxfocus.readers.speech.times import milliseconds
from cxfocus.readers.speech.words import Segment, Word, segments_of
from cxfocus.text.expressions import regex

_UNKNOWN = {"U_UKN", "TBC"}
#: A comment, or a tag with its name and its inside. No match goes past the next `<`, so a page is searched only once.
_TAG = regex(
    r"""<!--(?:[^<-]++|<(?!!--)|-(?!->))*+-->"""
    r"""|<(/?(?:[a-z][a-z\d]*+|[!?]))((?:[^<>"']++|"[^"<]*+"|'[^'<]*+'|["'])*+)>""",
    re.IGNORECASE,
)
_LINES = frozenset({"p", "div", "br", "li", "tr", "h1", "h2", "h3", "blockquote"})
_STAMP = regex(r"""\bdata-timestamp\s*+=\s*+["']?([^"'\s]*)""", re.IGNORECASE)
#: The clock that a stamp shows.
_CLOCK = regex(r"\A[^\w\n]*\d{1,3}(?::\d\d){1,2}(?:[.,]\d{1,3})?[\])]?")


def is_paper_edit(value: object) -> bool:
    """Whether there are `words`, and `paragraphs` that have a speaker and times, but no text."""
    return (
        holds(value, "words", "text")
        and holds(value, "paragraphs", "speaker")
        and holds(value, "paragraphs", "start")
        and not holds(value, "paragraphs", "text", "words", "sentences")
    )


def paper_edit(value: object) -> list[Segment]:
    """Return the words as segments; a word belongs to the last paragraph that begins before it."""
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
    """Whether there are blocks of text, as a list or in an object, with a speaker or timed words in their `data`."""
    data = [at(row, "data") for row in sample(_blocks(value)) if isinstance(row.get("text"), str)]
    return any(at(here, "speaker") is not None or at(here, "words") is not None for here in data)


def draft(value: object) -> list[Segment]:
    """Return one segment per block, which is a paragraph of one speaker."""
    segments = []
    for row in _blocks(value):
        data, words = at(row, "data"), rows(at(row, "data.words"))
        start, end = at(data, "start"), words[-1].get("end") if words else None
        if start is None and words:
            start = words[0].get("start")
        text = words_in(row.get("text"))
        segments.append(Segment(text, _speaker(at(data, "speaker")), milliseconds(start), milliseconds(end)))
    return segments


def is_otranscribe(value: object) -> bool:
    """Whether there is a page as `text`, beside the name of the recording."""
    if not isinstance(value, dict) or not {"media", "media-time"} <= value.keys():
        return False
    return isinstance(value.get("text"), str)


def otranscribe(value: object) -> list[Segment]:
    """Return one segment per line, from the last stamp before it on; names begin lines, as in any text."""
    text = at(value, "text")
    said = _stamped(text if isinstance(text, str) else "")
    lines = [(start, words_in(line)) for start, words in said for line in words.split("\n")]
    return [Segment(line, None, max(0, start) if len(said) > 1 else UNTIMED) for start, line in lines]


def _stamped(page: str) -> list[tuple[int, str]]:
    """Texts, each with the time of the stamp before it; the stamps themselves are removed, wherever their tags end."""
    said: list[tuple[int, list[str]]] = [(UNTIMED, [])]
    end = 0
    for tag in _TAG.finditer(page):
        name, inside = tag[1] or "", tag[2] or ""
        said[-1][1].append(page[end : tag.start()] + "\n" * (name.lower().removeprefix("/") in _LINES))
        end = tag.end()
        if stamp := _STAMP.search(inside):
            start = milliseconds(stamp[1])
            said.append((start if start != UNTIMED else said[-1][0], []))
    said[-1][1].append(page[end:])
    texts = [(start, "".join(parts).replace("&nbsp;", " ").replace("&amp;", "&")) for start, parts in said]
    return [*texts[:1], *((start, _CLOCK.sub("", text)) for start, text in texts[1:])]


def _blocks(value: object) -> list[Fields]:
    return rows(value) or rows(at(value, "blocks"))


def _speaker(value: object) -> str | None:
    speaker = speaker_name(value)
    return None if speaker in _UNKNOWN else speaker
