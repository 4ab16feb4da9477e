"""The baseline: one line a document with its figures when it was written, which may only get better."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from typing import Any, NamedTuple

from cxfocus.check.titles import blind_sections, title_key, titled_sections
from cxfocus.errors import Problem, UsageError
from cxfocus.report.model import FEWEST_WORDS, DocumentReport
from cxfocus.scoring.share import Counts
from cxfocus.text.expressions import regex

VERSION = 1
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")
_HINT = "Mend the line, or delete the file and write it anew with ⟨update_baseline⟩"
#: Comma left where somebody deleted the last line; no string of JSON holds a line end.
_LAST_COMMA = regex(r",(?=\s*\n\s*\})")


#: The keys of counts, in the order of `Counts`.
_COUNTS = ("customer", "institution", "words")


class BaselineEntry(NamedTuple):
    """A document then: the SHA-256 of its bytes, its counts, and the titles of its blind sections.

    Sections of too few words to be judged are in `short` instead. A title stands once for each such section.
    """

    sha256: str
    counts: Counts
    blind: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


class Baseline(NamedTuple):
    """Entries by path (from the folder of the file, with `/`), and the SHA-256 of the lexicon that counted them."""

    path: str
    lexicon: str
    entries: Mapping[str, BaselineEntry]


class Change(NamedTuple):
    """The documents that an update changed, by their keys; those that got `worse` or fail keep their old figures.

    `edited` are those whose text has changed, and which are neither better nor worse.
    """

    new: tuple[str, ...]
    better: tuple[str, ...]
    worse: tuple[str, ...]
    moved: tuple[str, ...]
    dropped: tuple[str, ...]
    edited: tuple[str, ...] = ()

    def counts(self) -> list[tuple[str, int]]:
        """Return the name and the number of each kind of change that there is."""
        return [(what, len(names)) for what, names in self._asdict().items() if names]


def entry_of(document: DocumentReport, sha256: str) -> BaselineEntry:
    """Return the entry of a document."""
    titles = sorted(
        (title, part.focus.words < FEWEST_WORDS) for part, title in blind_sections(titled_sections(document))
    )
    judged, short = (tuple(title for title, is_short in titles if is_short is kept) for kept in (False, True))
    return BaselineEntry(sha256, document.focus.counts, judged, short)


def parse_baseline(text: str, path: str) -> Baseline:
    """Return the baseline in a text; raises `UsageError`."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith(_CONFLICT):
            hint = "Keep one line a document, in any order; or delete the file and write it anew with ⟨update_baseline⟩"
            raise UsageError(Problem("a merge left its marks in the baseline", path, number, 1, hint=hint))
    try:
        value = json.loads(_LAST_COMMA.sub("", text), object_pairs_hook=lambda pairs: _without_twins(pairs, text, path))
    except (ValueError, RecursionError) as error:
        place = (error.lineno, error.colno) if isinstance(error, json.JSONDecodeError) else (1, 1)
        raise UsageError(Problem("the baseline is not JSON", path, *place, hint=_HINT)) from error
    if not isinstance(value, dict) or value.get("cxfocus_baseline") != VERSION:
        hint = "Give ⟨baseline⟩ a file that ⟨update_baseline⟩ wrote"
        raise UsageError(Problem(f"this is no baseline of version {VERSION}", path, 1, 1, hint))
    try:
        entries = {str(name): _entry(name, each) for name, each in dict(value["documents"]).items()}
        return Baseline(path, str(value["lexicon"]), entries)
    except (KeyError, TypeError, ValueError) as error:
        raise UsageError(Problem(f"the baseline is damaged: {error}", path, hint=_HINT)) from error


