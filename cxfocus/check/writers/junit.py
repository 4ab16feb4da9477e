"""JUnit XML: a suite for each document, a case for each rule that is on, as viewers of test reports want it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TextIO

from cxfocus.check.model import CheckReport, JudgedDocument, Ruling
from cxfocus.check.wording import SAID_ALREADY, finding_words
from cxfocus.text.expressions import regex
from cxfocus.text.unicode import as_unicode
from cxfocus.writers.style import Style

# Characters that XML 1.0 cannot hold, not even escaped.
_FORBIDDEN = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(report: CheckReport, stream: TextIO, _style: Style) -> None:
    """Write the suites: neutral (unless it fails) and unasked rules are `skipped`, unread documents are errors."""
    suites = ET.Element("testsuites", name="cxfocus")
    for judged in report.documents:
        _suite(suites, judged, report)
    for failure, uri in report.failures:
        name = _clean(uri)
        suite = ET.SubElement(suites, "testsuite", name=name, tests="1", failures="0", errors="1", skipped="0")
        case = ET.SubElement(suite, "testcase", name="read", classname=name, file=name)
        ET.SubElement(case, "error", type="read", message=_clean(failure.message))
    for name in ("tests", "failures", "errors", "skipped"):
        suites.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    ET.indent(suites)
    stream.write('<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(suites, encoding="unicode") + "\n")


def _suite(suites: ET.Element, judged: JudgedDocument, report: CheckReport) -> None:
    suite = ET.SubElement(suites, "testsuite", name=_clean(judged.uri))
    for ruling in judged.rulings:
        _case(suite, judged, ruling, report)
    for rule in judged.unasked:
        case = ET.SubElement(suite, "testcase", name=rule, classname=suite.get("name", ""), file=suite.get("name", ""))
        ET.SubElement(case, "skipped", message=SAID_ALREADY)
    suite.set("tests", str(len(judged.rulings) + len(judged.unasked)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))


def _case(suite: ET.Element, judged: JudgedDocument, ruling: Ruling, report: CheckReport) -> None:
    uri = _clean(judged.uri)
    case = ET.SubElement(suite, "testcase", name=ruling.rule, classname=uri, file=uri)
    failing = [each for each in ruling.findings if each.known is None and report.is_failing(each.outcome)]
    others = [each for each in ruling.findings if each not in failing]
    if failing:
        places = [judged.in_file(each.place) for each in failing]
        if places[0]:
            case.set("line", str(places[0].line))
        lines = [
            f"{uri}:{f'{place.line}:' if place else ''} {finding_words(judged, each)}"
            for each, place in zip(failing, places, strict=True)
        ]
        element = ET.SubElement(case, "failure", type=ruling.rule, message=_clean(failing[0].message))
        element.text = _clean("\n".join(lines))
    elif ruling.outcome == "neutral":
        neutral = next(each for each in others if not each.excused)
        ET.SubElement(case, "skipped", message=_clean(neutral.message))
    elif others:
        out = ET.SubElement(case, "system-out")
        out.text = _clean("\n".join(f"{each.message} {each.known}" for each in others))


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", as_unicode(text))
