"""Captions of old players and of video editors: MicroDVD, MPL2, SubViewer, SAMI, Spruce, Encore, Avid."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from cxfocus.errors import Remark
from cxfocus.readers.cues.formats.languages import one_language
from cxfocus.readers.cues.heads.grammar import Grammar
from cxfocus.readers.cues.left_out import without_overlaps
from cxfocus.readers.cues.reader import read_cues
from cxfocus.readers.cues.times import read_clocks, read_numbers, read_range_times
from cxfocus.readers.options import ReadingOptions
from cxfocus.text.expressions import regex
from cxfocus.text.lines import even_line_ends
from cxfocus.transcript import Layout

_FORMAT = "range"
_FRAME = r"\d{1,2}:\d\d:\d\d[:;.,]\d{2,3}"
#: Two times with a comma or a blank between them, on their own line or before the words.
_PAIR = rf"{_FRAME}(?:[ \t]*+,[ \t]*+|[ \t]++){_FRAME}"
#: Lines that may stand above the first times: fields, comments, styles.
_ABOVE = r"(?:[ \t]*(?:(?://|[$@<*#[])[^\n]*+)?\n)*+"
#: MicroDVD's first caption may be the number of frames per second; most files without it have the rate `_FILM`.
_RATE = regex(r"\s*(\{[01]?\}\{[01]?\})([1-9]\d(?:[.,]\d{1,3})?)[ \t]*(?=\r?\n)")
_FILM = 24_000 / 1_001
_TENTHS = 10
#: Line breaks and styles inside captions, which become line ends and blanks: a bar, `[br]`, `^B`.
_BREAK = regex(r"\||\[br\]|\^[BIU]")
_TAG = regex(r"<(?!SYNC\b)[^<>\n]*>", re.IGNORECASE)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0]) if found[0].startswith(("^", "<")) else "\n" + " " * (len(found[0]) - 1)


def _without_breaks(lines: str) -> str:
    return _BREAK.sub(_blank, lines)


def _read(lines: str, grammar: Grammar, options: ReadingOptions) -> Layout:
    return read_cues(_without_breaks(lines), grammar, options)


def _read_microdvd(lines: str, grammar: Grammar, options: ReadingOptions) -> Layout:
    """Read MicroDVD; without a rate in the file, its frames are taken as those of film."""
    said = _without_breaks(lines)
    if rate := _RATE.match(said):
        said = said[: rate.start(1)] + " " * (rate.end() - rate.start(1)) + said[rate.end() :]
        read_times = partial(read_numbers, float(rate[2].replace(",", ".")))
        return read_cues(said, grammar._replace(read_times=read_times), options)
    layout = read_cues(said, grammar, options)
    remark = f"frames are taken as {_FILM:.3f} a second, since the file does not say how long they last"
    return layout._replace(warnings=(*layout.warnings, Remark(remark)))


def _read_sami(lines: str, grammar: Grammar, options: ReadingOptions) -> Layout:
    """Read one language of SAMI; the others repeat it."""
    chosen = one_language(lines)
    layout = read_cues(_TAG.sub(_blank, chosen.text), grammar, options)
    if chosen.left_out is None:
        return layout
    # First come the other languages, so their words above the first counted block are reported as such.
    left_out = without_overlaps((chosen.left_out, *layout.left_out))
    return layout._replace(recognized=f"{layout.recognized}, {chosen.description}", left_out=left_out)


class Player(NamedTuple):
    """One row: how the first caption of a file begins, the grammar of all captions, and the function to read them."""

    begins: re.Pattern[str]
    grammar: Grammar
    read: Callable[[str, Grammar, ReadingOptions], Layout] = _read


PLAYERS: tuple[Player, ...] = (
    Player(
        regex(r"\s*\{\d+\}\{\d*\}"),
        Grammar(_FORMAT, "MicroDVD captions", regex(r"(\n\{)(\d{1,7}\}\{\d{0,7})(\})"), partial(read_numbers, _FILM)),
        _read_microdvd,
    ),
    Player(
        regex(r"\s*\[\d+\]\[\d*\][^\n]*\n\s*\[\d+\]\[\d*\]"),
        Grammar(_FORMAT, "MPL2 captions", regex(r"(\n\[)(\d{1,7}\]\[\d{0,7})(\]/?)"), partial(read_numbers, _TENTHS)),
    ),
    Player(
        regex(r"\s*0?0:\d\d:\d\d[:=][^\s\d][^\n]*\n\s*\d?\d:\d\d:\d\d[:=]"),
        Grammar(_FORMAT, "TMPlayer captions", regex(r"(\n)(\d?\d:\d\d:\d\d)([:=])"), read_clocks, timing="start"),
    ),
    Player(
        regex(r"\s*\{QTtext\}"),
        Grammar(
            _FORMAT,
            "QuickTime text",
            regex(r"(\n[ \t]*\[)(\d\d:\d\d:\d\d\.\d{1,3})(\][ \t]*)"),
            read_clocks,
            timing="start",
        ),
    ),
    Player(
        regex(r"\s*<SAMI\b", re.IGNORECASE),
        Grammar(
            _FORMAT,
            "SAMI captions",
            regex(r"(<SYNC\b[^<>\n]{0,40}?\bStart=[\"']?)(\d{1,9})([^<>\n]{0,80}>)", re.IGNORECASE),
            partial(read_numbers, 1_000),
            timing="start",
        ),
        _read_sami,
    ),
    Player(
        regex(rf"{_ABOVE}[ \t]*(?:\d+[ \t]+)?{_PAIR}"),
        Grammar(
            _FORMAT,
            "captions with two times",
            regex(rf"(\n[ \t]*+(?:\d++[ \t]++)?)({_PAIR})([ \t]*,?[ \t]*)"),
            read_range_times,
        ),
    ),
)


def player_of(lines: str) -> Player | None:
    """Return the player whose captions begin the text, which has even line ends."""
    return next((row for row in PLAYERS if row.begins.match(lines)), None)


def read_player(text: str, player: Player, options: ReadingOptions) -> Layout:
    """Return the layout of a text with captions of that player."""
    return player.read(even_line_ends(text), player.grammar, options)
