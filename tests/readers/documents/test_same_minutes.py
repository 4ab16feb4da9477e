"""The same minutes in every format: the same words, speakers and sections.

The files in `tests/fixtures/documents` were made from `minutes.md`: the Word
file by python-docx, the others from that by LibreOffice, the page by hand.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import open_source
from cxfocus.transcript import Transcript

_FOLDER = Path(__file__).parents[2] / "fixtures" / "documents"
_FORMATS = ("docx", "odt", "html", "rtf", "pdf", "txt")
_FILTERS = {"odt": "odt", "rtf": "rtf:Rich Text Format", "pdf": "pdf", "txt": "txt:Text (encoded):UTF8"}


def _words(transcript: Transcript) -> list[str]:
    """Return the words that count, without the marks that formats put around them."""
    body = transcript.layout.body
    counted = " ".join(body[turn.start : turn.end] for turn in transcript.layout.turns)
    return [word for word in counted.replace("|", " ").split() if any(map(str.isalnum, word))]


def _by_speaker(transcript: Transcript) -> dict[str, str]:
    """Return the first words of each speaker."""
    said: dict[str, str] = {}
    for turn in transcript.layout.turns:
        if turn.speaker is not None:
            words = " ".join(transcript.layout.body[turn.start : turn.end].split()[:6])
            said[turn.speaker] = f"{said.get(turn.speaker, '')} {words}".strip()
    return said


def _holds_the_same(transcript: Transcript, kind: str) -> None:
    expected = read_transcript(open_source(str(_FOLDER / "minutes.md")))
    assert _words(transcript) == _words(expected)
    assert _by_speaker(transcript) == _by_speaker(expected)
    assert (transcript.date, transcript.kind, transcript.warnings) == (expected.date, expected.kind, ())
    if kind != "txt":
        assert [(each.title, each.level) for each in transcript.layout.sections] == [
            (each.title, each.level) for each in expected.layout.sections
        ]
        assert transcript.title == expected.title


@pytest.mark.parametrize("kind", _FORMATS)
def test_the_same_minutes(kind: str) -> None:
    transcript = read_transcript(open_source(str(_FOLDER / f"minutes.{kind}")))
    assert transcript.layout.format == ("text" if kind == "txt" else kind)
    _holds_the_same(transcript, kind)


@pytest.mark.parametrize("kind", _FILTERS)
def test_the_same_minutes_as_libreoffice_makes_them_today(kind: str, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    arguments = [profile, "--headless", "--convert-to", _FILTERS[kind], "--outdir", str(tmp_path)]
    subprocess.run([office, *arguments, str(_FOLDER / "minutes.docx")], check=True, capture_output=True)
    _holds_the_same(read_transcript(open_source(str(tmp_path / f"minutes.{kind}"))), kind)
