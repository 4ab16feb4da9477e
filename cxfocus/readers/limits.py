"""Limits of documents, for formats whose readers need a multiple of a file's size, or can be made to."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.errors import Problem, ReadError

MIB = 1024 * 1024
_RAISE = "Raise with ⟨max_size⟩ if you trust it"


class Limits(NamedTuple):
    """Sizes are bytes; text, markdown and captions have no limit, since they are read as they are.

    One file inside a Word or OpenDocument file unpacks to at most `part`, and
    if that is more than `small`, to at most `ratio` times its packed size. A
    PDF may take `memory`, and `seconds` plus `seconds_per_page` for each page.
    """

    html: int = 20 * MIB
    rtf: int = 50 * MIB
    mail: int = 50 * MIB
    json: int = 100 * MIB
    office: int = 100 * MIB
    part: int = 100 * MIB
    small: int = 5 * MIB
    ratio: int = 200
    entries: int = 10_000
    pdf: int = 100 * MIB
    pages: int = 3_000
    memory: int = 2048 * MIB
    seconds: float = 60.0
    seconds_per_page: float = 0.5


_DEFAULT = Limits()


def limits_for(max_size: int | None) -> Limits:
    """Return the limits if the user allows `max_size` bytes (None: the defaults); the others grow in proportion."""
    if max_size is None:
        return _DEFAULT
    times = max(1.0, max_size / _DEFAULT.pdf)
    grown = {
        name: type(getattr(_DEFAULT, name))(getattr(_DEFAULT, name) * times)
        for name in ("ratio", "entries", "pages", "memory", "seconds", "seconds_per_page")
    }
    sizes = dict.fromkeys(("html", "rtf", "mail", "json", "office", "part", "pdf"), max_size)
    return _DEFAULT._replace(**sizes, **grown)


def refuse_larger(size: int, limit: int, path: str | None = None, verb: str = "is") -> None:
    """Raise `ReadError` if `size` bytes are more than `limit`: `unpacks to 496 MiB (limit 100 MiB); refused`."""
    if size > limit:
        raise refusal(f"{verb} {in_mib(size)} (limit {in_mib(limit)}); refused", path)


def refusal(message: str, path: str | None) -> ReadError:
    """Return the error of a document that exceeds a limit, with the hint how to raise it."""
    return ReadError(Problem(message, path, hint=_RAISE))


def in_mib(size: int) -> str:
    """Return a size as `496 MiB`; below ten with one decimal."""
    return f"{size / MIB:,.0f} MiB" if size >= 10 * MIB else f"{size / MIB:,.1f} MiB"
