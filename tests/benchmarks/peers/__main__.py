"""How long a folder takes, beside what one might run instead, and what each counts.

    python -m tests.benchmarks.peers FOLDER [--runs 5] [--lexicon general] [--peer-python PYTHON]

Times whole processes, from start to exit, over the .txt and .md files of FOLDER: files in the page cache, cases in
turns, medians. Prints markdown. Ends with 1 when our counts are not those of the reference or change between runs.
Ratios can be compared between machines, seconds cannot. Run it while nothing else runs.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from cxfocus.lexicon.bundled import DEFAULT
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon
from tests.benchmarks.peers.agreement import Found, counts_by_document, disagreements
from tests.benchmarks.peers.bars import verdicts
from tests.benchmarks.peers.cases import OURS, Work, cases
from tests.benchmarks.peers.files import Document, documents, nearest, spread, total_size
from tests.benchmarks.peers.installed import versions
from tests.benchmarks.peers.measure import Cost, Failed, run
from tests.benchmarks.peers.notes import notes
from tests.benchmarks.peers.over_folder import Row, folder_rows
from tests.benchmarks.peers.start_up import USUAL, start_up_commands, start_up_costs
from tests.benchmarks.peers.tables import folder_table, start_up_table
from tests.benchmarks.peers.word_lists import word_lists, write_patterns, write_task

#: Bytes of the sample that slow peers get, and of the one that the reference counts.
_SAMPLE = 2_000_000
_REFERENCE_SAMPLE = 300_000
#: What is longer, and slow to count for the reference, is left out of its sample.
_LONGEST = 60_000


def main() -> None:
    """Prove the counts, time the folder, time a small file, hold both to the bars."""
    options = _options()
    files = documents(options.folder, (".txt", ".md", *options.suffix))
    if not files:
        raise SystemExit(f"no .txt or .md file in {options.folder}")
    try:
        costs = _over_folder(files, options)
        costs |= _over_small_file(files, options)
    except Failed as failed:
        raise SystemExit(str(failed)) from failed
    print("\n".join(verdicts(costs)))


def _options() -> argparse.Namespace:
    name = "python -m tests.benchmarks.peers"
    parser = argparse.ArgumentParser(name, description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5, help="runs of each case (default 5; slow ones 2)")
    parser.add_argument("--lexicon", default=DEFAULT, help=f"name or file (default {DEFAULT})")
    parser.add_argument("--peer-python", default=sys.executable, help="has the peers installed (default: this one)")
    parser.add_argument("--suffix", action="append", default=[], help="also these files, such as .vtt")
    return parser.parse_args()


def _over_folder(files: Sequence[Document], options: argparse.Namespace) -> dict[str, Cost | None]:
    """The first table; its costs by the name of the case."""
    lexicon = load_lexicon(options.lexicon)
    _print_setting(files, lexicon)
    analyze = [_cxfocus(), "analyze", "--lexicon", options.lexicon, *(document.path for document in files)]
    found = _proved(files, lexicon, analyze)
    lists = word_lists(lexicon)
    sample = spread(files, _SAMPLE)
    with TemporaryDirectory() as name:
        scratch = Path(name)
        tasks = (write_task(lists, files, scratch / "all.json"), write_task(lists, sample, scratch / "sample.json"))
        work = Work(tuple(document.path for document in files), write_patterns(lists, scratch), *tasks)
        chosen = cases(work, analyze, options.peer_python)
        present = versions((case.needs for case in chosen), options.peer_python)
        print("Peers: " + ", ".join(f"{peer} {version}".strip() for peer, version in present.items()), flush=True)
        rows = folder_rows(chosen, present, options.runs, total_size(files) / total_size(sample))
    _check_ours(rows, found)
    print("", folder_table(rows, total_size(files), _floor(work.files)), "", sep="\n")
    print(notes(lists, sample, found.of(sample), rows), end="\n\n", flush=True)
    return {row.case: row.cost for row in reversed(rows)}


def _over_small_file(files: Sequence[Document], options: argparse.Namespace) -> dict[str, Cost | None]:
    """The second table; its costs by the name of the row."""
    small = nearest([document for document in files if document.path.endswith(".txt")] or files, USUAL)
    cxfocus = _cxfocus()
    analyze = [cxfocus, "analyze", "--lexicon", options.lexicon]
    costs = start_up_costs(start_up_commands(cxfocus, analyze, small.path, options.peer_python))
    print(start_up_table(costs, _floor(())), "", sep="\n")
    print(f"FILE is {Path(small.path).name}, {small.size / 1000:.0f} KB; every run a new process.\n")
    return costs


def _cxfocus() -> str:
    """The command beside this interpreter, else the first on the path."""
    beside = Path(sys.executable).with_name("cxfocus")
    found = str(beside) if beside.exists() else shutil.which("cxfocus")
    if found is None:
        raise SystemExit("the command cxfocus is not installed: pip install --editable .")
    return found


def _print_setting(files: Sequence[Document], lexicon: Lexicon) -> None:
    load = ", ".join(f"{average:.1f}" for average in os.getloadavg())
    print(f"Folder: {len(files):,} files, {total_size(files) / 1e6:.1f} MB")
    print(f"Lexicon: {lexicon.name} {lexicon.version}, {len(lexicon.entries)} entries")
    print(f"Machine: {os.cpu_count()} processors, load {load}; Python {sys.version.split()[0]}", flush=True)


def _proved(files: Sequence[Document], lexicon: Lexicon, analyze: Sequence[str]) -> Found:
    """Our counts, once the reference has found the same in a sample of the files."""
    found = counts_by_document(analyze)
    sample = spread([file for file in files if file.size <= _LONGEST] or files, _REFERENCE_SAMPLE)
    wrong = disagreements(found, sample, lexicon)
    if wrong:
        raise SystemExit("\n".join(["our counts are not those of the reference:", *wrong]))
    print(
        f"Proved: the reference counts the same in {len(sample)} files, {total_size(sample) / 1e6:.1f} MB", flush=True
    )
    return found


def _check_ours(rows: Sequence[Row], found: Found) -> None:
    ours = next(row for row in rows if row.case == OURS)
    if ours.counts != found.total:
        raise SystemExit(f"{OURS} counts {ours.counts}, the JSON {found.total}; {ours.remark}")


def _floor(arguments: Sequence[str]) -> int:
    """The memory (KB) charged to a process that does nothing, and a little more."""
    return round(run(["true", *arguments]).cost.kilobytes * 1.05)


if __name__ == "__main__":
    main()
