"""Reports of every format and odd shape, as the writer writes them."""

from __future__ import annotations

import io
import json
from typing import Any

from cxfocus.lexicon.load import parse_lexicon
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from cxfocus.report.build import ReportOptions
from cxfocus.report.model import Report
from cxfocus.report.redact import PrivacyOptions, redact_report
from cxfocus.writers.json_v1.write import write_json
from cxfocus.writers.style import Style

LEXICON = parse_lexicon("""
cxfocus: 1
name: words
customer: {people: [patron, reader], needs: [opening hours]}
institution: {body: [board], rules: [policy, budget]}
""")

MISSING = "no-such-folder/no.txt"
_TALK = "Ada Quill: The patrons spoke.\nBen Oakes: The board, the policy and the budget.\n" * 8
SOURCES = {
    "text": Source("talk.txt", _TALK.encode()),
    "markdown": Source(
        "minutes-2024-03-04.md",
        b"# Friends\n\nIntro.\n\n## Hours\n\nPatrons want opening hours.\n\n## Empty\n\n## Money\n\nThe board.\n",
    ),
    "vtt": Source(
        "a.vtt",
        b"WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ada>The patrons</v>\n\n00:09.000 --> 00:08.000\n<v Ben>The board</v>\n",
    ),
    "srt": Source("a.srt",
    b"1\n00:00:01,000 --> 00:00:04,500\nPatrons and the board\n\n2\n00:00:05,000 --> 00:00:06,000\nHm.\n"),
    "table": Source(
        "t.md",
        b"# Council\n\n| Time | Speaker | Transcript |\n|---|---|---|\n"
        b"| 0:01 | Ada | The patrons |\n| 0:09 | Ben | The board |\n",
    ),
    "timed text": Source("t.txt",
    b"Ada Quill  0:03\nThe patrons.\n\nBen Oakes  0:20\nThe board.\n\nAda Quill  0:40\nReaders.\n"),
    "empty": Source("empty.txt", b""),
    "no mentions": Source("none.txt", b"Nothing here.\n"),
    "customer only": Source("c.txt", b"Patrons. " * 30),
    "institution only": Source("i.txt", b"Boards. " * 30),
    "old encoding": Source("caf\udce9.txt", b"Caf\xe9 patrons \x96 see www.example.org\n"),
}  # fmt: skip


def report(*names: str, options: ReportOptions | None = None, privacy: PrivacyOptions | None = None) -> Report:
    made = analyze_inputs([*(SOURCES[name] for name in names), MISSING], Job(LEXICON, options or ReportOptions()))
    return redact_report(made, privacy or PrivacyOptions())


def written(made: Report) -> Any:
    stream = io.StringIO()
    write_json(made, stream, Style())
    return json.loads(stream.getvalue(), parse_constant=_refuse)


def _refuse(constant: str) -> Any:
    raise AssertionError(f"{constant} is no JSON")


REPORTS = {
    **{name: report(name) for name in SOURCES},
    "all": report(*SOURCES),
    "none": report(),
    "no text": report(*SOURCES, privacy=PrivacyOptions(no_text=True)),
    "anonymous": report(*SOURCES, privacy=PrivacyOptions(anonymize=True)),
    "brief": report(*SOURCES, options=ReportOptions(parts=False, mentions=False, passages=False)),
    "strict": report(*SOURCES, options=ReportOptions(minimum_mentions=1)),
}
