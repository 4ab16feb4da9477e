"""The documents are true: the outputs they show are those of the program, and their links lead somewhere.

`CXFOCUS_ACCEPT=1 pytest tests/test_documents.py` writes the outputs anew; then look at the difference.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from cxfocus.cli import exits
from cxfocus.cli.app import COMMANDS
from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import load_lexicon
from cxfocus.matching.locate import locate
from cxfocus.matching.matcher import Matcher
from cxfocus.readers.documents.registry import CONTAINERS
from cxfocus.readers.read import read_transcript
from cxfocus.readers.registry import FORMATS
from cxfocus.readers.source import Source
from cxfocus.settings.load import parse_settings

_ROOT = Path(__file__).parent.parent
_DOCUMENTS = sorted(_ROOT.glob("*.md"))
_README = (_ROOT / "README.md").read_text(encoding="utf-8")
_GUIDE = (_ROOT / "GUIDE.md").read_text(encoding="utf-8")

_CONSOLE = re.compile(r"^```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)^```$", re.MULTILINE | re.DOTALL)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#+ (?P<title>.+)$", re.MULTILINE)


def _name(path: Path) -> str:
    return path.name


def _printed(command: str) -> str:
    """Return what a shell prints for a command, in which `cxfocus` is the program under test."""
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-c", command], cwd=_ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize("path", _DOCUMENTS, ids=_name)
def test_every_output_shown_is_what_the_program_prints(path: Path) -> None:
    written = path.read_text(encoding="utf-8")
    true = _CONSOLE.sub(lambda block: f"```console\n$ {block['command']}\n{_printed(block['command'])}```", written)
    if os.environ.get("CXFOCUS_ACCEPT"):
        path.write_text(true, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == true


def test_the_readme_shows_the_help_a_report_and_every_command() -> None:
    commands = [block["command"] for block in _CONSOLE.finditer(_README)]
    assert "cxfocus --help" in commands
    assert any("analyze examples/" in command for command in commands)
    for name in COMMANDS:
        assert f"cxfocus {name}" in _README


def _anchors(path: Path) -> set[str]:
    """Return the anchors of a file's headings, as code hosts make them."""
    text = _FENCED.sub("", path.read_text(encoding="utf-8"))
    titles = (match["title"].lower() for match in _HEADING.finditer(text))
    return {re.sub(r"[^\w\- ]", "", title).strip().replace(" ", "-") for title in titles}


def _links(path: Path) -> Iterator[str]:
    text = _FENCED.sub("", path.read_text(encoding="utf-8"))
    return (match["target"] for match in _LINK.finditer(text) if "://" not in match["target"])


@pytest.mark.parametrize("path", _DOCUMENTS, ids=_name)
def test_every_relative_link_resolves(path: Path) -> None:
    for link in _links(path):
        target, _, anchor = link.partition("#")
        file = path.parent / target if target else path
        assert file.exists(), link
        assert not anchor or anchor in _anchors(file), link


def test_the_readme_names_every_bundled_lexicon() -> None:
    for name in bundled_names():
        assert f"| `{name}` |" in _README


def test_the_guide_names_every_suffix_that_is_read() -> None:
    formats = [row.suffixes for row in FORMATS] + [row.suffixes for row in CONTAINERS]
    for suffix in chain.from_iterable(formats):
        assert f"`{suffix}`" in _GUIDE


def test_the_readme_names_every_exit_code() -> None:
    codes = {value for name, value in vars(exits).items() if name.isupper() and isinstance(value, int)}
    assert codes >= {0, 1, 2, 3, 70, 130}
    for code in codes:
        assert f"\n| {code} | " in _README


def test_the_readme_names_every_example() -> None:
    for path in (_ROOT / "examples").iterdir():
        assert f"examples/{path.name}" in _README


def test_the_list_in_the_readme_is_a_lexicon(tmp_path: Path) -> None:
    block, _ = re.findall(r"^```yaml\n(cxfocus: .*?)^```$", _README, re.MULTILINE | re.DOTALL)
    file = tmp_path / "our-library.yaml"
    file.write_text(block, encoding="utf-8")
    texts = {entry.text for entry in load_lexicon(str(file)).entries}
    assert {"regular", "quiet room", "boiler", "story-time room", "patron"} <= texts
    assert "review" not in texts


def test_the_configuration_in_the_readme_holds(tmp_path: Path) -> None:
    _, block = re.findall(r"^```yaml\n(cxfocus: .*?)^```$", _README, re.MULTILINE | re.DOTALL)
    settings = parse_settings(block, tmp_path, "cxfocus.yaml")
    assert settings.rules == {"min_share": 0.3, "max_drop": 0.05}
    assert len(settings.overrides) == 1


def test_the_program_in_the_readme_runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    (block,) = re.findall(r"^```python\n(.*?)^```$", _README, re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(_ROOT)
    exec(block, {})
    assert 0 < float(capsys.readouterr().out) < 1


def test_the_inline_tests_of_the_example_list_hold() -> None:
    lexicon = load_lexicon(str(_ROOT / "examples" / "my-words.yaml"))
    matcher = Matcher(lexicon)
    assert lexicon.tests
    for case in lexicon.tests:
        found: dict[str, list[str]] = {"customer": [], "institution": []}
        for place in locate(matcher.scan([case.text]), [case.text]):
            found[lexicon.entries[place.entry].role].append(case.text[place.span.start : place.span.end])
        assert found == {"customer": list(case.customer), "institution": list(case.institution)}


@pytest.mark.parametrize(
    ("name", "format_name", "kind", "sections"),
    [
        ("library-board-minutes.md", "markdown", "minutes", 10),
        ("council-agenda.txt", "text", "agenda", 12),
        ("customer-experience-weekly.vtt", "vtt", "transcript", 0),
    ],
)
def test_the_examples_are_read_as_what_they_are(name: str, format_name: str, kind: str, sections: int) -> None:
    path = _ROOT / "examples" / name
    transcript = read_transcript(Source(name, path.read_bytes()))
    assert (transcript.layout.format, transcript.kind) == (format_name, kind)
    assert len(transcript.layout.sections) >= sections
    assert transcript.warnings == ()


@pytest.mark.parametrize("path", _DOCUMENTS, ids=_name)
def test_no_path_of_a_machine_stands_in_a_document(path: Path) -> None:
    assert not re.search(r"(?<![\w.])/(?:work|tmp|home|root|Users)/", path.read_text(encoding="utf-8"))
