"""`cxfocus lexicon …`, as it is typed."""

from __future__ import annotations

import typer

from cxfocus.cli.asked import lexicon, shared

app = typer.Typer(
    **shared.SETTINGS,
    no_args_is_help=True,
    help="Look at word lists, check and test them, compare, exchange and grow them.",
)


@app.command("list", short_help="List the bundled lexicons.")
@shared.asks
def list_lexicons(asked: lexicon.ListAsked) -> int:
    """List the bundled lexicons: version, entries of each side, what they extend."""
    from cxfocus.cli.runs.lexicon import run_list

    return run_list(asked)


@app.command(short_help="Show entries, and where each comes from.")
@shared.asks
def show(asked: lexicon.ShowAsked) -> int:
    """Show the entries of a lexicon, and where each comes from after extends and remove."""
    from cxfocus.cli.runs.lexicon import run_show

    return run_show(asked)


@app.command(short_help="Find entries that clash, never count, or are needless.")
@shared.asks
def check(asked: lexicon.CheckAsked) -> int:
    """Check a lexicon for entries that clash, never count, or say what another says.

    With documents also for entries that never counted in them, that lose to
    others, that match too much, and for the share with each of the most
    frequent entries left out. A lexicon that does not load is an error (exit
    code 2); findings are not (0), unless --strict makes them one (1).
    """
    from cxfocus.cli.runs.lexicon import run_check

    return run_check(asked)


@app.command("test", short_help="Run the tests that stand in lexicons.")
@shared.asks
def run_inline_tests(asked: lexicon.TestAsked) -> int:
    """Run the tests that stand in lexicons; exit with 1 when one fails."""
    from cxfocus.cli.runs.lexicon import run_test

    return run_test(asked)


@app.command("format", short_help="Set lexicon files in canonical order.")
@shared.asks
def format_files(asked: lexicon.FormatAsked) -> int:
    """Set lexicon files in canonical order and quotes; entries, notes and comments are kept."""
    from cxfocus.cli.runs.lexicon import run_format

    return run_format(asked)


@app.command(short_help="Compare two lexicons, and what they count.")
@shared.asks
def diff(asked: lexicon.DiffAsked) -> int:
    """Compare two lexicons: entries added, removed, moved; with documents also what that does to scores."""
    from cxfocus.cli.runs.lexicon import run_diff

    return run_diff(asked)


@app.command("import", short_help="Make a lexicon of another program's word list.")
@shared.asks
def import_list(asked: lexicon.ImportAsked) -> int:
    """Make a lexicon of a LIWC, quanteda or CSV word list; without categories, list those it has.

    What cannot be carried over is named on standard error, line by line.
    """
    from cxfocus.cli.runs.lexicon_exchange import run_import

    return run_import(asked)


@app.command(short_help="Write a lexicon as another program's word list.")
@shared.asks
def export(asked: lexicon.ExportAsked) -> int:
    """Write a lexicon as a LIWC, quanteda or CSV word list; what that cannot hold is named on standard error."""
    from cxfocus.cli.runs.lexicon_exchange import run_export

    return run_export(asked)


@app.command(short_help="Suggest frequent nouns and phrases not yet in a list.")
@shared.asks
def suggest(asked: lexicon.SuggestAsked) -> int:
    """Suggest nouns and phrases that these documents use more than others and no entry matches, as YAML to paste.

    English nouns are recognized by the words around them; a trained pipeline
    (--model) recognizes more of them, and those of other languages.
    """
    from cxfocus.cli.runs.lexicon import run_suggest

    return run_suggest(asked)


@app.command(short_help="Write a commented lexicon to start from.")
@shared.asks
def new(asked: lexicon.NewAsked) -> int:
    """Write a commented lexicon to start from."""
    from cxfocus.cli.runs.lexicon import run_new

    return run_new(asked)


@app.command(short_help="Write the JSON Schema, for editors.")
@shared.asks
def schema(asked: lexicon.SchemaAsked) -> int:
    """Write the JSON Schema by which editors check and complete lexicon files.

    Put it beside your files as lexicon.schema.json, and begin them with the
    line that `cxfocus lexicon new` writes first.
    """
    from cxfocus.cli.runs.lexicon import run_schema

    return run_schema(asked)
