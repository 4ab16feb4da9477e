"""Libraries that a worker loads before its first document, so that no document is charged with the time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cxfocus.batch.run import BatchRunOptions, summarize_batch
from cxfocus.workers import Patience
from tests.batch.batches import batch_of

_FIXTURES = Path(__file__).parents[1] / "fixtures" / "documents"
#: Prints the libraries that the first document still loads after the readers of its kind were loaded.
_PROGRAM = """\
import sys
from cxfocus.batch.work import load_readers
from cxfocus.pipeline import analyze_source, matcher_of
from cxfocus.readers.source import Source, open_source
from tests.batch.batches import JOB
path = sys.argv[1]
matcher = matcher_of(JOB)
load_readers({path[path.rindex("."):]}, matcher, JOB)
before = set(sys.modules)
analyze_source(open_source(path), matcher, JOB)
print(*sorted({name.partition(".")[0] for name in set(sys.modules) - before} - {"cxfocus", "_strptime", "calendar"}))
"""


@pytest.mark.parametrize("name", ["minutes.docx", "minutes.odt", "minutes.rtf", "minutes.html", "minutes.md"])
def test_the_first_document_of_a_kind_loads_no_library(name: str) -> None:
    command = [sys.executable, "-c", _PROGRAM, str(_FIXTURES / name)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == ""


def test_who_is_late_is_told_how_long_there_was_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The patrons of the board.\n" * 50_000)
    moments = iter(range(0, 1_000_000, 1_000))
    patience = Patience(60.0, lambda: float(next(moments)))
    with summarize_batch(batch_of(tmp_path), BatchRunOptions(patience=patience)) as summary:
        assert [failure.message for failure in summary.failures()] == [
            f"{tmp_path}/a.txt: took longer than 60 s. Give it more with ⟨timeout⟩, or leave it out with ⟨exclude⟩"
        ]
