"""Trees of files: the documents that are found, and the files left out, by reason."""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import pytest

from cxfocus.finding.discover import Search, discover, would_find
from cxfocus.finding.walk import Walk

#: By name of the case: the files, the paths named, options, the paths found, and the number left out by each reason.
TREES: dict[str, tuple[str, tuple[str, ...], dict[str, Any], str, dict[str, int]]] = {
    "a folder with all in it": ("m/a.txt m/b/c/d.md", ("m",), {}, "m/a.txt m/b/c/d.md", {}),
    "here": ("a.txt b/c.txt", (".",), {}, "a.txt b/c.txt", {}),
    "named twice": ("m/a.txt m/b.xlsx", ("m", "./m", "m/"), {}, "m/a.txt", {".xlsx": 1}),
    "a slash too many, a dot too many": ("m/a.txt", ("./m//",), {}, "m/a.txt", {}),
    "types in any case": ("m/A.TXT m/b.Md", ("m",), {}, "m/A.TXT m/b.Md", {}),
    "unknown types": ("m/a.txt m/b.xlsx m/c.XLSX m/d", ("m",), {}, "m/a.txt", {".xlsx": 2, "without a suffix": 1}),
    "an unknown type that was named": ("m/a.xyz", ("m/a.xyz",), {}, "m/a.xyz", {}),
    "hidden": ("m/.git/x.txt m/.a.txt m/b.txt", ("m",), {}, "m/b.txt", {"hidden": 2}),
    "a hidden one that was named": ("m/.a.txt", ("m/.a.txt",), {}, "m/.a.txt", {}),
    "temporary": (
        "m/~$a.txt m/.~lock.b.md# m/c.txt~ m/d.txt.part m/e.tmp m/f.txt",
        ("m",),
        {},
        "m/f.txt",
        {"temporary": 5},
    ),
    "a pattern": ("m/a.txt m/b.md m/c/d.txt", ("m/*.txt",), {}, "m/a.txt", {}),
    "a deep pattern": ("m/a.txt m/b.md m/c/d/e.txt", ("m/**/*.txt",), {}, "m/a.txt m/c/d/e.txt", {}),
    "a pattern of folders": (
        "m/2023/a.txt m/2024/b/c.txt m/old/d.txt",
        ("m/20*",),
        {},
        "m/2023/a.txt m/2024/b/c.txt",
        {},
    ),
    "a pattern in the middle": ("a/x/m.txt b/x/m.txt b/y/m.txt", ("*/x/m.txt",), {}, "a/x/m.txt b/x/m.txt", {}),
    "a pattern of an unknown type": ("m/a.xyz m/b.xyz", ("m/*.xyz",), {}, "m/a.xyz m/b.xyz", {}),
    "a file with a name like a pattern": ("m/[a].txt m/a.txt", ("m/[a].txt",), {}, "m/[a].txt", {}),
    "excluded": (
        "m/a.txt m/draft-b.txt m/c/draft-d.txt",
        ("m",),
        {"excluded": ("draft*",)},
        "m/a.txt",
        {"excluded": 2},
    ),
    "excluded folder": ("m/old/a.txt m/new/a.txt", ("m",), {"excluded": ("old/",)}, "m/new/a.txt", {"excluded": 1}),
    "excluded at the top only": (
        "m/old/a.txt m/n/old/a.txt",
        ("m",),
        {"excluded": ("/m/old",)},
        "m/n/old/a.txt",
        {"excluded": 1},
    ),
    "excluded but for one": ("m/a.txt m/b.txt", ("m",), {"excluded": ("*.txt", "!b.txt")}, "m/b.txt", {"excluded": 1}),
    "excluded although named": (
        "m/a.txt m/b.txt",
        ("m/a.txt", "m/b.txt"),
        {"excluded": ("b*",)},
        "m/a.txt",
        {"excluded": 1},
    ),
    "not too deep": (
        "m/a.txt m/b/c.txt m/b/d/e.txt",
        ("m",),
        {"depth": 1},
        "m/a.txt m/b/c.txt",
        {"folder too deep": 1},
    ),
    "not at all deep": ("m/a.txt m/b/c.txt", ("m",), {"depth": 0}, "m/a.txt", {"folder too deep": 1}),
    "our own files": ("m/a.txt m/out.md", ("m",), {"not_these": ("m/out.md",)}, "m/a.txt", {}),
    "odd names": (
        "m/a b.txt m/ö.txt m/-x.txt m/new\\line.txt",
        ("m",),
        {},
        "m/a·b.txt m/ö.txt m/-x.txt m/new\\line.txt",
        {},
    ),
}


