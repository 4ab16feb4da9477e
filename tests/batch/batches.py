"""Folders of minutes, and `batch` run as a program of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from cxfocus.batch.run import Batch
from cxfocus.batch.tables.model import TableOptions
from cxfocus.finding.discover import Search
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.pipeline import Job
from cxfocus.report.build import ReportOptions

LEXICON = parse_lexicon("cxfocus: 1\nname: x\ncustomer: [patron, user]\ninstitution: [board, budget, policy]\n")
WORDS = "cxfocus: 1\nname: x\ncustomer: [patron, user]\ninstitution: [board, budget, policy]\n"
JOB = Job(LEXICON, ReportOptions(mentions=False, passages=False))


def batch_of(*paths: object, tables: TableOptions = TableOptions()) -> Batch:  # noqa: B008
    return Batch(JOB, Search(tuple(map(str, paths))), tables)


def minutes(folder: Path, count: int = 12) -> Path:
    """Write minutes of several departments, months and sizes, with sections and speakers; return their folder."""
    for number in range(count):
        department = folder / "minutes" / ("parks", "roads", "library")[number % 3]
        department.mkdir(parents=True, exist_ok=True)
        said = "Ann: The patrons and users asked.\nBo: The board has a policy.\n" * (2 + number % 17)
        more = "Ann: The budget of the board.\n" * (number % 5 + 3 * (number % 3))
        text = f"# Minutes\n\n## 1. Requests\n\n{said}\n## 2. Money\n\n{more}Bo: Nothing else.\n"
        (department / f"{2014 + number // 12}-{number % 12 + 1:02}-10.md").write_text(text, encoding="utf-8")
    return folder / "minutes"


def run(
    *arguments: object, cwd: Path | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "cxfocus", "batch", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, cwd=cwd, env=env, check=False)


def summary_json(*arguments: object, cwd: Path | None = None) -> Any:
    done = run(*arguments, "--format", "json", "--quiet", cwd=cwd)
    return json.loads(done.stdout)
