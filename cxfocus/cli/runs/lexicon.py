"""`cxfocus lexicon …`: list, show, check, test, format, diff, suggest, new, schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from shlex import quote
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.cli import exits
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.write import OutputOptions, write_text
from cxfocus.errors import LexiconError, Problem, UsageError
from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon, has_rules
from cxfocus.lexicon_tools import as_json, as_text
from cxfocus.lexicon_tools.as_yaml import flattened
from cxfocus.lexicon_tools.contents import (
    Contents,
    bundled_contents,
    categories_of,
    only_category,
    only_own,
    only_words,
    read_contents,
)
from cxfocus.lexicon_tools.documents import Said, said_in
from cxfocus.linguistics.matcher import RuleOptions, main_language, matcher_for, usable
from cxfocus.linguistics.nouns import NounFinder, noun_finder
from cxfocus.matching.matcher import Matcher
from cxfocus.report.model import Failure
from cxfocus.text.amounts import amount
from cxfocus.text.nearest import did_you_mean

if TYPE_CHECKING:
    from cxfocus.lexicon_tools.suggest.rank import SuggestOptions


#: How each answer is written, by format.
_LISTED = {"text": as_text.listed, "json": as_json.listed}
_SHOWN = {"text": as_text.shown, "yaml": flattened, "json": as_json.shown}
_CHECKED = {"text": as_text.checked, "json": as_json.checked}
_COMPARED = {"text": as_text.compared, "json": as_json.compared}


class CheckOptions(NamedTuple):
    """`inherited` reports on all entries, not the list's own alone; `only` these kinds; `strict` fails on any."""

    inherited: bool
    only: Sequence[str]
    strict: bool


def run_list(answer: OutputOptions) -> int:
    """A line for each bundled lexicon."""
    write_text(_LISTED[answer.format](bundled_contents()), answer.path, answer.format)
    return exits.OK


class ShowOptions(NamedTuple):
    """Which entries: those of a category, those with one of these words, the list's own."""

    category: str | None
    words: Sequence[str]
    own: bool


def run_show(reference: str, options: ShowOptions, answer: OutputOptions) -> int:
    """The entries, and where each comes from."""
    contents = read_contents(reference)
    refuse_over(answer.path, [contents.lexicon])
    contents = _chosen(contents, options)
    write_text(_SHOWN[answer.format](contents), answer.path, answer.format)
    return exits.OK


def run_check(
    reference: str, paths: Sequence[str], options: CheckOptions, answer: OutputOptions, rules: RuleOptions
) -> int:
    """What may be wrong: by the entries, and by documents if there are any. 1 when `strict` and something was found."""
    from cxfocus.lexicon_tools.check.entries import check_entries
    from cxfocus.lexicon_tools.check.findings import in_order
    from cxfocus.lexicon_tools.check.ledger import leave_one_out, ledger_of
    from cxfocus.lexicon_tools.check.usage import check_usage

    _check_kinds(options.only, reference, has_documents=bool(paths))
    contents = read_contents(reference)
    refuse_over(answer.path, [contents.lexicon], paths)
    matcher = _matcher(contents.lexicon, rules)
    lexicon = matcher.lexicon
    found = check_entries(matcher, options.inherited)
    documents = _Documents(paths)
    ledger = ledger_of(matcher, documents) if paths else None
    if ledger is not None and ledger.documents:
        found += check_usage(lexicon, ledger, options.inherited)
    kept = [each for each in in_order(found) if not options.only or each.kind in options.only]
    left_out = leave_one_out(lexicon, ledger) if ledger is not None else []
    write_text(_CHECKED[answer.format](contents, kept, ledger, left_out), answer.path, answer.format)
    return exits.CHECK_FAILED if options.strict and kept else documents.code


def run_test(references: Sequence[str], rules: RuleOptions) -> int:
    """Run inline tests; 1 when one fails."""
    from cxfocus.lexicon_tools.inline_tests import run_tests

    failed = False
    lines: list[str] = []
    for reference in references or bundled_names():
        lexicon = load_lexicon(reference)
        run = run_tests(_matcher(lexicon, rules), lexicon)
        told = sorted((*run.failures, *run.skipped), key=lambda each: (each.line or 0, each.column or 0))
        lines += [*map(str, told), run.summary]
        failed = failed or bool(run.failures)
    write_text("\n".join([*lines, ""]))
    return exits.CHECK_FAILED if failed else exits.OK


def run_format(files: Sequence[str], check: bool) -> int:
    """Set files anew in place; with `check` only name those that would change, and give 1."""
    from cxfocus.lexicon_tools.formatting.write import formatted

    changed: dict[str, str] = {}
    problems: list[Problem] = []
    for file in files:
        try:
            text = _read_yaml(file)
            if (anew := formatted(text, file)) != text:
                changed[file] = anew
        except LexiconError as error:
            problems += error.problems
    if problems:  # all mistakes of all files, and no file changed
        raise LexiconError(problems)
    for file, text in changed.items():
        if check:
            exits.say(f"{file}: not in canonical form. Run: cxfocus lexicon format {file}")
        else:
            write_text(text, file)
    return exits.CHECK_FAILED if check and changed else exits.OK


def run_diff(first: str, second: str, paths: Sequence[str], answer: OutputOptions, rules: RuleOptions) -> int:
    """What is different between two lists, and in what they count."""
    from cxfocus.lexicon_tools.compare import diff_entries, diff_scores

    before, after = load_lexicon(first), load_lexicon(second)
    refuse_over(answer.path, [before, after], paths)
    documents = _Documents(paths)
    scores = diff_scores(_matcher(before, rules), _matcher(after, rules), documents) if paths else None
    write_text(_COMPARED[answer.format](diff_entries(before, after), scores), answer.path, answer.format)
    return documents.code


