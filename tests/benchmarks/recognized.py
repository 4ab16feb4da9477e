"""What is recognized in folders of real documents: a markdown table, a row for each folder in FOLDER.

    python -m tests.benchmarks.recognized FOLDER

Chats are counted as speech, so that their messages show. A file that is refused is told after the table, with why.
"""

import argparse
from collections import Counter
from pathlib import Path

from cxfocus.errors import ReadError
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import open_source
from cxfocus.text.address import words_without_addresses
from cxfocus.transcript import Transcript

_COLUMNS = (
    "documents",
    "files",
    "formats",
    "with speakers",
    "turns with a speaker",
    "sections",
    "with times",
    "words counted",
    "words left out, most by",
)


def main() -> None:
    """Print the table, then what was refused."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folders = sorted(filter(Path.is_dir, parser.parse_args().folder.iterdir()))
    refused: list[ReadError] = []
    print("|", " | ".join(_COLUMNS), "|")
    print("|" + "---|" * len(_COLUMNS))
    for folder in folders:
        print("|", " | ".join(row(folder, refused)), "|", flush=True)
    for error in refused:
        print(f"\n{error}")


def row(folder: Path, refused: list[ReadError]) -> list[str]:
    """The cells of one folder; errors of refused files are added to `refused`."""
    read: list[Transcript] = []
    for path in sorted(filter(Path.is_file, folder.rglob("*"))):
        try:
            read.append(read_transcript(open_source(str(path)), ReadingOptions(chat=True)))
        except ReadError as error:
            refused.append(error)
    layouts = [each.layout for each in read]
    turns = [sum(turn.speaker is not None for turn in layout.turns) for layout in layouts]
    left_out: Counter[str] = Counter()
    for each in read:
        for rule, spans in each.layout.left_out:
            left_out[rule] += words_without_addresses("\n".join(each.text[start:end] for start, end in spans))
    return [
        folder.name,
        str(len(read)),
        ", ".join(sorted({layout.format for layout in layouts})),
        str(sum(map(bool, turns))),
        f"{sum(turns):,}",
        f"{sum(len(layout.sections) for layout in layouts):,}",
        str(sum(layout.timing != "none" for layout in layouts)),
        f"{sum(words_without_addresses(text) for layout in layouts for text in layout.turn_texts()):,}",
        "; ".join(f"{rule} {count:,}" for rule, count in left_out.most_common(3) if count),
    ]


if __name__ == "__main__":
    main()
