"""Find the speakers by one custom for the whole file; the surest custom is tried first."""

from __future__ import annotations

from cxfocus.readers.cues.cleaning.clean import CleanedCues
from cxfocus.readers.cues.pieces import SpeakerPieces, whole_cues
from cxfocus.readers.cues.speakers.brackets import by_brackets
from cxfocus.readers.cues.speakers.changes import by_changes
from cxfocus.readers.cues.speakers.chevrons import by_chevrons
from cxfocus.readers.cues.speakers.first_lines import by_first_lines
from cxfocus.readers.cues.speakers.labels import by_labels
from cxfocus.readers.cues.speakers.voices import by_identifiers, by_voices
from cxfocus.readers.options import ReadingOptions


def attribute(cleaned: CleanedCues, options: ReadingOptions, known: bool) -> SpeakerPieces:
    """Return every piece of speech with its speaker, or without any if the file names none.

    If speakers are `known` from fields of the file, each field holds for its own cue only.
    """
    body, cues = cleaned.body, cleaned.cues
    changes = None if known else by_changes(body, cues, cleaned.voices, options.speakers)
    return (
        changes
        or by_voices(body, cues, cleaned.voices)
        or by_identifiers(cues)
        or by_chevrons(body, cues)
        or by_labels(body, cues, options.speakers)
        or by_first_lines(body, cues)
        or by_brackets(body, cues)
        or SpeakerPieces(whole_cues(cues, cues.start, [None] * len(cues.start)), [], "")
    )
