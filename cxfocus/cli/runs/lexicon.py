"""`cxfocus lexicon …`: list, show, check, test, format, diff, suggest, new, schema."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path, PurePath
from shlex import quote

from cxfocus.cli import exits
from cxfocus.cli.arguments.lexicon import (
    DiffArguments,
    FormatArguments,
    LexiconCheckArguments,
    ListArguments,
    NewArguments,
    SchemaArguments,
    ShowArguments,
    SuggestArguments,
    TestArguments,
)
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.write import choose_output, refuse_name, write_styled, write_text
from cxfocus.cli.parse.lexicons import refuse_unbundled, rule_options
from cxfocus.errors import LexiconError, Problem, UsageError
from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon, has_rules, main_language
from cxfocus.lexicon_tools import as_json, as_text
from cxfocus.lexicon_tools.as_yaml import flatten_contents
from cxfocus.lexicon_tools.compare import EntryDiff, ScoreDiff, diff_entries, diff_scores
from cxfocus.lexicon_tools.contents import (
    Contents,
    bundled_contents,
    categories_of,
    only_category,
    only_own,
    only_words,
    read_contents,
)
from cxfocus.lexicon_tools.documents import DocumentWords, read_documents
from cxfocus.linguistics.matcher import RuleOptions, keep_usable, matcher_for
from cxfocus.linguistics.nouns import NounFinder, noun_finder
from cxfocus.matching.matcher import Matcher
from cxfocus.report.model import Failure
from cxfocus.text.amounts import amount
from cxfocus.text.nearest import did_you_mean
from cxfocus.writers.style import Style

#: Writers of each answer, by format; only text looks at the style.
_LISTED = {"text": as_text.list_lexicons, "json": as_json.list_lexicons}
_SHOWN: dict[str, Callable[[Contents, Style], str]] = {
    "text": as_text.show_contents,
    "yaml": lambda contents, _: flatten_contents(contents),
    "json": lambda contents, _: as_json.show_contents(contents),
}
_CHECKED = {"text": as_text.report_check, "json": as_json.report_check}
_COMPARED: dict[str, Callable[[EntryDiff, ScoreDiff | None, Style], str]] = {
    "text": as_text.report_comparison,
    "json": lambda entries, scores, _: as_json.report_comparison(entries, scores),
}


def run_list(arguments: ListArguments) -> int:
    """Write a line for each bundled lexicon."""
    output = choose_output(arguments.format, arguments.output, _LISTED)
    write_text(_LISTED[output.format](bundled_contents()), output.path, output.format)
    return exits.OK


def run_show(arguments: ShowArguments) -> int:
    """Write the entries of a lexicon, and where each comes from."""
    output = choose_output(arguments.format, arguments.output, _SHOWN)
    contents = read_contents(arguments.lexicon)
    refuse_over(output.path, [contents.lexicon])
    chosen = _choose(contents, arguments)
    write_styled(partial(_SHOWN[output.format], chosen), output.path, output.format)
    return exits.OK


def run_check(arguments: LexiconCheckArguments) -> int:
    """Write findings about entries, by documents if there are any; return 1 when `strict` and something was found."""
    from cxfocus.lexicon_tools.check.entries import check_entries
    from cxfocus.lexicon_tools.check.findings import order_findings
    from cxfocus.lexicon_tools.check.ledger import leave_one_out, ledger_of
    from cxfocus.lexicon_tools.check.standing import check_standing
    from cxfocus.lexicon_tools.check.usage import check_usage

    paths = arguments.folders or ()
    _check_kinds(arguments.only or (), arguments.lexicon, has_documents=bool(paths))
    output = choose_output(arguments.format, arguments.output, _CHECKED)
    contents = read_contents(arguments.lexicon)
    refuse_over(output.path, [contents.lexicon], paths)
    matcher = _matcher(contents.lexicon, rule_options(*arguments.linguistic))
    lexicon = matcher.lexicon
    found = [*check_standing(contents, arguments.inherited), *check_entries(matcher, arguments.inherited)]
    documents = _Documents(paths)
    ledger = ledger_of(matcher, documents) if paths else None
    if ledger is not None and ledger.documents:
        found += check_usage(lexicon, ledger, arguments.inherited)
    kept = [each for each in order_findings(found) if not arguments.only or each.kind in arguments.only]
    left_out = leave_one_out(lexicon, ledger) if ledger is not None else []
    write_text(_CHECKED[output.format](contents, kept, ledger, left_out), output.path, output.format)
    return exits.CHECK_FAILED if arguments.strict and kept else documents.code


def run_test(arguments: TestArguments) -> int:
    """Run inline tests; return 1 when one fails."""
    from cxfocus.lexicon_tools.inline_tests import run_tests

    failed = False
    lines: list[str] = []
    for reference in arguments.lexicons or bundled_names():
        lexicon = load_lexicon(reference)
        run = run_tests(_matcher(lexicon, rule_options(*arguments.linguistic)), lexicon)
        problems = sorted((*run.failures, *run.skipped), key=lambda each: (each.line or 0, each.column or 0))
        lines += [*map(str, problems), run.summary]
        failed = failed or bool(run.failures)
    write_text("\n".join([*lines, ""]))
    return exits.CHECK_FAILED if failed else exits.OK


def run_format(arguments: FormatArguments) -> int:
    """Rewrite files in place; with `check` only name those that would change, and return 1."""
    from cxfocus.lexicon_tools.formatting.write import format_lexicon

    changed: dict[str, str] = {}
    problems: list[Problem] = []
    for file in arguments.files:
        try:
            text = _read_yaml(file)
            if (anew := format_lexicon(text, file)) != text:
                changed[file] = anew
        except LexiconError as error:
            problems += error.problems
    if problems:  # all mistakes of all files, and no file changed
        raise LexiconError(problems)
    for file, text in changed.items():
        if arguments.check:
            exits.say(f"{file}: not in canonical form. Run: cxfocus lexicon format {file}")
        else:
            write_text(text, file)
    return exits.CHECK_FAILED if arguments.check and changed else exits.OK


def run_diff(arguments: DiffArguments) -> int:
    """Write the differences of two lists, and of their counts in documents."""
    paths, rules = arguments.folders or (), rule_options(*arguments.linguistic)
    output = choose_output(arguments.format, arguments.output, _COMPARED)
    before, after = load_lexicon(arguments.first), load_lexicon(arguments.second)
    refuse_over(output.path, [before, after], paths)
    documents = _Documents(paths)
    scores = diff_scores(_matcher(before, rules), _matcher(after, rules), documents) if paths else None
    answer = partial(_COMPARED[output.format], diff_entries(before, after), scores)
    write_styled(answer, output.path, output.format)
    return documents.code


def run_suggest(arguments: SuggestArguments) -> int:
    """Write nouns and phrases that no entry matches, as YAML to paste."""
    from cxfocus.lexicon_tools.suggest.as_yaml import as_yaml
    from cxfocus.lexicon_tools.suggest.gather import gather
    from cxfocus.lexicon_tools.suggest.rank import SuggestOptions, rank

    refuse_name(arguments.output)
    lexicon = load_lexicon(arguments.lexicon)
    refuse_over(arguments.output, [lexicon], arguments.folders)
    finder = _noun_finder(lexicon, arguments.model)
    rules = rule_options(arguments.model, arguments.rules) if has_rules(lexicon) else RuleOptions()
    matcher = _matcher(lexicon, rules)
    documents = _Documents(arguments.folders)
    terms = gather(matcher, documents, finder)
    counted = f"{amount(terms.words.total(), 'word')} of {amount(documents.count, 'document')}"
    counted += f", by {finder.name}" if finder else ""
    options = SuggestOptions(arguments.most, arguments.min_mentions, min(arguments.min_documents, documents.count or 1))
    suggestions = rank(terms, options, documents.count)
    answer = partial(as_yaml, suggestions, matcher.lexicon.entries, counted, options)
    write_styled(answer, arguments.output, "yaml")
    return documents.code


def run_new(arguments: NewArguments) -> int:
    """Write a lexicon to fill in, to standard output or a file that is not there yet."""
    from cxfocus.lexicon_tools.starter import starting_lexicon

    file, extends = arguments.file, arguments.extends
    refuse_unbundled(extends, "--extends")
    if file == "":
        raise UsageError(Problem("a file needs a name", "(empty)", hint="Give one, such as my-words.yaml"))
    if file is not None and (Path(file).exists() or Path(file).is_symlink()):
        raise UsageError(Problem("is there already", file, hint="Give another name, or delete it first"))
    shown = file or "my-words.yaml"
    write_text(starting_lexicon(PurePath(shown).stem, shown, extends), file, "yaml")
    return exits.OK


def run_schema(arguments: SchemaArguments) -> int:
    """Write the JSON Schema, for editors."""
    import cxfocus.lexicon

    write_text(
        (Path(cxfocus.lexicon.__path__[0]) / "schema.json").read_text(encoding="utf-8"), arguments.output, "json"
    )
    return exits.OK


class _Documents:
    """Documents to read once; reports those that cannot be read, and remembers that as an exit code."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = paths
        self.count = 0
        self.code = exits.OK

    def __iter__(self) -> Iterator[DocumentWords]:
        for document in read_documents(self._paths):
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
    """Return the matcher, and report rules that cannot be judged here."""
    found = keep_usable(lexicon, rules)
    for note in found.notes:
        exits.say(note)
    return matcher_for(found.lexicon, rules)


