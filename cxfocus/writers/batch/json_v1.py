"""JSON: the keys of `analyze`, and figures of many documents; each document is written on a line as it comes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from cxfocus.report.summary import BlindSpots, Distribution, Group, Grouping, Outliers, Row, Summary, TalkTimes, Trend
from cxfocus.scoring.spread import Spread
from cxfocus.scoring.trend import TrendLine
from cxfocus.writers.digits import millionths
from cxfocus.writers.json_v1.write import (
    SCHEMA_VERSION,
    Json,
    failure_json,
    focus_json,
    lexicon_json,
    mean_json,
    talk_time_json,
)
from cxfocus.writers.style import Style


def write_json(summary: Summary, stream: TextIO, _style: Style) -> None:
    """Write one object that validates against `schema.json` beside this file."""
    head = {"schema_version": SCHEMA_VERSION, **_tool_and_lexicon(summary)}
    stream.write("{\n")
    stream.writelines(f'  "{name}": {_text(value)},\n' for name, value in head.items())
    _write_list("documents", (document_text(row, summary.group_columns) for row in summary.documents()), stream)
    _write_list("failures", (_text(failure_json(failure)) for failure in summary.failures()), stream)
    tail = _comparison(summary)
    stream.write(",\n".join(f'  "{name}": {_text(value)}' for name, value in tail.items()))
    stream.write("\n}\n")


def write_jsonl(summary: Summary, stream: TextIO, _style: Style) -> None:
    """Write each document on a line, as in `documents[]`, with tool and lexicon; failures are on standard error."""
    basis = _text(_tool_and_lexicon(summary))[1:]
    texts = (document_text(row, summary.group_columns) for row in summary.documents())
    stream.writelines(f"{text[:-1]}, {basis}\n" for text in texts)


def _tool_and_lexicon(summary: Summary) -> Json:
    return {
        "tool": {"name": "cxfocus", "version": summary.tool_version, "formula": summary.formula},
        "lexicon": lexicon_json(summary.lexicon),
    }


def document_text(row: Row, group_columns: Sequence[str]) -> str:
    """Return the JSON of a document, with the date, the groups and the wording of warnings that this run gave it."""
    if row.document is None:
        raise ValueError("this batch was not asked to keep whole documents")
    text = row.document
    if row.warnings or f'"date": {_text(row.date)}, "encoding"' not in text:  # few; to parse all doubles the time
        text = _text({**json.loads(text), "date": row.date, "warnings": list(map(str, row.warnings))})
    if not group_columns:
        return text
    return f'{text[:-1]}, "groups": {_text(dict(zip(group_columns, row.groups, strict=True)))}}}'


def _write_list(name: str, items: Iterable[str], stream: TextIO) -> None:
    stream.write(f'  "{name}": [')
    separator = "\n    "
    for item in items:
        stream.write(f"{separator}{item}")
        separator = ",\n    "
    stream.write("],\n" if separator == "\n    " else "\n  ],\n")


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _comparison(summary: Summary) -> Json:
    total = summary.total
    return {
        "total": {
            "documents": total.documents,
            **focus_json(total.focus),
            **mean_json(total.mean),
            "talk_time": _talk_times(summary.talk_time),
        },
        "distribution": _distribution(summary.distribution),
        "blind_spots": _blind(summary.blind),
        "groups": [_grouping(grouping) for grouping in summary.groupings],
        "trend": None if summary.trend is None else _trend(summary.trend),
        "left_out": dict(summary.left_out),
        "notes": list(summary.notes),
    }


def _distribution(distribution: Distribution) -> Json:
    quartiles = distribution.quartiles
    return {
        "tenths": list(distribution.tenths),
        "quartiles": None if quartiles is None else list(map(millionths, quartiles)),
        "verdicts": dict(sorted(distribution.verdicts.items())),
    }


def _blind(blind: BlindSpots) -> Json:
    return {
        "documents": blind.documents,
        "documents_with_words": blind.documents_with_words,
        "sections": blind.sections,
        "blind_sections": blind.blind_sections,
        "judged_sections": blind.judged_sections,
        "judged_blind_sections": blind.judged_blind_sections,
        "titles": [{"title": each.title, "sections": each.sections, "blind": each.blind} for each in blind.titles],
    }


def _grouping(grouping: Grouping) -> Json:
    spread = grouping.spread
    groups = [{**_group(group), "line": _line(group.line)} for group in grouping.groups]
    return {"by": grouping.by, "groups": groups, "spread": _spread(spread), "far": _far(grouping.outliers)}


def _far(outliers: Outliers | None) -> Json | None:
    if outliers is None:
        return None
    documents = [
        {
            "path": each.path,
            "p_value": float(f"{each.chance:.4g}"),
            "share": millionths(each.share),
            "rest": millionths(each.rest),
        }
        for each in outliers.first
    ]
    return {"compared": outliers.compared, "number": outliers.number, "documents": documents}


def _group(group: Group) -> Json:
    times = {"talk_time": _talk_times(group.talk_time)}
    return {
        "name": group.name,
        "documents": group.documents,
        "stands_apart": group.is_apart,
        **focus_json(group.focus),
        **times,
    }


def _talk_times(times: TalkTimes | None) -> Json | None:
    return None if times is None else {"documents": times.documents, **(talk_time_json(times.time) or {})}


def _spread(spread: Spread | None) -> Json | None:
    if spread is None:
        return None
    return {
        "groups": spread.groups,
        "documents": spread.documents,
        "p_value": float(f"{spread.p_value:.4g}"),
        "beyond_noise": millionths(spread.beyond_noise),
        "deviation": millionths(spread.deviation),
        "correlation": millionths(spread.correlation),
        "significant": spread.significant,
        "rest_alike": spread.rest_alike,
    }


def _trend(trend: Trend) -> Json:
    periods = list(map(_group, trend.periods))
    line, spread = _line(trend.line), _spread(trend.spread)
    return {"unit": trend.unit, "periods": periods, "line": line, "undated": trend.undated, "spread": spread}


def _line(line: TrendLine | None) -> Json | None:
    if line is None:
        return None
    change, low, high = line.change
    slope = {"documents": line.documents, "years": line.years, "slope": line.slope, "low": line.low, "high": line.high}
    numbers = {**slope, "change": change, "change_low": low, "change_high": high}
    return {**{name: millionths(value) for name, value in numbers.items()}, "significant": line.significant}
