"""`cxfocus init`: files to start from, all of them or none."""

from __future__ import annotations

import os
from pathlib import Path, PurePath

from cxfocus.cli import exits
from cxfocus.cli.arguments.init import InitArguments
from cxfocus.cli.output.write import write_text
from cxfocus.cli.parse.lexicons import refuse_unbundled
from cxfocus.errors import Problem, UsageError, WriteError, reason_of
from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon_tools.starter import starting_lexicon
from cxfocus.settings.starter import WORDS, WORKFLOW, starter_files

_NEXT = f"""\
{WORDS} builds on the list {{chosen}}:
{{title}}.
For another of the bundled ones, write its name there after `extends:`:
{{others}}.
Next: edit {WORDS}, set min-share in cxfocus.yaml, and run `cxfocus check`.
In {WORKFLOW}, write after CXFOCUS where to install
cxfocus from: its repository, or a wheel of it. Until then the workflow fails.
"""


def run(arguments: InitArguments) -> int:
    """Write the files and list them; raises `UsageError` where one is there already."""
    chosen = arguments.lexicon
    refuse_unbundled(chosen, "--lexicon")
    words = starting_lexicon(PurePath(WORDS).stem, WORDS, chosen)
    files = {Path(arguments.folder) / name: text for name, text in starter_files(words).items()}
    _check(arguments, list(files))
    for path in files:
        _make_folder(path.parent)
    for path, text in files.items():
        write_text(text, str(path))
    written = "".join(f"Written: {exits.printable(path.as_posix())}\n" for path in files)
    others = ", ".join(name for name in bundled_names() if name != chosen)
    write_text(written + _NEXT.format(chosen=chosen, title=load_lexicon(chosen).title, others=others))
    return exits.OK


def _check(arguments: InitArguments, paths: list[Path]) -> None:
    if not Path(arguments.folder).is_dir():
        hint = "Make it first, or name the folder of your documents"
        raise UsageError(Problem("no such folder", arguments.folder, hint=hint))
    there = [path for path in paths if os.path.lexists(path)]
    if there and not arguments.force:
        hint = "Nothing was written. Delete it, or overwrite with --force"
        raise UsageError([Problem("is there already", str(path), hint=hint) for path in there])


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(Problem(f"this folder cannot be made: {reason_of(error)}", str(folder))) from error
