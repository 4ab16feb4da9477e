"""`cxfocus lexicon …`, as it is typed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from cxfocus.cli.asked import shared
from cxfocus.cli.asked.reading import Encoding
from cxfocus.lexicon.bundled import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxfocus.lexicon.model import Role

app = typer.Typer(
    **shared.SETTINGS,
    no_args_is_help=True,
    help="Look at word lists, check and test them, compare, exchange and grow them.",
)


class TextOrJson(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    JSON = "json"


class ShowFormat(StrEnum):
    """How the entries of a list are written; YAML is one file without `extends`."""

    TEXT = "text"
    YAML = "yaml"
    JSON = "json"


class ExchangeFormat(StrEnum):
    """The rows of `lexicon_tools/exchange/registry.py`."""

    LIWC = "liwc"
    DICX = "dicx"
    CSV = "csv"
    QUANTEDA = "quanteda"


_Lexicon = Annotated[str, typer.Argument(metavar="NAME|FILE", help="Bundled lexicon or YAML file.")]
_Folders = Annotated[
    list[str] | None,
    typer.Argument(metavar="FOLDER|DOCUMENT", help="Documents, or folders of them, to try it on."),
]
_Format = Annotated[TextOrJson, typer.Option("--format", "-f", help="How to write the answer.")]


@app.command("list", short_help="List the bundled lexicons.")
def list_lexicons(format: _Format = TextOrJson.TEXT, output: shared.Output = None) -> int:  # noqa: A002
    """List the bundled lexicons: version, entries of each side, what they extend."""
    from cxfocus.cli.output.write import OutputOptions
    from cxfocus.cli.runs.lexicon import run_list

    return run_list(OutputOptions(format, output))


@app.command(short_help="Show entries, and where each comes from.")
def show(
    lexicon: _Lexicon,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORD", help="Only entries that match it, or phrases with it.")
    ] = None,
    category: Annotated[
        str | None, typer.Option("--category", metavar="NAME", help="Only this one, such as people or customer.people.")
    ] = None,
    own: Annotated[bool, typer.Option("--own", help="Only its own entries, none that it inherits.")] = False,
    format: Annotated[  # noqa: A002
        ShowFormat, typer.Option("--format", "-f", help="yaml writes one lexicon file that extends nothing.")
    ] = ShowFormat.TEXT,
    output: shared.Output = None,
) -> int:
    """Show the entries of a lexicon, and where each comes from after extends and remove."""
    from cxfocus.cli.output.write import OutputOptions
    from cxfocus.cli.runs.lexicon import ShowOptions, run_show

    return run_show(lexicon, ShowOptions(category, words or (), own), OutputOptions(format, output))


@app.command(short_help="Find entries that clash, never count, or are needless.")
@shared.asks
def check(
    *,
    lexicon: _Lexicon,
    folders: _Folders = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="KIND",
            help="Only conflict, dead, duplicate, contained, shadowed, broad, unused or dominant; may be repeated.",
        ),
    ] = None,
    inherited: Annotated[bool, typer.Option("--inherited", help="Also findings about inherited entries.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 when anything is found.")] = False,
    format: _Format = TextOrJson.TEXT,  # noqa: A002
    linguistic: shared.RulesAsked,
    output: shared.Output = None,
) -> int:
    """Check a lexicon for entries that clash, never count, or say what another says.

    With documents also for entries that never counted in them, that lose to
    others, that match too much, and for the share with each of the most
    frequent entries left out. A lexicon that does not load is an error (exit
    code 2); findings are not (0), unless --strict makes them one (1).
    """
    from cxfocus.cli.output.write import OutputOptions
    from cxfocus.cli.runs.lexicon import CheckOptions, run_check

    options, answer = CheckOptions(inherited, only or (), strict), OutputOptions(format, output)
    return run_check(lexicon, folders or (), options, answer, linguistic.options())


@app.command("test", short_help="Run the tests that stand in lexicons.")
@shared.asks
def run_inline_tests(
    *,
    lexicons: Annotated[
        list[str] | None, typer.Argument(metavar="NAME|FILE", help="Lexicons. [default: all bundled]")
    ] = None,
    linguistic: shared.RulesAsked,
) -> int:
    """Run the tests that stand in lexicons; exit with 1 when one fails."""
    from cxfocus.cli.runs.lexicon import run_test

    return run_test(lexicons or (), linguistic.options())


@app.command("format", short_help="Set lexicon files in canonical order.")
def format_files(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="YAML files, which are changed in place.")],
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; name the files that would change, and exit with 1.")
    ] = False,
) -> int:
    """Set lexicon files in canonical order and quotes; entries, notes and comments are kept."""
    from cxfocus.cli.runs.lexicon import run_format

    return run_format(files, check)


@app.command(short_help="Compare two lexicons, and what they count.")
@shared.asks
def diff(
    *,
    first: Annotated[str, typer.Argument(metavar="BEFORE", help="Bundled lexicon or YAML file.")],
    second: Annotated[str, typer.Argument(metavar="AFTER", help="Another.")],
    folders: _Folders = None,
    format: _Format = TextOrJson.TEXT,  # noqa: A002
    linguistic: shared.RulesAsked,
    output: shared.Output = None,
) -> int:
    """Compare two lexicons: entries added, removed, moved; with documents also what that does to scores."""
    from cxfocus.cli.output.write import OutputOptions
    from cxfocus.cli.runs.lexicon import run_diff

    answer = OutputOptions(format, output)
    return run_diff(first, second, folders or (), answer, linguistic.options())


@app.command("import", short_help="Make a lexicon of another program's word list.")
def import_list(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Word list of another program.")],
    source: Annotated[
        ExchangeFormat | None, typer.Option("--from", help="Its format, when it is not recognized.")
    ] = None,
    customer: Annotated[
        list[str] | None, typer.Option("--customer", metavar="CAT,CAT", help="Categories of the customer side.")
    ] = None,
    institution: Annotated[
        list[str] | None, typer.Option("--institution", metavar="CAT,CAT", help="Categories of the institution side.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CAT,CAT", help="Categories to ignore.")
    ] = None,
    name: Annotated[str | None, typer.Option("--name", help="Name of the lexicon. [default: the file's]")] = None,
    encoding: Encoding = None,
    output: shared.Output = None,
) -> int:
    """Make a lexicon of a LIWC, quanteda or CSV word list; without categories, list those it has.

    What cannot be carried over is named on standard error, line by line.
    """
    from cxfocus.cli.runs.lexicon_exchange import ImportOptions, run_import

    given: dict[Role, list[str] | None] = {"customer": customer, "institution": institution, "ignore": ignore}
    choice: dict[Role, Sequence[str]] = {
        role: [each for part in names or () for each in part.split(",") if each.strip()]
        for role, names in given.items()
    }
    return run_import(file, ImportOptions(choice, source, encoding, name), output)


@app.command(short_help="Write a lexicon as another program's word list.")
def export(
    lexicon: _Lexicon,
    to: Annotated[ExchangeFormat, typer.Option("--to", help="Format to write.")],
    output: shared.Output = None,
) -> int:
    """Write a lexicon as a LIWC, quanteda or CSV word list; what that cannot hold is named on standard error."""
    from cxfocus.cli.runs.lexicon_exchange import run_export

    return run_export(lexicon, to, output)


@app.command(short_help="Suggest frequent nouns and phrases not yet in a list.")
def suggest(
    folders: Annotated[list[str], typer.Argument(metavar="FOLDER|DOCUMENT", help="Documents, or folders of them.")],
    lexicon: Annotated[
        str, typer.Option("--lexicon", "-l", metavar="NAME|FILE", help="The list that may lack them.")
    ] = DEFAULT,
    most: Annotated[int, typer.Option("--most", min=1, metavar="N", help="So many, and as many around an entry.")] = 40,
    min_mentions: Annotated[int, typer.Option("--min-mentions", min=1, metavar="N", help="Seen so often.")] = 5,
    min_documents: Annotated[
        int, typer.Option("--min-documents", min=1, metavar="N", help="In so many documents.")
    ] = 2,
    model: Annotated[
        str | None,
        typer.Option("--model", metavar="NAME", help="Installed spaCy pipeline that tells nouns: name or folder."),
    ] = None,
    rules: shared.RuleMode = shared.Rules.REQUIRED,
    output: shared.Output = None,
) -> int:
    """Suggest nouns and phrases that these documents use more than others and no entry matches, as YAML to paste.

    English nouns are told by the words around them; a trained pipeline
    (--model) tells them better, and those of other languages.
    """
    from cxfocus.cli.runs.lexicon import run_suggest
    from cxfocus.lexicon_tools.suggest.rank import SuggestOptions

    options = SuggestOptions(most, min_mentions, min_documents)
    return run_suggest(folders, lexicon, options, output, shared.RulesAsked(model, rules).options())


@app.command(short_help="Write a commented lexicon to start from.")
def new(
    file: Annotated[str | None, typer.Argument(metavar="FILE", help="File to write; it must not be there yet.")] = None,
    extends: Annotated[str, typer.Option("--extends", metavar="NAME", help="Bundled lexicon to build on.")] = DEFAULT,
) -> int:
    """Write a commented lexicon to start from."""
    from cxfocus.cli.runs.lexicon import run_new

    return run_new(file, extends)


@app.command(short_help="Write the JSON Schema, for editors.")
def schema(output: shared.Output = None) -> int:
    """Write the JSON Schema by which editors check and complete lexicon files.

    Put it beside your files as lexicon.schema.json, and begin them with the
    line that `cxfocus lexicon new` writes first.
    """
    from cxfocus.cli.runs.lexicon import run_schema

    return run_schema(output)
