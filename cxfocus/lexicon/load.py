"""Loading: from a name or a file to a `Lexicon`: find, read, inherit, check.

All mistakes in a file and in the files it extends are raised together, as one `LexiconError`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from cxfocus.errors import LexiconError, Origin, Problem, in_order, reason_of
from cxfocus.lexicon.bundled import DEFAULT, bundled_folder, bundled_names
from cxfocus.lexicon.conflicts import conflicts
from cxfocus.lexicon.document import LexiconFile, parse_document
from cxfocus.lexicon.fingerprint import fingerprint
from cxfocus.lexicon.model import SIDES, Entry, Lexicon
from cxfocus.text.nearest import VERY_ALIKE, did_you_mean, find_nearest
from cxfocus.yaml_nodes import decode_yaml

_SUFFIXES = (".yaml", ".yml")
_DEEPEST = 16


def load_lexicon(reference: str, relative_to: Path | None = None) -> Lexicon:
    """Return the lexicon with that bundled name or file; raises `LexiconError`."""
    return join_chain(read_chain(reference, relative_to))


def read_chain(reference: str, relative_to: Path | None = None) -> list[LexiconFile]:
    """Return that lexicon's file and all it extends, as written, the most distant ancestor first.

    Mistakes in them are not raised; they are in `problems`.
    """
    path = _find(reference, relative_to, None)
    return _with_parents(_parse_file(path, reference, None), [str(path)])


def parse_lexicon(text: str, path: str = "<text>") -> Lexicon:
    """Return a lexicon from YAML text; `extends` searches among the bundled ones and in the folder of `path`."""
    document = parse_document(text, path)
    return join_chain(_with_parents(document, [path]))


def join_chain(chain: Sequence[LexiconFile]) -> Lexicon:
    """Return the lexicon of a chain of files; raises `LexiconError` with every mistake in all of them."""
    problems = [problem for document in chain for problem in document.problems]
    entries: list[Entry] = []
    for document in chain:
        entries, unmatched = _drop_removed(entries, document)
        problems += unmatched
        entries = [*_drop_repeated(entries, document), *document.entries]
    problems += conflicts(entries)
    document = chain[-1]
    if not problems:
        problems += _missing_sides(entries, document.path)
    if problems:
        raise LexiconError(in_order(problems))
    name = document.texts["name"]
    language = document.texts.get("language", "en")
    return Lexicon(
        name=name,
        title=document.texts.get("title", name),
        version=document.texts.get("version", ""),
        language=language,
        description=document.texts.get("description", ""),
        sources=document.lists.get("sources", ()),
        notes=document.lists.get("notes", ()),
        entries=tuple(entries),
        tests=document.tests,
        sha256=fingerprint(language, entries),
        path=document.path,
    )


def _with_parents(document: LexiconFile, seen: list[str]) -> list[LexiconFile]:
    """Return the document and all it extends, the most distant ancestor first."""
    chain = [document]
    while (parent := chain[-1].texts.get("extends")) is not None:
        try:
            path, document = _parent(chain[-1], parent, seen)
        except LexiconError as error:
            mistakes = [problem for each in chain for problem in each.problems]
            raise LexiconError(in_order([*mistakes, *error.problems])) from error
        seen.append(path)
        chain.append(document)
    return chain[::-1]


def _parent(document: LexiconFile, reference: str, seen: list[str]) -> tuple[str, LexiconFile]:
    """Return the path of the lexicon that a document extends, and that lexicon."""
    asked_at = document.extends_origin
    path = _find(reference, Path(document.path).parent, asked_at)
    if str(path) in seen:
        raise LexiconError(_problem_at("extends itself, by way of " + " > ".join(seen), asked_at, "Break the circle"))
    if len(seen) > _DEEPEST:
        hint = "Put some of them together"
        raise LexiconError(_problem_at(f"more than {_DEEPEST} lexicons extend one another", asked_at, hint))
    return str(path), _parse_file(path, reference, asked_at)


def _find(reference: str, relative_to: Path | None, asked_at: Origin | None) -> Path:
    is_path = "/" in reference or "\\" in reference or reference.endswith(_SUFFIXES)
    if is_path:
        path = Path(reference)
        return path if relative_to is None or path.is_absolute() else relative_to / path
    bundled = bundled_folder() / f"{reference}.yaml"
    if bundled.is_file():
        return bundled
    if Path(reference).is_file():
        return Path(reference)
    several = reference.replace(",", " ").split()
    if "," in reference and len(several) > 1 and asked_at is None:
        hint = f"To count several together: {' '.join(f'⟨lexicon={name}⟩' for name in several)}"
        raise LexiconError(_problem_at(f"there is no lexicon {reference!r}", None, hint))
    files = [reference + suffix for suffix in _SUFFIXES]
    beside = next((file for file in files if Path(relative_to or "", file).is_file()), None)
    guess = beside or find_nearest(reference, bundled_names())
    hint = f"Did you mean {guess}? " if guess else ""
    hint += f"Bundled: {', '.join(bundled_names())}; or give a file, such as my-words.yaml"
    raise LexiconError(_problem_at(f"there is no lexicon {reference!r}", asked_at, hint))


def _parse_file(path: Path, reference: str, asked_at: Origin | None) -> LexiconFile:
    if path.parent == bundled_folder() and path.is_file():
        return _parse_bundled(path)
    return parse_document(_read(path, reference, asked_at), str(path))


@lru_cache(maxsize=16)
def _parse_bundled(path: Path) -> LexiconFile:
    """Return a bundled file, parsed only once for all lexicons that extend it."""
    return parse_document(_read(path, path.stem, None), str(path))


def _read(path: Path, reference: str, asked_at: Origin | None) -> str:
    try:
        text = decode_yaml(path.read_bytes(), str(path), "lexicon")
    except (OSError, ValueError) as error:
        message = f"cannot read the lexicon {reference}: {reason_of(error)}"
        hint = f"Bundled lexicons: {', '.join(bundled_names())}"
        raise LexiconError(_problem_at(message, asked_at, hint)) from error
    if isinstance(text, Problem):
        raise LexiconError(text)
    return text


def _problem_at(message: str, asked_at: Origin | None, hint: str) -> Problem:
    return Problem(message, hint=hint) if asked_at is None else asked_at.problem(message, hint)


def _drop_removed(entries: list[Entry], document: LexiconFile) -> tuple[list[Entry], list[Problem]]:
    if not document.removals:
        return entries, []
    inherited = {entry.text for entry in entries}
    removed = {removal.text for removal in document.removals}
    problems = [
        removal.origin.problem(
            f"remove: {removal.text!r} is not inherited",
            did_you_mean(removal.text, inherited, "Write it as the parent does, or delete the line", VERY_ALIKE),
        )
        for removal in document.removals
        if removal.text not in inherited
    ]
    return [entry for entry in entries if entry.text not in removed], problems


def _drop_repeated(entries: Iterable[Entry], document: LexiconFile) -> list[Entry]:
    """Return the inherited entries without those that the document writes again: its own take their place."""
    own = {entry.matches for entry in document.entries}
    return [entry for entry in entries if entry.matches not in own]


def _missing_sides(entries: Iterable[Entry], path: str) -> list[Problem]:
    roles = {entry.role for entry in entries}
    return [
        Problem(f"no entry on the {side} side", path, 1, 1, f"Add a list `{side}: [ … ]`, or `extends: {DEFAULT}`")
        for side in SIDES
        if side not in roles
    ]