def run_suggest(
    paths: Sequence[str], reference: str, options: SuggestOptions, output: str | None, rules: RuleOptions
) -> int:
    """Nouns and phrases that no entry matches, as YAML to paste."""
    from cxfocus.lexicon_tools.suggest.as_yaml import as_yaml
    from cxfocus.lexicon_tools.suggest.gather import gather
    from cxfocus.lexicon_tools.suggest.rank import rank

    lexicon = load_lexicon(reference)
    refuse_over(output, [lexicon], paths)
    finder = _noun_finder(lexicon, rules.model)
    matcher = _matcher(lexicon, rules if has_rules(lexicon) else RuleOptions())
    documents = _Documents(paths)
    terms = gather(matcher, documents, finder)
    words = f"{amount(terms.words.total(), 'word')} of {amount(documents.count, 'document')}"
    words += f", by {finder.name}" if finder else ""
    suggestions = rank(terms, options, documents.count)
    asked = options._replace(documents=min(options.documents, documents.count or 1))
    write_text(as_yaml(suggestions, matcher.lexicon.entries, words, asked), output, "yaml")
    return documents.code


def run_new(file: str | None, extends: str) -> int:
    """A lexicon to fill in, on standard output or in a file that is not there yet."""
    from cxfocus.lexicon_tools.starter import starting_lexicon

    if extends not in bundled_names():
        hint = did_you_mean(extends, bundled_names(), f"Bundled: {', '.join(bundled_names())}")
        raise UsageError(Problem(f"--extends: there is no lexicon {extends!r}", hint=hint))
    if file == "":
        raise UsageError(Problem("a file needs a name", "(empty)", hint="Give one, such as my-words.yaml"))
    if file is not None and (Path(file).exists() or Path(file).is_symlink()):
        raise UsageError(Problem("is there already", file, hint="Give another name, or delete it first"))
    shown = file or "my-words.yaml"
    write_text(starting_lexicon(PurePath(shown).stem, shown, extends), file, "yaml")
    return exits.OK


def run_schema(output: str | None) -> int:
    """The JSON Schema, for editors."""
    import cxfocus.lexicon

    write_text((Path(cxfocus.lexicon.__path__[0]) / "schema.json").read_text(encoding="utf-8"), output, "json")
    return exits.OK


class _Documents:
    """Documents to be gone through once; says which could not be read, and remembers it as an exit code."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = paths
        self.count = 0
        self.code = exits.OK

    def __iter__(self) -> Iterator[Said]:
        for document in said_in(self._paths):
            if isinstance(document, Failure):
                exits.say(document.message)
                self.code = exits.UNREADABLE
            else:
                self.count += 1
                yield document


def _check_kinds(kinds: Sequence[str], reference: str, *, has_documents: bool) -> None:
    from cxfocus.lexicon_tools.check.findings import KINDS, OF_DOCUMENTS

    for kind in kinds:
        if kind not in KINDS:
            hint = did_you_mean(kind, KINDS, f"Kinds: {', '.join(KINDS)}")
            raise UsageError(Problem(f"--only: no finding is called {kind!r}", hint=hint))
        if kind in OF_DOCUMENTS and not has_documents:
            hint = f"Name some: cxfocus lexicon check {quote(reference)} FOLDER"
            raise UsageError(Problem(f"--only {kind}: needs documents to try the list on", hint=hint))


def _matcher(lexicon: Lexicon, rules: RuleOptions) -> Matcher:
    """The matcher; what becomes of rules that nobody here can judge is said."""
    found = usable(lexicon, rules)
    for note in found.notes:
        exits.say(note)
    return matcher_for(found.lexicon, rules)


def _noun_finder(lexicon: Lexicon, model: str | None) -> NounFinder | None:
    """Who tells nouns: the pipeline named; without one English is told by the words around a word."""
    if model is not None:
        return noun_finder(model, lexicon)
    language = main_language(lexicon)
    if language != "en":
        hint = "Name an installed pipeline of spaCy that does: --model NAME"
        message = f"without a pipeline nobody here knows the nouns of the language {language!r}"
        raise UsageError(Problem(message, hint=hint))
    return None


def _chosen(contents: Contents, options: ShowOptions) -> Contents:
    if options.category is not None:
        contents = _one_category(contents, options.category)
    if options.own:
        contents = only_own(contents)
    if not options.words:
        return contents
    in_vain = [word for word in options.words if not _holds_any(only_words(contents, [word]))]
    problems = [Problem(f"no entry of {contents.lexicon.name} matches {word!r}") for word in in_vain]
    if len(problems) == len(options.words):
        raise UsageError(problems)
    exits.say_each(map(str, problems))
    return only_words(contents, options.words)


def _holds_any(contents: Contents) -> bool:
    return bool(contents.lexicon.entries or contents.removed)


def _one_category(contents: Contents, category: str) -> Contents:
    found = only_category(contents, category)
    if _holds_any(found):
        return found
    known = categories_of(contents.lexicon)
    short = [name.partition(".")[2] for name in known]
    hint = did_you_mean(category, [*known, *short], f"Categories: {', '.join(known)}")
    raise UsageError(Problem(f"--category: {contents.lexicon.name} has no category {category!r}", hint=hint))


def _read_yaml(file: str) -> str:
    from cxfocus.readers.source import open_source
    from cxfocus.yaml_nodes import decoded

    text = decoded(open_source(file).data, file, "lexicon")
    if isinstance(text, Problem):
        raise LexiconError(text)
    return text
