"""No report over what it is made of: documents, lists, baselines, maps of speakers."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cxfocus.cli.output import refuse_name
from cxfocus.errors import Problem, UsageError
from cxfocus.lexicon.model import Lexicon


def refuse_over(path: str | None, files: Iterable[str], what: str = "document", written: str = "report") -> None:
    """Refuse to write over one of these files; raises `UsageError`."""
    refuse_name(path)
    if path is None or not Path(path).is_file():
        return
    if any(Path(file).is_file() and Path(file).samefile(path) for file in files):
        raise _refusal(path, what, written)


def refuse_over_lists(path: str | None, lexicon: Lexicon, written: str = "report") -> None:
    """Refuse to write over a list that counted, or one that it extends; raises `UsageError`."""
    refuse_over(path, sorted({lexicon.path, *(entry.origin.path for entry in lexicon.entries)}), "list", written)


def refuse_below(path: str | None, places: Iterable[str | Path], written: str = "report") -> None:
    """Refuse to write over a document in one of these folders or patterns; what we wrote there the last time may go."""
    refuse_name(path)
    if path is None or not Path(path).is_file():
        return
    from cxfocus.finding.discover import fixed_part
    from cxfocus.finding.ours import is_ours_at

    if not Path(path).stat().st_size or is_ours_at(path):
        return

    folders = (Path(fixed_part(str(place))).resolve() for place in places)
    if any(Path(path).resolve().is_relative_to(folder) for folder in folders):
        raise _refusal(path, "document", written)


def _refusal(path: str, what: str, written: str) -> UsageError:
    return UsageError(
        Problem(f"the {written} would overwrite this {what}", path, hint=f"Give the {written} another name")
    )
