"""The files that have changed since a revision, by the `git` program."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from cxfocus.check.changes import Changes
from cxfocus.errors import Problem, UsageError

_OPTION = "⟨diff_base⟩"
_FETCH = "Fetch it: `git fetch --unshallow`, or `fetch-depth: 0` for the checkout of a workflow"


def changes_since(revision: str, folder: Path) -> Changes:
    """Return the changes of the work in `folder` since it and `revision` parted; raises `UsageError`.

    Changes that are not committed count, and so do new files that git does not ignore. A merge of the revision into
    the work changes nothing by itself.
    """
    if not revision.strip():
        raise _refusal("a revision needs a name", "Write one such as origin/main or HEAD~1")
    top = Path(os.fsdecode(_answer(folder, "no git repository here", "rev-parse", "--show-toplevel").rstrip(b"\n")))
    commit = _base(revision, top)
    raw = ("diff", "--raw", "-z", "--no-abbrev", "--find-renames", commit, "--")
    differences = _names(top, "git cannot compare", *raw)
    others = _names(top, "git cannot list", "ls-files", "--others", "--exclude-standard", "-z")
    tracked = _names(top, "git cannot list", "ls-files", "-z")
    changed: dict[Path, str | None] = {}
    deleted: list[str] = []
    blobs: dict[str, str] = {}
    contents: dict[Path, str] = {}
    for status, blob, now, before, after in _differences(differences):
        if status == "D":
            deleted.append(before)
        else:
            changed[top / after] = None if status == "A" else before
            blobs[before] = blob
            if status in "MR":
                contents[top / after] = now
    changed |= {top / name: None for name in others}
    return Changes(
        revision=revision,
        top=top,
        changed=changed,
        deleted=tuple(sorted(deleted)),
        tracked=frozenset(tracked),
        blobs=blobs,
        contents=contents,
    )


def texts_at(changes: Changes, names: Sequence[str]) -> dict[str, bytes]:
    """Return the contents of files where the work parted, by their names there; asks git once for all."""
    # By object names, since the name of a file may hold a line end.
    asked = "".join(f"{changes.blobs[name]}\n" for name in names).encode()
    answer = _answer(changes.top, "git cannot read the old files", "cat-file", "--batch", given=asked)
    texts: dict[str, bytes] = {}
    at = 0
    for name in names:
        end = answer.index(b"\n", at)
        header = answer[at:end].split(b" ")
        at = end + 1
        if header[-1].isdigit():
            size = int(header[-1])
            texts[name] = answer[at : at + size]
            at += size + 1
    return texts


def _base(revision: str, top: Path) -> str:
    """Return the commit at which the work and a revision parted."""
    found = _run(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    shallow = _run(top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    if found.returncode:
        hint = _FETCH if shallow else "Check the spelling; `git branch --all` lists what there is"
        if ".." in revision:
            hint = "Name one revision: the work is compared with where it parted from that"
        raise _refusal(f"git knows no revision {revision!r}" + (" in this shallow clone" if shallow else ""), hint)
    parted = _run(top, "merge-base", "HEAD", found.stdout.decode().strip())
    if parted.returncode:
        hint = _FETCH if shallow else "Name a revision that this work came from"
        raise _refusal(f"HEAD and {revision} have no commit in common that git can see", hint)
    return parted.stdout.decode().split()[0]


def _differences(fields: list[str]) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield (letter, content before, content after, name before, name after) of each change."""
    rest = iter(fields)
    for facts in rest:
        _, _, blob, now, status = facts.split(" ")
        before = next(rest)
        yield status[0], blob, now, before, next(rest) if status[0] in "RC" else before


def _names(top: Path, problem: str, *arguments: str) -> list[str]:
    return [os.fsdecode(name) for name in _answer(top, problem, *arguments).split(b"\0") if name]


def _answer(folder: Path, problem: str, *arguments: str, given: bytes = b"") -> bytes:
    done = _run(folder, *arguments, given=given)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().split("\n")[0].removeprefix("fatal: ")
        raise _refusal(f"{problem}: {said}" if said else problem, f"Run it inside a repository, or leave {_OPTION} out")
    return done.stdout


def _run(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        command = ["git", "--no-optional-locks", *arguments]
        return subprocess.run(command, cwd=folder, input=given, capture_output=True, check=False)  # noqa: S603
    except OSError as error:
        raise _refusal(f"git cannot be run: {error.strerror}", f"Install git, or leave {_OPTION} out") from error


def _refusal(message: str, hint: str) -> UsageError:
    return UsageError(Problem(f"{_OPTION}: {message}", hint=hint))
