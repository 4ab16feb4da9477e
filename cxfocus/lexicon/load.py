"""From a name or a file to a `Lexicon`: find, read, inherit, check.

Everything wrong in a file and in what it extends is raised together, as one
`LexiconError`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from cxfocus.errors import LexiconError, Origin, Problem
from cxfocus.lexicon.conflicts import Clash, clashes, conflicts
from cxfocus.lexicon.document import Document, parse_document
from cxfocus.lexicon.model import BY_NAME, SIDES, Entry, Lexicon, Rule
from cxfocus.lexicon.syntax import NAME_SIGNS, Refused, parse_entry
from cxfocus.text.amounts import amount
from cxfocus.text.nearest import VERY_ALIKE, did_you_mean, nearest
from cxfocus.yaml_nodes import decoded

DEFAULT = "general"
_SUFFIXES = (".yaml", ".yml")
_DEEPEST = 16
_MOST_SHOWN = 5


def bundled_folder() -> Path:
    """Where the bundled lexicons lie: in the wheel, or at the top of a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "lexicons"
    return installed if installed.is_dir() else package.parent / "lexicons"


def bundled_names() -> list[str]:
    """Names of the bundled lexicons, sorted."""
    return sorted(path.stem for path in bundled_folder().glob("*.yaml"))


def load_lexicon(reference: str, relative_to: Path | None = None) -> Lexicon:
    """The lexicon of that bundled name or file; raises `LexiconError`."""
    return resolve(read_chain(reference, relative_to))


def read_chain(reference: str, relative_to: Path | None = None) -> list[Document]:
    """That lexicon's file and all it extends, as written, the farthest ancestor first; mistakes stay in `problems`."""
    path = _find(reference, relative_to, None)
    return _with_parents(_parsed(path, reference, None), [str(path)])


def parse_lexicon(text: str, path: str = "<text>") -> Lexicon:
    """A lexicon from YAML text; `extends` looks among the bundled ones and beside `path`."""
    document = parse_document(text, path)
    return resolve(_with_parents(document, [path]))


def combine(lexicons: Sequence[Lexicon]) -> Lexicon:
    """Several lexicons as one: all entries of all; an entry two of them share stands once."""
    if len(lexicons) == 1:
        return lexicons[0]
    seen: dict[tuple[str, str, str, str], tuple[Entry, str]] = {}
    for lexicon in lexicons:
        for entry in lexicon.entries:
            seen.setdefault((entry.text, entry.role, entry.category, rule_text(entry.rule)), (entry, lexicon.name))
    entries = tuple(entry for entry, _ in seen.values())
    _raise_if_any(_disagreements(clashes(entries), {id(entry): name for entry, name in seen.values()}))
    first = lexicons[0]
    return first._replace(
        name="+".join(lexicon.name for lexicon in lexicons),
        title=" + ".join(lexicon.title for lexicon in lexicons),
        version="+".join(lexicon.version for lexicon in lexicons),
        entries=entries,
        sha256=fingerprint(first.language, entries),
    )


def _disagreements(found: Iterable[Clash], names: dict[int, str]) -> list[Problem]:
    """What is wrong with lexicons together; where nobody can mend it, as both are bundled, in one line for the two."""
    problems: list[Problem] = []
    bundled: dict[tuple[str, str], list[str]] = {}
    for clash in found:
        if all(Path(entry.origin.path).parent == bundled_folder() for entry in (clash.entry, clash.owner)):
            bundled.setdefault((names[id(clash.owner)], names[id(clash.entry)]), []).append(clash.owner.text)
        else:
            problems.append(clash.problem())
    hint = "Choose one; or extend one, and add words of your own: cxfocus lexicon new my-words.yaml --extends"
    for (first, second), texts in bundled.items():
        shown = ", ".join(texts[:_MOST_SHOWN]) + (", …" if len(texts) > _MOST_SHOWN else "")
        message = f"{first} and {second} disagree on {amount(len(texts), 'entry')} ({shown})"
        problems.append(Problem(message, hint=f"{hint} {first}"))
    return problems


def with_organisations(lexicon: Lexicon, names: Iterable[str]) -> Lexicon:
    """The lexicon with the institution's own names on the institution side."""
    known = {(entry.words, entry.role) for entry in lexicon.entries}
    added: list[Entry] = []
    problems: list[Problem] = []
    for name in names:
        try:
            pattern = parse_entry(name.rstrip(" .,"), NAME_SIGNS)  # `Ltd.` also ends a sentence
        except Refused as refused:
            problems.append(Problem(refused.message, BY_NAME, hint=refused.hint))
            continue
        if (pattern.words, "institution") not in known:
            known.add((pattern.words, "institution"))
            added.append(Entry(name, "institution", "organization", *pattern[:2], Origin(BY_NAME, 1, 1), *pattern[2:]))
    entries = (*lexicon.entries, *added)
    _raise_if_any(problems + conflicts(entries))
    return lexicon._replace(entries=entries, sha256=fingerprint(lexicon.language, entries))


def _with_parents(document: Document, seen: list[str]) -> list[Document]:
    """The document and all it extends, the farthest ancestor first."""
    chain = [document]
    while (parent := chain[-1].texts.get("extends")) is not None:
        try:
            path, document = _parent(chain[-1], parent, seen)
        except LexiconError as error:
            raise _sorted([*(problem for each in chain for problem in each.problems), *error.problems]) from error
        seen.append(path)
        chain.append(document)
    return chain[::-1]


