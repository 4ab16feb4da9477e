"""Load the readers of all kinds of documents, before the time of any document is measured."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from cxfocus.errors import ReadError
from cxfocus.matching.matcher import Matcher
from cxfocus.pipeline import Job, analyze_source
from cxfocus.readers.documents.registry import CONTAINERS
from cxfocus.readers.registry import FORMATS
from cxfocus.readers.source import Source

#: Text with mentions, and text that is no UTF-8.
_TEXT = b"# Minutes\n\nAnn: The board of the library asked its users.\n"
_OLD_TEXT = "Ann: The caf\u00e9 of the library, na\u00efvely.\n".encode("cp1252")


def load_readers(suffixes: Iterable[str], matcher: Matcher, job: Job) -> None:
    """Read a line of text as every kind of file with one of these suffixes; that most refuse it does not matter."""
    known = [(row.name, row.suffixes) for row in CONTAINERS] + [(row.name, row.suffixes) for row in FORMATS]
    wanted = [name for name, its in known if set(its) & set(suffixes)]
    for name, data in ((None, _TEXT), (None, _OLD_TEXT), *((name, _TEXT) for name in wanted)):
        reading = job.reading._replace(format=name or job.reading.format)
        with suppress(ReadError):
            analyze_source(Source("a.txt", data), matcher, job._replace(reading=reading))
