"""cxfocus: whose business is being talked about.

    from cxfocus import analyze, Lexicon
    report = analyze("notes.txt")
    report.documents[0].focus.share

The names are looked up when they are used, so importing the package is free.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cxfocus.face import (
        CxfocusError,
        DocumentReport,
        Failure,
        Focus,
        Interval,
        Lexicon,
        LexiconError,
        Mention,
        Part,
        Passage,
        Problem,
        ReadError,
        ReadingOptions,
        Remark,
        Report,
        RuleOptions,
        Source,
        Total,
        UsageError,
        analyze,
        load_lexicon,
        parse_lexicon,
        to_json,
    )
    from cxfocus.version import VERSION as __version__  # noqa: N811

__all__ = [
    "CxfocusError",
    "DocumentReport",
    "Failure",
    "Focus",
    "Interval",
    "Lexicon",
    "LexiconError",
    "Mention",
    "Part",
    "Passage",
    "Problem",
    "ReadError",
    "ReadingOptions",
    "Remark",
    "Report",
    "RuleOptions",
    "Source",
    "Total",
    "UsageError",
    "__version__",
    "analyze",
    "load_lexicon",
    "parse_lexicon",
    "to_json",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from cxfocus.version import VERSION

        return VERSION
    if name in __all__:
        from cxfocus import face

        return getattr(face, name)
    raise AttributeError(f"module 'cxfocus' has no attribute {name!r}")


def __dir__() -> list[str]:
    """Return the names that are looked up later, too, so that a prompt can complete them."""
    return sorted({*globals(), *__all__})
