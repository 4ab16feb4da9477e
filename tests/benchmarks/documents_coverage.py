"""How often the interval of several documents pooled holds the share of the folder that they were drawn from.

    python -m tests.benchmarks.documents_coverage FOLDER [--draws 1000] [--lexicon general]

Every folder in FOLDER (and FOLDER itself) with ten documents or more that have mentions is a population. Documents are
drawn from it with replacement, and pooled. Prints a markdown table: the interval that knows documents, and in brackets
the one that takes all turns for one bag. The seed is fixed: the same folder gives the same table.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cxfocus.lexicon.load import load_lexicon
from cxfocus.pipeline import Job, matcher_of, outcome
from cxfocus.report.build import ReportOptions
from cxfocus.report.model import DocumentReport
from cxfocus.scoring.evidence import Evidence
from cxfocus.scoring.interval import share_interval
from cxfocus.scoring.mean import mean_of

DRAWN = (2, 5, 10, 30)
FEWEST = 10
SEED = 5


class Document(NamedTuple):
    """Mentions by turn, those of the customer, and all."""

    pairs: Counter[tuple[int, int]]
    customer: int
    mentions: int


def main() -> None:
    """Print a row for each folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--draws", type=int, default=1000, help="draws for each cell (default 1000)")
    parser.add_argument("--lexicon", default="general")
    options = parser.parse_args()
    job = Job(load_lexicon(options.lexicon), ReportOptions(parts=False, mentions=False, passages=False))
    print("| folder | documents | share |", *(f"{drawn} |" for drawn in DRAWN), *(f"mean of {n} |" for n in DRAWN))
    print("|---|" + "---|" * (2 + 2 * len(DRAWN)))
    for folder in sorted([options.folder, *filter(Path.is_dir, options.folder.rglob("*"))]):
        documents = list(read_documents(folder, job))
        if len(documents) >= FEWEST:
            print(row(folder.name, documents, options.draws), flush=True)


def read_documents(folder: Path, job: Job) -> Iterator[Document]:
    """The documents right in a folder that have mentions."""
    matcher = matcher_of(job)
    for path in sorted(filter(Path.is_file, folder.iterdir())):
        found = outcome(str(path), matcher, job)
        if isinstance(found, DocumentReport) and found.focus.mentions:
            yield Document(found.focus.pairs, found.focus.customer, found.focus.mentions)


def row(name: str, documents: Sequence[Document], draws: int) -> str:
    """Percents of the intervals that held the truth."""
    chance = random.Random(SEED)
    share = sum(each.customer for each in documents) / sum(each.mentions for each in documents)
    mean = sum(each.customer / each.mentions for each in documents) / len(documents)
    pooled, means = [], []
    for drawn in DRAWN:
        known = alone = of_mean = 0
        for _ in range(draws):
            sample = chance.choices(documents, k=drawn)
            pairs: Counter[tuple[int, int]] = Counter()
            evidence = Evidence()
            for each in sample:
                pairs.update(each.pairs)
                evidence = evidence.plus(each.customer, each.mentions)
            known += holds(share_interval(pairs, evidence=evidence), share)
            alone += holds(share_interval(pairs), share)
            found = mean_of(each.customer / each.mentions for each in sample)
            of_mean += holds(found.interval if found else None, mean)
        pooled.append(f"{100 * known / draws:.0f} ({100 * alone / draws:.0f})")
        means.append(f"{100 * of_mean / draws:.0f}")
    return " | ".join([f"| {name}", f"{len(documents)}", f"{share:.2f}", *pooled, *means]) + " |"


def holds(bounds: Sequence[float] | None, truth: float) -> bool:
    """Whether the truth lies between the first two."""
    return bounds is not None and bounds[0] - 1e-12 <= truth <= bounds[1] + 1e-12


if __name__ == "__main__":
    main()