def _without_twins(pairs: list[tuple[str, Any]], text: str, path: str) -> dict[str, Any]:
    """Return an object; raises `UsageError` where a document stands in it twice, as after a merge."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twin = next(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        line = text.count("\n", 0, text.rfind(json.dumps(twin, ensure_ascii=False))) + 1
        raise UsageError(Problem(f"{twin} stands in the baseline twice", path, line, hint="Keep one of its lines"))
    return found


def _entry(name: str, value: Any) -> BaselineEntry:
    counts = [value.get(key) for key in _COUNTS] if isinstance(value, dict) else []
    numbers = [number for number in counts if type(number) is int and number >= 0]
    if len(numbers) != len(_COUNTS):
        raise ValueError(f"{name} needs the counts customer, institution and words")
    blind, short = (tuple(map(str, value.get(key, ()))) for key in ("blind", "short"))
    return BaselineEntry(str(value["sha256"]), Counts(*numbers), blind, short)


def baseline_text(baseline: Baseline) -> str:
    """Return JSON with one line a document, sorted, so that merges rarely conflict."""
    lines = [f"    {_json(name)}: {_json(_facts(entry))}" for name, entry in sorted(baseline.entries.items())]
    documents = "{\n" + ",\n".join(lines) + "\n  }" if lines else "{}"
    head = f'  "cxfocus_baseline": {VERSION},\n  "lexicon": {_json(baseline.lexicon)},\n'
    return f'{{\n{head}  "documents": {documents}\n}}\n'


def _facts(entry: BaselineEntry) -> dict[str, object]:
    counts = zip(_COUNTS, entry.counts, strict=True)
    return {"sha256": entry.sha256, **dict(counts), "blind": entry.blind, "short": entry.short}


def _json(value: object) -> str:
    """Return JSON with the names of files unescaped, as they are on disk."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()


class Lookup:
    """Finds the entry of a document: by its path, by the path it had, or by its content under a path that is gone."""

    def __init__(self, baseline: Baseline, gone: Iterable[str]) -> None:
        self.baseline = baseline
        self._by_content = {baseline.entries[name].sha256: name for name in sorted(gone, reverse=True)}

    def key_of(self, name: str, sha256: str, earlier: str | None) -> str | None:
        """Return the key of the entry, or None for a document that is new."""
        found = next((each for each in (name, earlier) if each in self.baseline.entries), None)
        return found or self._by_content.get(sha256)


def update_baseline(
    baseline: Baseline,
    now: Mapping[str, tuple[BaselineEntry, str | None]],
    gone: Iterable[str],
    failing: Container[str] = (),
) -> tuple[Baseline, Change]:
    """Return the baseline with better and new entries and without those that are gone.

    `now` holds the entries of the documents that were judged, each with the key it had. A document that got worse or
    is `failing` keeps its old figures: the baseline may only get better.
    """
    moved = {earlier: name for name, (_, earlier) in now.items() if earlier not in (None, name)}
    dropped = sorted(set(gone) - set(moved))
    entries = {name: entry for name, entry in baseline.entries.items() if name not in {*dropped, *moved}}
    done: dict[str, list[str]] = {"new": [], "better": [], "worse": [], "edited": []}
    for name, (entry, earlier) in now.items():
        old = baseline.entries[earlier] if earlier is not None else None
        became = "worse" if old is not None and name in failing else _became(entry, old)
        entries[name] = old if old is not None and became == "worse" else entry
        if became:
            done[became].append(name)
    new, better, worse, edited = (tuple(sorted(names)) for names in done.values())
    change = Change(
        new=new, better=better, worse=worse, moved=tuple(sorted(moved.values())), dropped=tuple(dropped), edited=edited
    )
    return baseline._replace(entries=entries), change


def _became(entry: BaselineEntry, old: BaselineEntry | None) -> str:
    if old is None:
        return "new"
    if _is_worse(entry, old):
        return "worse"
    return "better" if _is_worse(old, entry) else "edited" if entry != old else ""


def _is_worse(entry: BaselineEntry, old: BaselineEntry) -> bool:
    """Whether an entry is worse: a lower share or none, or more blind sections, or fewer customer mentions a word."""
    share, old_share = entry.counts.share, old.counts.share
    if share is None or old_share is None:
        return old_share is not None or (share is None and _is_blinder(entry, old))
    if share != old_share:
        return share < old_share
    return _is_blinder(entry, old) or _rate(entry) < _rate(old)


def _is_blinder(entry: BaselineEntry, old: BaselineEntry) -> bool:
    return bool(Counter(map(title_key, entry.blind)) - Counter(map(title_key, old.blind)))


def _rate(entry: BaselineEntry) -> float:
    return entry.counts.customer / max(1, entry.counts.words)
