"""Write reports to standard output, or to a file that appears only when it is complete."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from errno import ENOENT
from pathlib import Path, PurePath
from typing import NamedTuple, TextIO

from cxfocus.cli import exits
from cxfocus.cli.words import words
from cxfocus.errors import Problem, UsageError, WriteError, reason_of
from cxfocus.text.unicode import ERRORS
from cxfocus.writers.style import Style

_WIDTH_IN_A_PIPE = 80
_WIDEST = 140

#: By suffix, the formats that it may stand for, the usual one first; `.txt` and no suffix promise nothing.
FORMATS_BY_SUFFIX: dict[str, tuple[str, ...]] = {
    ".csv": ("csv", "dicx"),
    ".dic": ("liwc",),
    ".dicx": ("dicx",),
    ".htm": ("html",),
    ".html": ("html",),
    ".json": ("json", "sarif", "gitlab"),
    ".jsonl": ("jsonl",),
    ".markdown": ("markdown",),
    ".md": ("markdown",),
    ".ndjson": ("jsonl",),
    ".parquet": ("parquet",),
    ".sarif": ("sarif",),
    ".xml": ("junit",),
    ".yaml": ("yaml", "quanteda"),
    ".yml": ("yaml", "quanteda"),
}


class OutputOptions(NamedTuple):
    """Format and place of an output: `format` is "" for plain text, `path` is None for standard output.

    `formats` are those that the command could write.
    """

    format: str = "text"
    path: str | None = None
    no_color: bool = False
    formats: Collection[str] = ()


def choose_output(
    asked: str | None, path: str | None, formats: Collection[str], *, no_color: bool = False
) -> OutputOptions:
    """Return the output in the format asked for, else in the first one of these `formats` that the name stands for.

    Where the name stands for none of them, it is text. Raises `UsageError` for names that no output may have.
    """
    refuse_name(path, formats)
    named = (each for each in _promised(path) if each in formats)
    return OutputOptions(asked or next(named, "text"), path, no_color, formats)


def write_out(write: Callable[[TextIO, Style], None], options: OutputOptions) -> None:
    """Call a writer with the stream and the style of an output; raises `WriteError`."""
    refuse_name(options.path, options.formats)
    if options.path is None and sys.stdout is None:
        raise WriteError(Problem("there is no standard output", hint="Name a file: --output FILE"))
    if warning := _suffix_warning(options.path, options.format):
        exits.say(warning)
    style = Style(_width(options), _color(options), words)
    with _stream(options.path) as stream:
        write(stream, style)


def write_text(text: str, path: str | None = None, written_as: str = "") -> None:
    """Write a text as it is, to a file or (None) to standard output; `written_as` is its format, if it has one.

    Raises `WriteError`.
    """
    write_styled(lambda _style: text, path, written_as)


def write_styled(text: Callable[[Style], str], path: str | None = None, written_as: str = "") -> None:
    """Write a text that depends on the width, to a file or (None) to standard output; raises `WriteError`."""

    def write(stream: TextIO, style: Style) -> None:
        stream.write(text(style))

    write_out(write, OutputOptions(written_as, path))


def is_beside_messages(options: OutputOptions) -> bool:
    """Whether report and messages go to the same place (a terminal, or `2>&1`), so that messages need not repeat it."""
    if options.path is not None or sys.stdout is None or sys.stderr is None:
        return False
    try:
        return os.path.sameopenfile(sys.stdout.fileno(), sys.stderr.fileno())
    except OSError:  # a calling program may set streams that are no files
        return False


#: Suffixes of files that an office program would open and then call damaged.
_OFFICE = frozenset(".doc .docx .htm .html .odp .ods .odt .pdf .ppt .pptx .rtf .xls .xlsx".split())


def refuse_name(path: str | None, formats: Collection[str] = ()) -> None:
    """Refuse an empty name (an unset variable in a script).

    And the suffix of an office document, unless one of these formats has it.
    """
    if path == "":
        raise UsageError(Problem("--output: a file needs a name", hint="Give one, or leave the option out"))
    suffix = PurePath(path or "").suffix
    if suffix.lower() in _OFFICE and not set(_promised(path)) & set(formats):
        hint = "Let the name end as what is written: .txt, .md, .csv or .json"
        raise UsageError(Problem(f"cxfocus writes no {suffix} files", path, hint=hint))


def _promised(path: str | None) -> tuple[str, ...]:
    return FORMATS_BY_SUFFIX.get(PurePath(path or "").suffix.lower(), ())


def _suffix_warning(path: str | None, written_as: str) -> str | None:
    """Return a warning where the name of a file promises another format than the one written."""
    promised = _promised(path)
    if not promised or not written_as or written_as in promised:
        return None
    return f"{path}: the name says {promised[0]}, and {written_as} is written"


@contextmanager
def _stream(path: str | None) -> Iterator[TextIO]:
    if path is None:
        with _standard_output() as stream:
            yield stream
        return
    try:
        with _whole_file(Path(path)) as stream:
            yield stream
    except OSError as error:
        reason = no_folder(path) if error.errno == ENOENT else reason_of(error)
        raise WriteError(Problem(f"cannot be written: {reason}", path)) from error


def no_folder(path: str) -> str:
    """Return the reason why a file cannot be written whose folder is not there."""
    place = Path(path)
    return f"there is no folder {(place.resolve() if place.is_symlink() else place).parent}"


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    """Open standard output in the encoding of the terminal; otherwise in UTF-8, whatever the locale."""
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    stream = io.TextIOWrapper(sys.stdout.buffer, encoding, ERRORS, newline="\n")
    try:
        yield stream
        stream.flush()
    except BrokenPipeError:  # the reader closed the pipe (`| head`); the exit code must not change
        exits.drop_output()
    except OSError as error:
        exits.drop_output()
        raise WriteError(Problem(f"standard output cannot be written: {reason_of(error)}")) from error
    finally:
        with suppress(OSError):
            stream.detach()


@contextmanager
def _whole_file(path: Path) -> Iterator[TextIO]:
    """Open a file that appears under its name only when it is complete."""
    path = path.resolve() if path.is_symlink() else path  # replace the target, not the link
    if path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8", errors=ERRORS, newline="\n") as stream:
            yield stream
        return
    import tempfile

    handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:100]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors=ERRORS, newline="\n") as stream:
            yield stream
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _color(options: OutputOptions) -> bool:
    plain = options.no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM") in ("dumb", "unknown")
    return options.path is None and sys.stdout.isatty() and not plain


def _width(options: OutputOptions) -> int:
    """Return the width of the terminal, or COLUMNS; 80 for a pipe or a file."""
    import shutil

    fallback = (_WIDTH_IN_A_PIPE, 24)
    if options.path is None and (sys.stdout.isatty() or "COLUMNS" in os.environ):
        return max(20, min(shutil.get_terminal_size(fallback).columns, _WIDEST))
    return _WIDTH_IN_A_PIPE
