"""cxfocus measures whether a text is about the customers of an institution or about the institution itself.

    from cxfocus import analyze, Lexicon
    report = analyze("notes.txt")
    report.documents[0].focus.share

The modules behind these names are imported on first use, so that `import cxfocus` costs nothing.
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
    """Return all names, also those not imported yet, so that a prompt can complete them."""
    return sorted({*globals(), *__all__})
