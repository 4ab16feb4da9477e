"""An output file whose name promises another format is written; each command warns of it once."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.case import FOLDER, run

BATCH = "batch notes.txt --lexicon words.yaml --output"
ANALYZE = "analyze notes.txt --lexicon words.yaml --output"
CHECK = "check notes.txt --lexicon words.yaml --format"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (f"{BATCH} out.parquet --format csv", ("out.parquet", "parquet", "csv")),
        (f"{BATCH} out.CSV --format markdown --quiet", ("out.CSV", "csv", "markdown")),
        (f"{BATCH} out.json --format jsonl", ("out.json", "json", "jsonl")),
        (f"{BATCH} out.md", ("out.md", "markdown", "text")),
        (f"{ANALYZE} out.json", ("out.json", "json", "text")),
        (f"{ANALYZE} out.csv --format json", ("out.csv", "csv", "json")),
        ("inspect notes.txt --format json --output out.yml", ("out.yml", "yaml", "json")),
        (f"{CHECK} junit=out.sarif", ("out.sarif", "sarif", "junit")),
        (f"{CHECK} text --format sarif=out.xml", ("out.xml", "junit", "sarif")),
        ("check notes.txt --baseline b.yaml --update-baseline", ("b.yaml", "yaml", "json")),
        ("lexicon list --format json --output out.md", ("out.md", "markdown", "json")),
        ("lexicon show words.yaml --format yaml --output out.json", ("out.json", "json", "yaml")),
        ("lexicon check words.yaml --output out.json", ("out.json", "json", "text")),
        ("lexicon diff words.yaml words.yaml --output out.csv", ("out.csv", "csv", "text")),
        ("lexicon suggest notes.txt --output out.csv", ("out.csv", "csv", "yaml")),
        ("lexicon export words.yaml --to csv --output out.dic", ("out.dic", "liwc", "csv")),
        ("lexicon import words.csv --customer people --institution work --output out.csv", ("out.csv", "csv", "yaml")),
        ("lexicon new out.json", ("out.json", "json", "yaml")),
        ("lexicon schema --output out.yaml", ("out.yaml", "yaml", "json")),
    ],
)
def test_the_name_says_otherwise(
    typed: str, told: tuple[str, str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, said, written = told
    shutil.copytree(FOLDER / "common", tmp_path, dirs_exist_ok=True)
    (tmp_path / "words.csv").write_text("DicTerm,people,work\npatron,X,\nboard,,X\n", encoding="utf-8")
    ran = run(shlex.split(typed), tmp_path, monkeypatch)
    assert ran.exit == 0
    assert ran.stderr.count("the name says") == 1
    assert f"cxfocus: {path}: the name says {said}, and {written} is written\n" in ran.stderr
    assert (tmp_path / path).stat().st_size


@pytest.mark.parametrize(
    "typed",
    [
        f"{BATCH} out.txt --format csv",
        f"{BATCH} out --format json",
        f"{BATCH} out.ndjson --format jsonl",
        f"{ANALYZE} out.json --format json",
        f"{CHECK} gitlab=out.json --format junit=out.xml --format sarif=other.json --format github=out.log",
        "inspect notes.txt --text --output out.md",
        "lexicon export words.yaml --to quanteda --output out.yaml",
    ],
)
def test_the_name_says_the_same_or_nothing(typed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(FOLDER / "common", tmp_path, dirs_exist_ok=True)
    ran = run(shlex.split(typed), tmp_path, monkeypatch)
    assert ran.exit == 0
    assert "the name says" not in ran.stderr
