"""Paths without the folder that all of them are in."""

from __future__ import annotations

import pytest

from cxfocus.report.shown_paths import without_common_folder


@pytest.mark.parametrize(
    ("paths", "folder", "shown"),
    [
        (["a/b/1.md", "a/c/2.md"], "a/", ["b/1.md", "c/2.md"]),
        (["a/b/1.md", "a/b/2.md"], "a/b/", ["1.md", "2.md"]),
        (["a/b", "a/bc"], "a/", ["b", "bc"]),
        (["/home/a.md", "/home/b/c.md"], "/home/", ["a.md", "b/c.md"]),
        (["a/1.md", "b/1.md"], "", ["a/1.md", "b/1.md"]),
        (["a/1.md"], "", ["a/1.md"]),
        (["/home/1.md", "/tmp/1.md"], "", ["/home/1.md", "/tmp/1.md"]),
        (["t.csv#x/1", "t.csv#x/2"], "", ["t.csv#x/1", "t.csv#x/2"]),
        ([], "", []),
    ],
)
def test_the_common_folder_is_left_out(paths: list[str], folder: str, shown: list[str]) -> None:
    assert without_common_folder(paths) == (folder, shown)
