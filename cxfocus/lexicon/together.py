"""Several lexicons as one, and a lexicon with the institution's own names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from cxfocus.errors import LexiconError, Origin, Problem, in_order
from cxfocus.lexicon.bundled import bundled_folder
from cxfocus.lexicon.conflicts import Clash, clashes, conflicts
from cxfocus.lexicon.fingerprint import fingerprint, rule_text
from cxfocus.lexicon.model import Entry, Lexicon
from cxfocus.lexicon.syntax import NAME_SIGNS, RefusedEntry, entry_of, parse_entry
from cxfocus.text.amounts import amount

#: The place of the institution's own names, where problems name one: the parameter that holds them.
BY_NAME = "⟨organizations⟩"

_MOST_SHOWN = 5


def combine(lexicons: Sequence[Lexicon]) -> Lexicon:
    """Return several lexicons as one with the entries of all; an entry that two share stands once, as in the first."""
    if len(lexicons) == 1:
        return lexicons[0]
    seen: dict[tuple[object, ...], tuple[Entry, str]] = {}
    for lexicon in lexicons:
        for entry in lexicon.entries:
            seen.setdefault((entry.matches, rule_text(entry.rule)), (entry, lexicon.name))
    entries = tuple(entry for entry, _ in seen.values())
    problems = _report_clashes(clashes(entries), {id(entry): name for entry, name in seen.values()})
    if problems:
        raise LexiconError(in_order(problems))
    first = lexicons[0]
    language = _languages(lexicons)
    versions = [lexicon.version for lexicon in lexicons]
    return first._replace(
        name="+".join(lexicon.name for lexicon in lexicons),
        title=" + ".join(lexicon.title for lexicon in lexicons),
        version="+".join(version or "none" for version in versions) if any(versions) else "",
        language=language,
        entries=entries,
        sha256=fingerprint(language, entries),
    )


def _languages(lexicons: Iterable[Lexicon]) -> str:
    """Return their languages; of one language in two regions, the first."""
    found: dict[str, str] = {}
    for language in "+".join(lexicon.language for lexicon in lexicons).split("+"):
        found.setdefault(language.partition("-")[0].lower(), language)
    return "+".join(found.values())


def with_organizations(lexicon: Lexicon, names: Iterable[str]) -> Lexicon:
    """Return the lexicon with the institution's own names on the institution side; raises `LexiconError`."""
    known = {(entry.words, entry.role) for entry in lexicon.entries}
    added: list[Entry] = []
    problems: list[Problem] = []
    for name in names:
        if not name.strip():
            problems.append(Problem("a name is empty", BY_NAME, hint="Give the institution's name, or leave it out"))
            continue
        try:
            pattern = parse_entry(name.rstrip(" .,"), NAME_SIGNS)  # `Ltd.` also ends a sentence
        except RefusedEntry as refused:
            problems.append(Problem(refused.message, BY_NAME, hint=refused.hint))
            continue
        if (pattern.words, "institution") not in known:
            known.add((pattern.words, "institution"))
            place = Origin(BY_NAME, 1, 1)
            added.append(entry_of(pattern, text=name, role="institution", category="organization", origin=place))
    if not (added or problems):
        return lexicon
    entries = (*lexicon.entries, *added)
    problems += conflicts(entries)
    if problems:
        raise LexiconError(in_order(problems))
    count = lexicon.organizations + len(added)
    return lexicon._replace(entries=entries, organizations=count, sha256=fingerprint(lexicon.language, entries))


def _report_clashes(found: Iterable[Clash], names: dict[int, str]) -> list[Problem]:
    """Return the clashes of lexicons as problems.

    All clashes of two bundled lexicons are one problem, since no user can correct them.
    """
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