def _parent(document: Document, reference: str, seen: list[str]) -> tuple[str, Document]:
    """What a document extends, and its path."""
    asked_at = document.extends_origin
    path = _find(reference, Path(document.path).parent, asked_at)
    if str(path) in seen:
        raise LexiconError(_asked("extends itself, by way of " + " > ".join(seen), asked_at, "Break the circle"))
    if len(seen) > _DEEPEST:
        hint = "Put some of them together"
        raise LexiconError(_asked(f"more than {_DEEPEST} lexicons extend one another", asked_at, hint))
    return str(path), _parsed(path, reference, asked_at)


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
    files = [reference + suffix for suffix in _SUFFIXES]
    beside = next((file for file in files if Path(relative_to or "", file).is_file()), None)
    guess = beside or nearest(reference, bundled_names())
    hint = f"Did you mean {guess}? " if guess else ""
    hint += f"Bundled: {', '.join(bundled_names())}; or give a file, such as my-words.yaml"
    raise LexiconError(_asked(f"there is no lexicon {reference!r}", asked_at, hint))


def _parsed(path: Path, reference: str, asked_at: Origin | None) -> Document:
    if path.parent == bundled_folder() and path.is_file():
        return _parsed_bundled(path)
    return parse_document(_read(path, reference, asked_at), str(path))


@lru_cache(maxsize=16)
def _parsed_bundled(path: Path) -> Document:
    """Parsed once, for all that extend it."""
    return parse_document(_read(path, path.stem, None), str(path))


def _read(path: Path, reference: str, asked_at: Origin | None) -> str:
    try:
        text = decoded(path.read_bytes(), str(path), "lexicon")
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        hint = f"Bundled lexicons: {', '.join(bundled_names())}"
        raise LexiconError(_asked(f"cannot read the lexicon {reference}: {reason}", asked_at, hint)) from error
    if isinstance(text, Problem):
        raise LexiconError(text)
    return text


def _asked(message: str, asked_at: Origin | None, hint: str) -> Problem:
    if asked_at is None:
        return Problem(message, hint=hint)
    return Problem(message, asked_at.path, asked_at.line, asked_at.column, hint)


def resolve(chain: Sequence[Document]) -> Lexicon:
    """The lexicon of a chain of files; raises `LexiconError` with every mistake in all of them."""
    problems = [problem for document in chain for problem in document.problems]
    entries: list[Entry] = []
    for document in chain:
        entries, unmatched = _without_removed(entries, document)
        problems += unmatched
        entries += document.entries
    problems += conflicts(entries)
    document = chain[-1]
    if not problems:
        problems += _missing_sides(entries, document.path)
    _raise_if_any(problems)
    name = document.texts["name"]
    return Lexicon(
        name,
        document.texts.get("title", name),
        document.texts.get("version", "0"),
        document.texts.get("language", "en"),
        document.texts.get("description", ""),
        document.lists.get("sources", ()),
        document.lists.get("notes", ()),
        tuple(entries),
        document.tests,
        fingerprint(document.texts.get("language", "en"), entries),
        document.path,
    )


def _without_removed(entries: list[Entry], document: Document) -> tuple[list[Entry], list[Problem]]:
    if not document.removals:
        return entries, []
    inherited = {entry.text for entry in entries}
    removed = {removal.text for removal in document.removals}
    problems = [
        Problem(
            f"remove: {removal.text!r} is not inherited",
            removal.origin.path,
            removal.origin.line,
            removal.origin.column,
            did_you_mean(removal.text, inherited, "Write it as the parent does, or delete the line", VERY_ALIKE),
        )
        for removal in document.removals
        if removal.text not in inherited
    ]
    return [entry for entry in entries if entry.text not in removed], problems


def _missing_sides(entries: Iterable[Entry], path: str) -> list[Problem]:
    roles = {entry.role for entry in entries}
    return [
        Problem(f"no entry on the {side} side", path, 1, 1, f"Add a list `{side}: [ … ]`, or `extends: {DEFAULT}`")
        for side in SIDES
        if side not in roles
    ]


def fingerprint(language: str, entries: Iterable[Entry]) -> str:
    """SHA-256 over what decides a match and its side, whatever the order and the comments."""
    lines = sorted(f"{entry.role}\t{entry.category}\t{entry.text}{rule_text(entry.rule)}" for entry in entries)
    return sha256("\n".join([language, *lines]).encode("utf-8", "surrogatepass")).hexdigest()


def rule_text(rule: Rule | None) -> str:
    """A linguistic rule in one spelling, whatever the order of its patterns; nothing where there is none."""
    if rule is None:
        return ""
    from json import dumps

    where, unless, pos = rule
    patterns = [sorted(dumps(pattern, sort_keys=True) for pattern in patterns) for patterns in (where, unless)]
    return "\t" + dumps([*patterns, sorted(pos)])


def _raise_if_any(problems: list[Problem]) -> None:
    if problems:
        raise _sorted(problems)


def _sorted(problems: Sequence[Problem]) -> LexiconError:
    """File by file, in order of their lines."""
    files = list(dict.fromkeys(problem.path for problem in problems))
    return LexiconError(sorted(problems, key=lambda p: (files.index(p.path), p.line or 0, p.column or 0)))
