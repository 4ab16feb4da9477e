"""`cxfocus lexicon …`: the options of each command, as they are typed, in the order of the help."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, NamedTuple

import typer

from cxfocus.cli.asked import shared
from cxfocus.cli.asked.reading import Encoding
from cxfocus.lexicon.bundled import DEFAULT


class TextOrJson(StrEnum):
    """Formats of an answer."""

    TEXT = "text"
    JSON = "json"


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
_Format = Annotated[TextOrJson, typer.Option("--format", "-f", help="How to write the answer.")]


class ListAsked(NamedTuple):
    """The options of `cxfocus lexicon list`."""

    format: _Format = TextOrJson.TEXT
    output: shared.Output = None


class ShowAsked(NamedTuple):
    """The options of `cxfocus lexicon show`."""

    lexicon: _Lexicon
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORD", help="Only entries that match it, or phrases with it.")
    ] = None
    category: Annotated[
        str | None, typer.Option("--category", metavar="NAME", help="Only this one, such as people or customer.people.")
    ] = None
    own: Annotated[bool, typer.Option("--own", help="Only its own entries, none that it inherits.")] = False
    format: Annotated[
        ShowFormat, typer.Option("--format", "-f", help="yaml writes one lexicon file that extends nothing.")
    ] = ShowFormat.TEXT
    output: shared.Output = None


class CheckAsked(NamedTuple):
    """The options of `cxfocus lexicon check`."""

    lexicon: _Lexicon
    folders: _Folders = None
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="KIND",
            help="Only conflict, dead, duplicate, contained, shadowed, broad, unused or dominant; may be repeated.",
        ),
    ] = None
    inherited: Annotated[bool, typer.Option("--inherited", help="Also findings about inherited entries.")] = False
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 when anything is found.")] = False
    format: _Format = TextOrJson.TEXT
    linguistic: shared.RulesAsked = shared.RulesAsked()
    output: shared.Output = None


class TestAsked(NamedTuple):
    """The options of `cxfocus lexicon test`."""

    lexicons: Annotated[
        list[str] | None, typer.Argument(metavar="NAME|FILE", help="Lexicons. [default: all bundled]")
    ] = None
    linguistic: shared.RulesAsked = shared.RulesAsked()


class FormatAsked(NamedTuple):
    """The options of `cxfocus lexicon format`."""

    files: Annotated[list[str], typer.Argument(metavar="FILE", help="YAML files, which are changed in place.")]
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; name the files that would change, and exit with 1.")
    ] = False


class DiffAsked(NamedTuple):
    """The options of `cxfocus lexicon diff`."""

    first: Annotated[str, typer.Argument(metavar="BEFORE", help="Bundled lexicon or YAML file.")]
    second: Annotated[str, typer.Argument(metavar="AFTER", help="Another.")]
    folders: _Folders = None
    format: _Format = TextOrJson.TEXT
    linguistic: shared.RulesAsked = shared.RulesAsked()
    output: shared.Output = None


class ImportAsked(NamedTuple):
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


class ExportAsked(NamedTuple):
    """The options of `cxfocus lexicon export`."""

    lexicon: _Lexicon
    to: Annotated[ExchangeFormat, typer.Option("--to", help="Format to write.")]
    output: shared.Output = None


class SuggestAsked(NamedTuple):
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


class NewAsked(NamedTuple):
    """The options of `cxfocus lexicon new`."""

    file: Annotated[str | None, typer.Argument(metavar="FILE", help="File to write; it must not be there yet.")] = None
    extends: Annotated[str, typer.Option("--extends", metavar="NAME", help="Bundled lexicon to build on.")] = DEFAULT


class SchemaAsked(NamedTuple):
    """The options of `cxfocus lexicon schema`."""

    output: shared.Output = None