def lay_out(folder: Path, names: str) -> None:
    for name in names.replace("a b", "a·b").split():
        path = folder / name.replace("·", " ")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")


def found(walk: Walk, *paths: str, excluded: tuple[str, ...] = (), **options: Any) -> list[str]:
    """Return the paths found, as from the command line: patterns are written for the working folder."""
    return [each.path for each in discover(Search(paths, ((".", excluded),), **options), walk)]


@pytest.mark.parametrize("name", TREES)
def test_a_tree(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files, paths, options, expected, left_out = TREES[name]
    lay_out(tmp_path, files)
    monkeypatch.chdir(tmp_path)
    walk = Walk()
    wanted = sorted(each.replace("·", " ") for each in expected.split())
    assert sorted(found(walk, *paths, **options)) == wanted
    assert (walk.left_out, walk.problems) == (left_out, [])


#: Cases whose result depends on the files, not only on their names.
THERE = {"a file with a name like a pattern"}


@pytest.mark.parametrize("name", sorted(TREES.keys() - THERE))
def test_what_is_gone_would_be_found_where_it_was(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files, paths, options, expected, _ = TREES[name]
    lay_out(tmp_path, files)
    monkeypatch.chdir(tmp_path)
    search = Search(paths)._replace(**{**options, "excluded": ((".", options.get("excluded", ())),)})
    gone = [path for path in tmp_path.rglob("*") if path.is_file()]
    for path in gone:
        path.unlink()
    would = {path.relative_to(tmp_path).as_posix() for path in gone if would_find(search, path.as_posix())}
    # A path that was itself named is not asked about.
    assert would == {each.replace("·", " ") for each in expected.split()} - set(paths)


NAMES = ("a.txt", "b.md", "c.xyz", "d", ".e.txt", "~$f.txt", "old.txt")
FOLDERS = ("m", "n", "old", ".h", "m.txt")
NAMED = (".", "m", "n/m", "*", "*.xyz", "m/*", "m/*.txt", "*/n", "**/*.xyz", "**/m", "m/**/n", "?/*.md", "n/**/old/*")
PATTERNS = ("old", "m/", "/n", "*.txt", "!a.txt", "m/n", "**/old/*", "!old", "c*")


@pytest.mark.parametrize("seed", range(60))
def test_a_file_would_be_found_exactly_where_one_is(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    choose = random.Random(seed)
    for _ in range(25):
        folders = choose.choices(FOLDERS, k=choose.randint(0, 4))
        path = Path(tmp_path, *folders, choose.choice(NAMES))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    for folder in [tmp_path, *(each for each in tmp_path.rglob("*") if each.is_dir())]:
        if choose.random() < 0.15:
            (folder / ".cxfocusignore").write_text("\n".join(choose.sample(PATTERNS, 2)))
    monkeypatch.chdir(tmp_path)
    for _ in range(10):
        excluded = tuple(choose.sample(PATTERNS, choose.randint(0, 2)))
        search = Search(
            (choose.choice(NAMED),),
            ((".", excluded),),
            depth=choose.choice((0, 1, 2, 64)),
            not_these=(f"m/{choose.choice(NAMES)}",),
        )
        files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
        assert [path for path in files if would_find(search, path.as_posix())] == sorted(
            Path(each.path).absolute() for each in discover(search, Walk())
        ), search


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nope", "nope: no such file or folder. Check the spelling, and the folder you are in"),
        ("-", "-: standard input is no folder. For one document there, say cxfocus analyze -"),
        ("", "(empty): no such file or folder. Check the spelling, and the folder you are in"),
        ("no/*.txt", "no/*.txt: no document has such a name. Check the pattern, and the folder you are in"),
        ("m/**/*.md", "m/**/*.md: no document has such a name. Check the pattern, and the folder you are in"),
        ("m/a.txt/b", "m/a.txt/b: cannot be read: Not a directory"),
        ("/dev/null", "/dev/null: is not a file. Name files, folders, or patterns in quotes"),
    ],
)
def test_what_was_named_and_is_not_there(
    path: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, "m/a.txt")
    monkeypatch.chdir(tmp_path)
    walk = Walk()
    assert found(walk, path) == []
    assert [str(problem) for problem in walk.problems] == [message]
    assert walk.missing == 1


def test_a_name_that_no_system_takes() -> None:
    walk = Walk()
    assert (found(walk, "a\0b"), walk.missing) == ([], 1)
    assert [str(problem).partition(": embedded null")[0] for problem in walk.problems] in (
        ["a\0b: cannot be read"],
        ["a\0b: cannot be read: stat"],  # from Python 3.13 on
    )


def test_links_and_loops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path, "m/a.txt m/b/c.txt out/d.txt")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "m/b/up").symlink_to("..")
    (tmp_path / "m/out").symlink_to("../out")
    (tmp_path / "m/loop.txt").symlink_to("loop.txt")
    (tmp_path / "m/link.txt").symlink_to("a.txt")
    (tmp_path / "m/.#lock.txt").symlink_to("nowhere")  # as Emacs locks a file
    walk = Walk()
    assert found(walk, "m") == ["m/a.txt", "m/b/c.txt", "m/link.txt"]
    assert walk.left_out == {"linked folder": 2, "hidden": 1}
    assert [problem.path for problem in walk.problems] == ["m/loop.txt"]
    assert walk.missing == 0
    assert found(Walk(), "m/out") == ["m/out/d.txt"]  # a link that is named is followed
    assert found(Walk(), "m/**/*.txt") == ["m/a.txt", "m/b/c.txt", "m/link.txt"]


