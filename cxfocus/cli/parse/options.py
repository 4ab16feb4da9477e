"""Arguments about reading and privacy, checked and made options; every mistake is reported at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cxfocus.cli.arguments.reading import ReadingArguments
from cxfocus.cli.arguments.shared import PrivacyArguments
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.errors import CxfocusError, Problem, UsageError
from cxfocus.readers.decode import is_text_encoding
from cxfocus.readers.options import ReadingOptions
from cxfocus.report.redact import PrivacyOptions
from cxfocus.text.expressions import regex

_SIZE = regex(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>[KMG]?)(?:i?B)?", re.IGNORECASE)
_PAIR = "Write LABEL=NAME, one pair"
_UNITS = {"": 1, "K": 1024, "M": 1024**2, "G": 1024**3}


def reading_options(arguments: ReadingArguments, written: Iterable[str | None] = ()) -> ReadingOptions:
    """Return the options for readers; no file that is `written` (None: standard output) may be a map of speakers.

    Raises `UsageError`.
    """
    problems: list[Problem] = []
    for check in (_check_encoding, _check_format, _check_speakers, _check_size):
        problems += check(arguments)
    pairs: list[tuple[str, str]] = []
    for each in arguments.speaker_map or ():
        try:
            pairs += _pairs(each)
        except CxfocusError as error:
            problems += error.problems
    if problems:
        raise UsageError(problems)
    for path in written:
        refuse_over(path, files={"map of speakers": arguments.speaker_map or ()})
    return ReadingOptions(
        arguments.encoding,
        arguments.format_hint,
        tuple(_names(arguments.speakers or ())),
        tuple(pairs),
        chat=arguments.include_chat,
        dedupe=not arguments.no_dedupe,
        inline=not arguments.no_inline,
        max_size=_size(arguments.max_size) if arguments.max_size is not None else None,
        password=arguments.password,
    )


def privacy_options(arguments: PrivacyArguments, reading: ReadingOptions) -> PrivacyOptions:
    """Return the options for privacy, with the map of speakers."""
    return PrivacyOptions(arguments.no_text, arguments.anonymize, reading.speaker_map)


def _check_encoding(arguments: ReadingArguments) -> Iterator[Problem]:
    if arguments.encoding is not None and not is_text_encoding(arguments.encoding):
        hint = "Try utf-8, cp1252 or utf-16, or leave it out to have it recognized"
        yield Problem(f"--encoding: no encoding is called {arguments.encoding!r}", hint=hint)


def _check_format(arguments: ReadingArguments) -> Iterator[Problem]:
    if arguments.format_hint is None:
        return
    from cxfocus.readers.documents.registry import CONTAINERS
    from cxfocus.readers.registry import FORMATS

    known = [*(row.name for row in FORMATS), *(row.name for row in CONTAINERS)]
    if arguments.format_hint not in known:
        yield Problem(
            f"--format-hint: no format is called {arguments.format_hint!r}", hint=f"Known: {', '.join(known)}"
        )


def _check_speakers(arguments: ReadingArguments) -> Iterator[Problem]:
    if arguments.speakers and not list(_names(arguments.speakers)):
        yield Problem("--speakers: there is no name in it", hint="Give names: --speakers 'Ann Lee,Bo Chen'")


def _check_size(arguments: ReadingArguments) -> Iterator[Problem]:
    if arguments.max_size is not None and not _size(arguments.max_size):
        yield Problem(f"--max-size: {arguments.max_size!r} is no size", hint="Try 200M or 1G")


def _names(written: Sequence[str]) -> Iterator[str]:
    """Yield the names between commas; one with a comma of its own stands in quotes: `"Lee, Ann",Bo Chen`."""
    import csv

    for names in csv.reader([" ".join(each.split()) for each in written], skipinitialspace=True):
        yield from filter(None, map(str.strip, names))


def _size(written: str) -> int:
    match = _SIZE.fullmatch(written.strip())
    return int(float(match["number"]) * _UNITS[match["unit"].upper()]) if match else 0


def _pairs(written: str) -> list[tuple[str, str]]:
    """Return the pair of `A=B`, or those of a file with one a line and comments after `#`."""
    if "=" in written and not Path(written).is_file():
        return [_pair(written, Problem(f"--speaker-map: {written!r} is no pair", hint=f"{_PAIR} an option"))]
    try:
        lines = Path(written).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "not UTF-8"
        raise UsageError(
            Problem(
                f"--speaker-map: cannot be read: {reason}", written, hint="Give LABEL=NAME, or a file of such lines"
            )
        ) from error
    pairs: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            pairs.append(_pair(line, Problem("this line is no pair", written, number, hint=f"{_PAIR} a line")))
        except UsageError as error:
            problems += error.problems
    if problems:
        raise UsageError(problems)
    return pairs


def _pair(written: str, problem: Problem) -> tuple[str, str]:
    label, _, name = map(str.strip, written.partition("="))
    if not label or not name or "=" in name:
        raise UsageError(problem)
    return label, name