def _noun_finder(lexicon: Lexicon, model: str | None) -> NounFinder | None:
    """Return the finder of nouns: the named pipeline, or None for English, which needs none."""
    if model is not None:
        return noun_finder(model, lexicon)
    language = main_language(lexicon)
    if language != "en":
        hint = "Name an installed pipeline of spaCy that does: --model NAME"
        message = f"without a pipeline nobody here knows the nouns of the language {language!r}"
        raise UsageError(Problem(message, hint=hint))
    return None


def _choose(contents: Contents, arguments: ShowArguments) -> Contents:
    if arguments.category is not None:
        contents = _one_category(contents, arguments.category)
    if arguments.own:
        contents = only_own(contents)
    if not arguments.words:
        return contents
    unmatched = [word for word in arguments.words if not _holds_any(only_words(contents, [word]))]
    problems = [Problem(f"no entry of {contents.lexicon.name} matches {word!r}") for word in unmatched]
    if len(problems) == len(arguments.words):
        raise UsageError(problems)
    exits.say_each(map(str, problems))
    return only_words(contents, arguments.words)


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
    from cxfocus.yaml_nodes import decode_yaml

    text = decode_yaml(open_source(file).data, file, "lexicon")
    if isinstance(text, Problem):
        raise LexiconError(text)
    return text
