"""`cxfocus lexicon …`: the rows of the commands, and the options of each, in the order of the help."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, NamedTuple

import typer

from cxfocus.cli.arguments import shared
from cxfocus.cli.arguments.command import Command
from cxfocus.cli.arguments.reading import Encoding
from cxfocus.lexicon.bundled import DEFAULT


class ShowFormat(StrEnum):
    """Formats of the entries of a list; YAML is one file without `extends`."""

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
_Format = Annotated[
    shared.TextOrJson | None, typer.Option("--format", "-f", help=f"How to write the answer. {shared.BY_NAME}")
]


class ListArguments(NamedTuple):
    """The options of `cxfocus lexicon list`."""

    format: _Format = None
    output: shared.Output = None


class ShowArguments(NamedTuple):
    """The options of `cxfocus lexicon show`."""

    lexicon: _Lexicon
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORD", help="Only entries that match it, or phrases with it.")
    ] = None
    category: Annotated[
        str | None, typer.Option("--category", metavar="NAME", help="Only this one, such as people or customer.people.")
    ] = None
    own: Annotated[bool, typer.Option("--own", help="Only its own entries, removals and notes.")] = False
    format: Annotated[
        ShowFormat | None,
        typer.Option("--format", "-f", help=f"yaml writes one lexicon file that extends nothing. {shared.BY_NAME}"),
    ] = None
    output: shared.Output = None


class LexiconCheckArguments(NamedTuple):
    """The options of `cxfocus lexicon check`."""

    lexicon: _Lexicon
    folders: _Folders = None
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="KIND",
            help="Only conflict, dead, duplicate, contained, category, shadowed, broad, unused or dominant; "
            "may be repeated.",
        ),
    ] = None
    inherited: Annotated[bool, typer.Option("--inherited", help="Also findings about inherited entries.")] = False
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 when anything is found.")] = False
    format: _Format = None
    linguistic: shared.RulesArguments = shared.RulesArguments()
    output: shared.Output = None


class TestArguments(NamedTuple):
    """The options of `cxfocus lexicon test`."""

    lexicons: Annotated[
        list[str] | None, typer.Argument(metavar="NAME|FILE", help="Lexicons. [default: all bundled]")
    ] = None
    linguistic: shared.RulesArguments = shared.RulesArguments()


class FormatArguments(NamedTuple):
    """The options of `cxfocus lexicon format`."""

    files: Annotated[list[str], typer.Argument(metavar="FILE", help="YAML files, which are changed in place.")]
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; name the files that would change, and exit with 1.")
    ] = False


class DiffArguments(NamedTuple):
    """The options of `cxfocus lexicon diff`."""

    first: Annotated[str, typer.Argument(metavar="BEFORE", help="Bundled lexicon or YAML file.")]
    second: Annotated[str, typer.Argument(metavar="AFTER", help="Another.")]
    folders: _Folders = None
    format: _Format = None
    linguistic: shared.RulesArguments = shared.RulesArguments()
    output: shared.Output = None


class ImportArguments(NamedTuple):
    """The options of `cxfocus lexicon import`."""

    file: Annotated[str, typer.Argument(metavar="FILE", help="Word list of another program.")]
    source: Annotated[ExchangeFormat | None, typer.Option("--from", help="Its format, when it is not recognized.")] = (
        None
    )
    customer: Annotated[
        list[str] | None, typer.Option("--customer", metavar="CAT,CAT", help="Categories of the customer side.")
    ] = None
    institution: Annotated[
        list[str] | None, typer.Option("--institution", metavar="CAT,CAT", help="Categories of the institution side.")
    ] = None
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="CAT,CAT", help="Categories to ignore.")] = (
        None
    )
    name: Annotated[str | None, typer.Option("--name", help="Name of the lexicon. [default: the file's]")] = None
    encoding: Encoding = None
    output: shared.Output = None


class ExportArguments(NamedTuple):
    """The options of `cxfocus lexicon export`."""

    lexicon: _Lexicon
    to: Annotated[ExchangeFormat, typer.Option("--to", help="Format to write.")]
    output: shared.Output = None


class SuggestArguments(NamedTuple):
    """The options of `cxfocus lexicon suggest`."""

    folders: Annotated[list[str], typer.Argument(metavar="FOLDER|DOCUMENT", help="Documents, or folders of them.")]
    lexicon: Annotated[
        str, typer.Option("--lexicon", "-l", metavar="NAME|FILE", help="The list that may lack them.")
    ] = DEFAULT
    most: Annotated[int, typer.Option("--most", min=1, metavar="N", help="At most N, and N around an entry.")] = 40
    min_mentions: Annotated[int, typer.Option("--min-mentions", min=1, metavar="N", help="Seen so often.")] = 5
    min_documents: Annotated[int, typer.Option("--min-documents", min=1, metavar="N", help="In so many documents.")] = 2
    model: Annotated[
        str | None,
        typer.Option("--model", metavar="NAME", help="Installed spaCy pipeline that recognizes nouns: name or folder."),
    ] = None
    rules: shared.RuleMode = shared.Rules.REQUIRED
    output: shared.Output = None


class NewArguments(NamedTuple):
    """The options of `cxfocus lexicon new`."""

    file: Annotated[str | None, typer.Argument(metavar="FILE", help="File to write; it must not be there yet.")] = None
    extends: Annotated[str, typer.Option("--extends", metavar="NAME", help="Bundled lexicon to build on.")] = DEFAULT


class SchemaArguments(NamedTuple):
    """The options of `cxfocus lexicon schema`."""

    output: shared.Output = None


ROWS = (
    Command(
        "list",
        ListArguments,
        "cxfocus.cli.runs.lexicon:run_list",
        "List the bundled lexicons: version, entries of each side, what they extend.",
        short_help="List the bundled lexicons.",
    ),
    Command(
        "show",
        ShowArguments,
        "cxfocus.cli.runs.lexicon:run_show",
        "Show the entries of a lexicon, and where each comes from after extends and remove.",
        short_help="Show entries, and where each comes from.",
    ),
    Command(
        "check",
        LexiconCheckArguments,
        "cxfocus.cli.runs.lexicon:run_check",
        """Check a lexicon for entries that clash, never count, or say what another says.

        With documents also for entries that never counted in them, that lose to
        others, that match too much, and for the share with each of the most
        frequent entries left out. A lexicon that does not load is an error (exit
        code 2); findings are not (0), unless --strict makes them one (1).""",
        short_help="Find entries that clash, never count, or are needless.",
    ),
    Command(
        "test",
        TestArguments,
        "cxfocus.cli.runs.lexicon:run_test",
        "Run the tests that stand in lexicons; exit with 1 when one fails.",
        short_help="Run the tests that stand in lexicons.",
    ),
    Command(
        "format",
        FormatArguments,
        "cxfocus.cli.runs.lexicon:run_format",
        "Set lexicon files in canonical order and quotes; entries, notes and comments are kept.",
        short_help="Set lexicon files in canonical order.",
    ),
    Command(
        "diff",
        DiffArguments,
        "cxfocus.cli.runs.lexicon:run_diff",
        "Compare two lexicons: entries added, removed, moved; with documents also what that does to scores.",
        short_help="Compare two lexicons, and what they count.",
    ),
    Command(
        "import",
        ImportArguments,
        "cxfocus.cli.runs.lexicon_exchange:run_import",
        """Make a lexicon of a LIWC, quanteda or CSV word list; without categories, list those it has.

        What cannot be carried over is named on standard error, line by line.""",
        short_help="Make a lexicon of another program's word list.",
    ),
    Command(
        "export",
        ExportArguments,
        "cxfocus.cli.runs.lexicon_exchange:run_export",
        "Write a lexicon as a LIWC, quanteda or CSV word list; what that cannot hold is named on standard error.",
        short_help="Write a lexicon as another program's word list.",
    ),
    Command(
        "suggest",
        SuggestArguments,
        "cxfocus.cli.runs.lexicon:run_suggest",
        """Suggest nouns and phrases that these documents use more than others and no entry matches, as YAML to paste.

        English nouns are recognized by the words around them; a trained pipeline
        (--model) recognizes more of them, and those of other languages.""",
        short_help="Suggest frequent nouns and phrases not yet in a list.",
    ),
    Command(
        "new",
        NewArguments,
        "cxfocus.cli.runs.lexicon:run_new",
        "Write a commented lexicon to start from.",
        short_help="Write a commented lexicon to start from.",
    ),
    Command(
        "schema",
        SchemaArguments,
        "cxfocus.cli.runs.lexicon:run_schema",
        """Write the JSON Schema by which editors check and complete lexicon files.

        Put it beside your files as lexicon.schema.json, and begin them with the
        line that `cxfocus lexicon new` writes first.""",
        short_help="Write the JSON Schema, for editors.",
    ),
)
