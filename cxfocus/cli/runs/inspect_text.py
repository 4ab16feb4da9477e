"""`cxfocus inspect --text`: the text that lines and columns of reports refer to, and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from cxfocus.cli import exits
from cxfocus.cli.given.standard_input import STANDARD_INPUT, standard_input
from cxfocus.cli.output.write import OutputOptions, write_text
from cxfocus.errors import Problem, UsageError
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import open_source
from cxfocus.text.expressions import regex
from cxfocus.writers.plain import plain_lines

#: A line end to reports and editors, though not to `sed` and its like.
_LONE_RETURN = regex(r"\r(?!\n)")


def print_text(paths: Sequence[str], reading: ReadingOptions, output: OutputOptions) -> int:
    """Write the text of one document, every character in its place; raises `ReadError` if it holds none."""
    _refuse_format_and_many(paths, output.format)
    given = standard_input() if paths[0] == STANDARD_INPUT else paths[0]
    transcript = read_transcript(open_source(given) if isinstance(given, str) else given, reading)
    for warning in transcript.warnings:
        exits.say(f"{transcript.path}: {warning}")
    text = _LONE_RETURN.sub("\n", transcript.text) if "\r" in transcript.text else transcript.text
    if output.path is None and sys.stdout is not None and sys.stdout.isatty():
        text = plain_lines(text)  # a document must not move the cursor
    write_text(text, output.path)
    return exits.OK


def _refuse_format_and_many(paths: Sequence[str], written_as: str) -> None:
    """Refuse `--format` and several documents, both in one error."""
    problems = []
    if written_as != "text":
        hint = "Leave one of them out"
        problems.append(Problem(f"--text and --format {written_as} contradict each other", hint=hint))
    if len(paths) > 1:
        hint = "Name one: lines and columns are those of one document"
        problems.append(Problem(f"--text writes the text of one document, and {len(paths):,} are named", hint=hint))
    if problems:
        raise UsageError(problems)
