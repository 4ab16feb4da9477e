"""The name of an output file says the format; where an option says another, that is written, with one warning."""

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
        (f"{BATCH} out.md --format text", ("out.md", "markdown", "text")),
        (f"{BATCH} out.html --format csv", ("out.html", "html", "csv")),
        (f"{ANALYZE} out.json --format text", ("out.json", "json", "text")),
        (f"{ANALYZE} out.htm --format json", ("out.htm", "html", "json")),
        (f"{ANALYZE} out.csv", ("out.csv", "csv", "text")),
        (f"{ANALYZE} out.csv --format json", ("out.csv", "csv", "json")),
        ("inspect notes.txt --format json --output out.yml", ("out.yml", "yaml", "json")),
        (f"{CHECK} junit=out.sarif", ("out.sarif", "sarif", "junit")),
        (f"{CHECK} text --format sarif=out.xml", ("out.xml", "junit", "sarif")),
        ("check notes.txt --baseline b.yaml --update-baseline", ("b.yaml", "yaml", "json")),
        ("lexicon list --format json --output out.md", ("out.md", "markdown", "json")),
        ("lexicon show words.yaml --format yaml --output out.json", ("out.json", "json", "yaml")),
        ("lexicon check words.yaml --format text --output out.json", ("out.json", "json", "text")),
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


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        (f"{ANALYZE} out.html", "<!doctype html>"),
        (f"{ANALYZE} out.HTM", "<!doctype html>"),
        (f"{ANALYZE} out.md", "# "),
        (f"{ANALYZE} out.json", '{\n  "schema_version"'),
        (f"{ANALYZE} out.txt", "notes.txt\n"),
        (f"{ANALYZE} out", "notes.txt\n"),
        (f"{ANALYZE} out.html --quiet", "<!doctype html>"),
        (f"{ANALYZE} out.txt --quiet", "notes.txt  "),
        (f"{ANALYZE} out.xyz --format markdown", "# "),
        (f"{BATCH} out.html", "<!doctype html>"),
        (f"{BATCH} out.md", "# Focus of 1 document"),
        (f"{BATCH} out.csv", "\ufeffpath,"),
        (f"{BATCH} out.json", '{\n  "schema_version"'),
        (f"{BATCH} out.ndjson", '{"path"'),
        ("inspect notes.txt --output out.json", '{\n  "schema_version"'),
        ("inspect notes.txt --text --output out.json", "Ada Quill: The"),
        ("lexicon list --output out.json", "{"),
        ("lexicon show words.yaml --output out.json", "{"),
        ("lexicon show words.yaml --output out.yml", "cxfocus: 1"),
        ("lexicon check words.yaml --output out.json", "{"),
        ("lexicon diff words.yaml words.yaml --output out.json", "{"),
    ],
)
def test_without_a_format_the_name_says_it(
    typed: str, begins: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(FOLDER / "common", tmp_path, dirs_exist_ok=True)
    ran = run(shlex.split(typed), tmp_path, monkeypatch)
    assert (ran.exit, ran.stdout, "the name says" in ran.stderr) == (0, "", False)
    [path] = tmp_path.glob("out*")
    assert path.read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize(
    "typed",
    [
        f"{ANALYZE} out.docx --format html",
        f"{BATCH} out.pdf",
        f"{CHECK} markdown=out.html",
        "inspect notes.txt --output out.html",
        "lexicon list --output out.html",
        "lexicon suggest notes.txt --output out.html",
        "lexicon schema --output out.html",
    ],
)
def test_a_name_that_no_format_of_the_command_has_is_refused(
    typed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(FOLDER / "common", tmp_path, dirs_exist_ok=True)
    ran = run(shlex.split(typed), tmp_path, monkeypatch)
    assert (ran.exit, ran.stdout) == (2, "")
    assert "cxfocus writes no ." in ran.stderr
    assert list(tmp_path.glob("out*")) == []
