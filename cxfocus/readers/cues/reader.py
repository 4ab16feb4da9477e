"""Read WebVTT, SubRip and the plainer cue formats: all stages in their order."""

from __future__ import annotations

import re

from cxfocus.readers.cues.cues import clocks_of, drop_repeated_cues, find_cues, is_cut_off, is_of_segments
from cxfocus.readers.cues.ends import ends_from_starts
from cxfocus.readers.cues.heads.arrows import SpoiledArrows, with_arrows
from cxfocus.readers.cues.heads.grammar import SUBRIP, WEBVTT, Grammar, find_notes
from cxfocus.readers.cues.heads.heads import find_heads
from cxfocus.readers.cues.layout import CueText, layout_of_cues
from cxfocus.readers.cues.left_out import around_cues
from cxfocus.readers.cues.speakers.voices import open_voices
from cxfocus.readers.cues.wording import about_heads
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.spans import blank_spans
from cxfocus.text.expressions import regex
from cxfocus.text.lines import even_line_ends, lone_returns_as_feeds
from cxfocus.transcript import Layout, LeftOut

_HEADER = regex(r"WEBVTT[ \t]++(?:[-\u2013\u2014:|][ \t]*+)?([^\r\n]++)")
_NO_TITLE = regex(
    r"FILE\b|(?:Kind|Language)\s*:|https?:|.*-->|\W*\Z|"
    r"(?:this file was )?(?:automatically )?(?:generated|created) (?:by|with)\b",
    re.IGNORECASE,
)
#: Line ends and hard blanks of another format, which converters leave.
_BREAK = regex(r"\\[Nnh]")
_WORD = regex(r"[^\W\d_]")


def read_webvtt(text: str, options: ReadingOptions) -> Layout:
    """Read any WebVTT, also without its header or with SubRip's commas; a NUL is U+FFFD, as the standard says."""
    header = _HEADER.match(text)
    title = header[1].strip() if header and not _NO_TITLE.match(header[1]) else None
    return read_cues(text.replace("\0", "\ufffd"), WEBVTT, options, title)


def read_subrip(text: str, options: ReadingOptions) -> Layout:
    """Read any SubRip, also without numbers or with dots instead of commas."""
    return read_cues(text, SUBRIP, options)


def read_cues(text: str, grammar: Grammar, options: ReadingOptions, title: str | None = None) -> Layout:
    """Read cues whose heads are written as `grammar` says."""
    body = even_line_ends(text)
    if "\\" in body:
        body = _BREAK.sub("  ", body)
    lines = lone_returns_as_feeds(text)
    notes = find_notes(lines, grammar)
    if notes:
        body, lines = blank_spans(body, notes), blank_spans(lines, notes)
    lines, spoiled = with_arrows(lines) if grammar.arrow else (lines, SpoiledArrows())
    heads = find_heads(lines, grammar)
    heads, twice = (
        drop_repeated_cues(lines, heads, clocks_of(text)) if options.dedupe and is_of_segments(text) else (heads, [])
    )
    cues, backward = find_cues(heads)
    if grammar.timing == "start":
        cues = ends_from_starts(body, cues)
    opened, tags = open_voices(body, cues) if grammar is WEBVTT else (cues, [])
    cut_off = grammar.own_lines and is_cut_off(heads)
    layout = layout_of_cues(
        CueText(
            grammar.format,
            grammar.name,
            body,
            opened,
            known=grammar.voice is not None,
            tags=tuple(tags),
            around=(
                *around_cues(text, heads, notes, max((*cues.end[-1:], *(span.end for span in twice)), default=0)),
                LeftOut("cues written twice", tuple(twice)),
            ),
            backward=backward,
            cut_off=body.rstrip().count("\n") + 1 if cut_off else None,
            title=title,
            timing=grammar.timing,
        ),
        options,
    )
    is_lost = not heads.start and _WORD.search(body, len("WEBVTT")) is not None
    return layout._replace(warnings=layout.warnings + about_heads(spoiled, is_lost))