def test_pipes_and_their_like(tmp_path: Path) -> None:
    lay_out(tmp_path, "m/a.txt")
    os.mkfifo(tmp_path / "m" / "pipe.txt")
    walk = Walk()
    assert found(walk, str(tmp_path / "m")) == [str(tmp_path / "m/a.txt")]
    assert walk.left_out == {"special file": 1}


def test_ignore_files_hold_for_their_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path, "m/a.txt m/b.txt m/c/a.txt m/c/b.txt m/c/keep.txt m/d/k.txt")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "m/.cxfocusignore").write_text("# drafts\nb.txt\n/d/\nkeep*\n[\n")
    (tmp_path / "m/c/.cxfocusignore").write_text("!b.txt\r\n/a.txt\r\n")
    walk = Walk()
    assert found(walk, "m") == ["m/a.txt", "m/c/b.txt"]
    assert walk.left_out["excluded"] == 4
    texts = [path for path in sorted(tmp_path.rglob("*.txt")) if would_find(Search(("m",)), path.as_posix())]
    assert texts == [tmp_path / "m/a.txt", tmp_path / "m/c/b.txt"]
    assert not would_find(Search(("m/c",)), f"{tmp_path}/m/c/keep.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(tmp_path: Path) -> None:
    lay_out(tmp_path, "m/a.txt m/b/c.txt")
    (tmp_path / "m/b").chmod(0)
    walk = Walk()
    assert found(walk, str(tmp_path / "m")) == [str(tmp_path / "m/a.txt")]
    assert "cannot be looked into" in walk.problems[0].message


def test_the_order_of_the_file_system_is_not_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path, " ".join(f"m/{number % 7}/{number}.txt" for number in range(70)))
    monkeypatch.chdir(tmp_path)
    expected = found(Walk(), "m")
    real = os.scandir

    class Shuffled:
        def __init__(self, path: str) -> None:
            self._entries = list(real(path))
            random.Random(4).shuffle(self._entries)

        def __enter__(self) -> list[os.DirEntry[str]]:
            return self._entries

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr("cxfocus.finding.walk.os.scandir", Shuffled)
    assert found(Walk(), "m") == expected
