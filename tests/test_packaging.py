"""The wheel: the files it holds, and that it works without a checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from email.message import Message
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest

from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import load_lexicon
from cxfocus.version import VERSION

_ROOT = Path(__file__).parent.parent
_MINUTES = _ROOT / "examples" / "library-board-minutes.md"
_PRINT_LEXICONS = """
from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import load_lexicon
for name in bundled_names():
    print(name, load_lexicon(name).sha256)
"""


def _pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True, text=True)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, _ROOT)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the installed wheel and nothing of the checkout."""
    folder = tmp_path_factory.mktemp("installed")
    _pip("install", "--no-deps", "--no-index", "--target", folder, wheel)
    return folder


def _run(installed: Path, elsewhere: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run in a folder outside the checkout, so that the installed package is found before any other."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, *command], cwd=elsewhere, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done


def _files(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def _metadata(wheel: Path) -> Message:
    with ZipFile(wheel) as archive:
        return Parser().parsestr(archive.read(f"cxfocus-{VERSION}.dist-info/METADATA").decode("utf-8"))


def test_the_version_comes_from_the_one_place(wheel: Path) -> None:
    assert wheel.name == f"cxfocus-{VERSION}-py3-none-any.whl"
    assert _metadata(wheel)["Version"] == VERSION


def test_the_wheel_holds_every_lexicon(wheel: Path) -> None:
    bundled = {f"cxfocus/lexicons/{path.name}" for path in (_ROOT / "lexicons").iterdir()}
    assert bundled
    assert {name for name in _files(wheel) if name.startswith("cxfocus/lexicons/")} == bundled


def test_the_wheel_holds_every_module_and_every_data_file(wheel: Path) -> None:
    wanted = {
        path.relative_to(_ROOT).as_posix()
        for path in (_ROOT / "cxfocus").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert "cxfocus/py.typed" in wanted
    assert "cxfocus/writers/json_v1/schema.json" in wanted
    assert wanted <= _files(wheel)


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    assert {name.split("/")[0] for name in _files(wheel)} == {"cxfocus", f"cxfocus-{VERSION}.dist-info"}


def test_the_wheel_asks_for_what_the_project_names(wheel: Path) -> None:
    requirements = _metadata(wheel).get_all("Requires-Dist", [])
    needed = [requirement for requirement in requirements if "extra ==" not in requirement]
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert len(needed) == len(project["dependencies"])
    assert any("spacy" in requirement for requirement in needed)


def test_the_installed_package_is_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    done = _run(installed, tmp_path, "-c", "import cxfocus; print(cxfocus.__file__)")
    assert Path(done.stdout.strip()).is_relative_to(installed)


def test_the_installed_command_finds_a_bundled_lexicon(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "minutes.md").write_bytes(_MINUTES.read_bytes())
    done = _run(installed, tmp_path, "-m", "cxfocus", "analyze", "minutes.md", "--lexicon", "library")
    lexicon = load_lexicon("library")
    assert f"library {lexicon.version}, {len(lexicon.entries):,} entries, sha256 {lexicon.sha256[:12]}" in done.stdout
    assert done.stderr == ""


def test_every_bundled_lexicon_loads_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    done = _run(installed, tmp_path, "-c", _PRINT_LEXICONS)
    assert done.stdout.splitlines() == [f"{name} {load_lexicon(name).sha256}" for name in bundled_names()]


def test_the_command_is_installed_under_its_name(installed: Path, tmp_path: Path) -> None:
    (script,) = (path for path in (installed / "bin").glob("cxfocus*"))
    assert _run(installed, tmp_path, str(script), "--version").stdout == f"cxfocus {VERSION}\n"


def test_the_source_archive_holds_what_the_tests_need(tmp_path: Path) -> None:
    import tarfile

    command = [sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=_ROOT, check=True, capture_output=True)
    with tarfile.open(tmp_path / f"cxfocus-{VERSION}.tar.gz") as archive:
        tops = {name.split("/")[1] for name in archive.getnames() if "/" in name}
    assert {"cxfocus", "lexicons", "tests", "examples", "pyproject.toml", "README.md", "Makefile", "LICENSE"} <= tops
