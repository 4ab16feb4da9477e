"""`inspect --text` prints the text that the lines and columns of reports refer to."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.case import FOLDER, run
from tests.cli.process import start

DOCUMENTS = FOLDER.parent / "fixtures" / "documents"
CUES = FOLDER.parent / "fixtures" / "cues"
OTHERS = {
    "page.html": b"<h1>Minutes</h1><nav>Home</nav><p>The&nbsp;patrons <b>and</b> the caf\xc3\xa9's readers.<p>A board.",
    "mail.eml": b"Subject: Minutes\nContent-Type: text/plain\n\nThe patrons met the board.\n\n> a board quoted\n",
    "said.json": b'[{"speaker": "Ann", "text": "Patrons."}, {"speaker": "Bo", "text": "\\u00c9t\\u00e9: the board."}]',
    "crlf.txt": b"The patrons.\r\nThe \xc3\xa9lan of the board.\r\n",
    "mac.txt": b"The patrons.\rThe board.\rThe patrons of the library.\r",
    "marked.txt": b"\xef\xbb\xbfThe patrons.\nThe board.\n",
    "old.txt": "The caf\u00e9 of the patrons, d\u00e9j\u00e0 vu.\nThe board.\n".encode("cp1252"),
    "page\u2028.txt": "Patrons\u2028 and\x0c the board\x85 of\tthe library.\nThe board.\n".encode(),
    "talk.vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>The patrons\nand the board.\n",
    "off.md": b"<!-- cxfocus: off -->\nThe board.\n<!-- cxfocus: on -->\n\nThe patrons.\n",
}


def mentions_of(path: Path, folder: Path, patch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    ran = run(["analyze", str(path), "--format", "json"], folder, patch)
    found: list[dict[str, Any]] = json.loads(ran.stdout)["documents"][0]["mentions"]
    assert found
    return found


def text_of(path: Path, folder: Path, patch: pytest.MonkeyPatch) -> str:
    """Return the printed text, by way of a file: the stream of a test changes line ends."""
    assert run(["inspect", str(path), "--text", "--output", "seen.txt"], folder, patch).stdout == ""
    return (folder / "seen.txt").read_bytes().decode("utf-8")


@pytest.mark.parametrize(
    "name", [*(f"minutes.{kind}" for kind in ("docx", "html", "md", "odt", "pdf", "rtf", "txt")), *OTHERS]
)
def test_every_mention_stands_where_the_report_says(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if name in OTHERS:
        (tmp_path / name).write_bytes(OTHERS[name])
        path = tmp_path / name
    else:
        path = DOCUMENTS / name
    text = text_of(path, tmp_path, monkeypatch)
    lines = text.split("\n")
    for mention in mentions_of(path, tmp_path, monkeypatch):
        behind = "\n".join(lines[mention["line"] - 1 :])[mention["column"] - 1 :]
        words = mention["text"].split()
        assert " ".join(behind.split()).startswith(" ".join(words)), mention
        assert " ".join(text[mention["start"] : mention["end"]].split()) == " ".join(words)


def test_the_file_holds_what_standard_output_gets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(DOCUMENTS / "minutes.docx", tmp_path)
    printed = run(["inspect", "minutes.docx", "--text"], tmp_path, monkeypatch)
    assert (printed.exit, printed.stderr) == (0, "")
    assert printed.stdout == text_of(tmp_path / "minutes.docx", tmp_path, monkeypatch)
    piped = run(["inspect", "-", "--text"], tmp_path, monkeypatch, (tmp_path / "minutes.docx").read_bytes())
    assert piped.stdout == printed.stdout


def test_text_is_printed_to_the_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = "One\r\nTwo  \n\n\tTh\u00e9\x1b[31mree"  # no line end is added, no space taken away
    (tmp_path / "odd.txt").write_bytes(given.encode())
    assert text_of(tmp_path / "odd.txt", tmp_path, monkeypatch) == given


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_a_document_moves_no_cursor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cxfocus.cli.output.write import OutputOptions
    from cxfocus.cli.runs.inspect import print_text
    from cxfocus.readers.options import ReadingOptions

    (tmp_path / "odd.txt").write_bytes("The \x1b[31mboard\x07 \u202emet.\r\n\tYes.\n".encode())
    screen = _Terminal(io.BytesIO(), "utf-8", newline="\n")
    monkeypatch.setattr(sys, "stdout", screen)
    assert print_text([str(tmp_path / "odd.txt")], ReadingOptions(), OutputOptions()) == 0
    screen.flush()
    shown = screen.buffer.getvalue().decode()  # type: ignore[attr-defined]
    assert shown == "The \ufffd[31mboard\ufffd met.\r\n\tYes.\n"


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("The patrons met the board.\n" * 50_000, encoding="utf-8")
    process = start(["long.txt", "--text"], tmp_path, command="inspect")
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline() == b"The patrons met the board.\n"
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 0
    process.stderr.close()
