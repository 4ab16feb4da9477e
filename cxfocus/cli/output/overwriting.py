"""Refuse to write a report over its own inputs: documents, lists, baselines, maps of speakers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from cxfocus.errors import Problem, UsageError
from cxfocus.lexicon.model import Lexicon


def refuse_over(
    path: str | None,
    lexicons: Iterable[Lexicon] = (),
    places: Iterable[str | Path] = (),
    files: Mapping[str, Iterable[str | None]] = {},
) -> None:
    """Refuse to write the output over an input; raises `UsageError`.

    Inputs are the files of the lexicons and of those they extend, the documents in `places` (folders and patterns),
    and `files` by their kind. An older report in one of the `places` may be overwritten.
    """
    if path is None or not Path(path).is_file():
        return
    lists = {each for lexicon in lexicons for each in (lexicon.path, *(entry.origin.path for entry in lexicon.entries))}
    for kind, paths in (*files.items(), ("list", sorted(lists))):
        if any(Path(each).is_file() and Path(each).samefile(path) for each in paths if each is not None):
            raise _refusal(path, kind)
    if _is_document(path, places):
        raise _refusal(path, "document")


def _is_document(path: str, places: Iterable[str | Path]) -> bool:
    from cxfocus.finding.discover import fixed_part
    from cxfocus.finding.ours import is_ours_at

    folders = [Path(fixed_part(str(place))).resolve() for place in places if place]
    if not any(Path(path).resolve().is_relative_to(folder) for folder in folders):
        return False
    return Path(path).stat().st_size > 0 and not is_ours_at(path)


def _refusal(path: str, kind: str) -> UsageError:
    return UsageError(Problem(f"the output would overwrite this {kind}", path, hint="Give the output another name"))
