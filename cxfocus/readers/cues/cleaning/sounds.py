"""Sound marks: descriptions of noises in captions, which are not speech."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Final

from cxfocus.readers.cues.cue_labels import is_diarized
from cxfocus.readers.sound_words import BESIDE, SOUND
from cxfocus.readers.spans import blank_spans_with_line_ends
from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH
from cxfocus.transcript import Span

#: Every mark begins with one of these.
MARKS: Final = "[(*♪♫"
_NOTES = "♪♫"
#: In live captions with times there is padding between the letters of a mark; the first branch, for marks without
#: padding, is faster.
_SQUARE = r"(?>[^\[\]]{0,80}(?=\])|(?:[ \x7f]*+[^ \x7f\[\]]){0,80}+[ \x7f]*+)"
_ROUND = r"(?>[^()]{0,80}(?=\))|(?:[ \x7f]*+[^ \x7f()]){0,80}+[ \x7f]*+)"
_STARS = r"(?:[ \x7f]*+[^ \x7f*]){0,80}+[ \x7f]*+"
#: Characters: a cue that is longer than its bracket by this many surely holds more than the bracket.
_AROUND = 1_000
_MARK = regex(rf"\[{_SQUARE}\](?!:)|\({_ROUND}\)(?!:)|\*(?=[^\s*]){_STARS}(?<!\s)\*|[♪♫]+")
#: Sung words: from a note at the start of a line up to the next note, or up to the line of a speaker.
_VERSES = r"[^♪♫\n]*+(?:\n(?![ \x7f]*+[-\u2013>\[(♪♫])[^♪♫\n]*+)*+"
#: A bracket after the note describes the music that is played; the words after it are speech.
_SONG = (
    rf"(?:\A|(?<=\n))[- \x7f]*+(?:[♪♫](?![♪♫])(?=[ \x7f]*+[^\s\x7f\[(]){_VERSES}[♪♫]++"
    rf"|[♪♫]{{2,}}+(?![ \x7f]*+[\[(]){_VERSES}[♪♫]++)"
)
_SUNG = regex(_SONG)
#: Songs that show that notes enclose sung words in this file; fewer may be the music that opens a talk.
_FEWEST_SONGS = 3
_MARK_OR_SONG = regex(rf"{_SONG}|{_MARK.pattern}")
_LINE = regex(r"(?:(?<=\n)|\A)[- \x7f]*+(\[[^\[\]\n]{0,80}\]|\*[^*\n]{1,80}\*)[ \x7f]*+(?=\n|\Z)")
#: Characters: most brackets are closed within this many; also how far before a mark `_BEFORE` is looked for.
_NEAR = 80
_CLOSING_OF = {"[": "]", "(": ")"}
#: A mark that the end of a cue cuts off.
_TORN = regex(rf"\[{_SQUARE}\Z|\({_ROUND}\Z|\*(?=[^\s*]){_STARS}\Z")
_WORD = regex(r"[^\W\d_]+")
_SOUND = regex(SOUND, re.IGNORECASE)
#: In round brackets, and between asterisks inside a line, only these words may stand beside a sound.
_BESIDE = regex(BESIDE, re.IGNORECASE)
#: A note in brackets by the program that wrote the captions.
_NOTICE = regex(r"\[(?:Auto|AI)-generated (?:transcript|captions)\b|\(Transcribed by [\w.]+ ", re.IGNORECASE)
#: Speech in brackets, not the description of a sound: `I`, `we` or `you`, or a question of at least three words
#: (`[applause?]` only asks whether it was a sound).
_SPEECH = regex(r"\b(?:I|(?i:we|you|my|our|your))\b|\w\W+\w+\W+\w[^?]*\?")
#: Quotes around the title of a piece of music.
_QUOTES = frozenset('"\u201c\u201d')
#: Words of the longest description of a sound.
_MOST_WORDS = 6
#: The same for a bracket in capitals, unless the word for the sound ends it.
_FEW_WORDS = 2
#: Characters that may stand around a mark that is all of a cue.
_EDGE = " -\n\x7f"
#: Text before a bracket that no sentence continues across: nothing, or the end of a sentence.
_BEFORE = regex(r"(?:\A|[-.?!:>)\]\u2026\u2013\u2014\"'\u201d\u2019♪♫])[\s\x7f]*\Z")
#: Words for a sound or a manner of speaking; none of them is an abbreviation or a name.
_SOUND_WORD = regex(
    r"\b(?:BANG|BARK|BEAT|BREATH|BUZZ|CHIM|CHIRP|CLATTER|CLICK|CRASH|CREAK|CRY|CRIE|EXHAL|EXPLOD|GROWL|GRUNT|GULP|HISS|"
    r"HONK|HOWL|HUM|INHAL|JINGL|KNOCK|MOAN|MUMBL|MUTTER|PANT|PLAY|RING|ROAR|RUSTL|SCOFF|SCREAM|SHOUT|SHRIEK|SHUDDER|"
    r"SING|SLAM|SNAP|SNICKER|SNOR|SNORT|SOB|SPEAK|SQUEAK|SQUEAL|STAMMER|STUTTER|SWALLOW|THUD|TICK|WAIL|WEEP|WHIMPER|"
    r"WHISPER|YAWN|YELL)[BMP]?(?:S|ES|ING)\b|\AIN [A-Z]{2,20}(?:ISH|ESE|IAN|EAN)\Z|\AIN (?:FRENCH|GERMAN|WELSH)\Z"
)
_CONSTANT = regex(r"\[[A-Z]+(?:_[A-Z]+)+\]")


def marks_of(texts: dict[int, str], typed: bool, in_capitals: bool) -> dict[int, list[Span]]:
    """Return the spans of sound marks by row; a mark that live captions cut off is one if the next cue has it whole.

    In `typed` text a cue is not a mark only because it is all in brackets. With `in_capitals`, a bracket in capitals
    may be a mark, too.
    """
    songs = not typed and _are_songs(texts.values())
    marks = {
        row: sound_marks(text, typed, in_capitals, songs)
        for row, text in texts.items()
        if any(map(text.__contains__, MARKS))
    }
    for row in reversed(marks):
        after = marks[row][-1].end if marks[row] else 0
        torn = _TORN.search(texts[row], after) if marks.get(row + 1) else None
        if torn and any(_plain(texts[row + 1][slice(*whole)]).startswith(_plain(torn[0])) for whole in marks[row + 1]):
            marks[row].append(Span(*torn.span()))
    return marks


def sound_marks(text: str, typed: bool = False, in_capitals: bool = False, songs: bool = False) -> list[Span]:
    """Return the spans of marks: music; brackets that name a sound, are a whole cue, or a whole line in small letters.

    Words between asterisks are marks only if they name a sound: others are stressed. With `in_capitals`, a bracket in
    capitals is a mark if it describes a sound, but not inside a sentence, as in `of the Union (EU)`. In a file with
    `songs`, words between notes are sung, so they are marks, too.
    """
    marks = list((_MARK_OR_SONG if songs and _has_note(text) else _MARK).finditer(text))
    nothing_else = not typed and not blank_spans_with_line_ends(text, (mark.span() for mark in marks)).strip(_EDGE)
    lines = {line.start(1) for line in _LINE.finditer(text) if line[1].islower()} if "\n" in text and not typed else ()
    return [
        Span(*mark.span())
        for mark in marks
        if (
            _is_sound(_plain(mark[0]), nothing_else or mark.start() in lines)
            or (in_capitals and is_aside(mark[0]) and _BEFORE.search(text, max(mark.start() - _NEAR, 0), mark.start()))
        )
        and not is_diarized(mark[0])
    ]


def is_aside(mark: str) -> bool:
    """Whether this is a bracket in capitals that describes a sound, as in captions for the deaf."""
    if mark[0] not in _CLOSING_OF or not mark.isupper() or any(map(str.isdigit, mark)):
        return False
    description = _plain(mark)[1:-1].strip()
    heard = [match.end() == len(description) for match in _SOUND_WORD.finditer(description)]
    return bool(heard) and not _SPEECH.search(description) and (heard[-1] or len(description.split()) <= _FEW_WORDS)


def _are_songs(texts: Iterable[str]) -> bool:
    songs = (song for text in texts if _has_note(text) for song in _SUNG.finditer(text))
    return len(list(islice(songs, _FEWEST_SONGS))) == _FEWEST_SONGS


def _has_note(text: str) -> bool:
    return any(map(text.__contains__, _NOTES))


def is_plain_bracket(body: str, at: int, start: int, end: int) -> bool:
    """Whether the bracket at `at`, in the cue from `start` to `end`, is surely no sound; this is quick for most."""
    closing = body.find(_CLOSING_OF[body[at]], at, min(end, at + _NEAR))
    if body[closing + 1 : closing + 2] == ":" and closing >= 0:
        return True  # a label
    mark = _MARK.match(body, at, end)
    if mark is None:
        return closing >= 0 or _TORN.match(body, at, end) is None
    if is_diarized(mark[0]):
        return True
    if body[at] != "(":
        return False
    whole = body[start:end].strip(_EDGE) if end - start < len(mark[0]) + _AROUND else ""
    return not (_is_sound(mark[0], whole[:1] == "(" and whole[-1:] == ")") or is_aside(mark[0]))


def _plain(mark: str) -> str:
    return " ".join(mark.replace(ZERO_WIDTH, "").split())


@lru_cache(maxsize=512)
def _is_sound(mark: str, alone: bool) -> bool:
    words = _WORD.findall(mark)
    sounds = [word for word in words if _SOUND.match(word)]
    if _NOTICE.match(mark) or _has_note(mark):
        return True
    if mark[0] != "*":
        if alone and _may_be_sound(mark, words, sounds):
            return True
        if not words or _CONSTANT.fullmatch(mark):
            return mark[0] != "("
    if mark[0] == "[" or alone:
        return bool(sounds) and len(words) <= _MOST_WORDS
    return bool(sounds) and all(word in sounds or _BESIDE.fullmatch(word) for word in words)


def _may_be_sound(mark: str, words: list[str], sounds: list[str]) -> bool:
    """Whether a bracket that is a whole cue may describe a noise, at any length; some are asides of the speaker."""
    if sounds or not words or mark.isupper():
        return True
    return _SPEECH.search(mark) is None or not _QUOTES.isdisjoint(mark)
