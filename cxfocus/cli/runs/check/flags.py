"""The rules that the command line gives."""

from __future__ import annotations

from cxfocus.cli.asked.check import CheckAsked
from cxfocus.errors import Problem, UsageError
from cxfocus.settings.model import RuleValues, Value
from cxfocus.settings.values import RefusedValue, rule_value


def read_flags(asked: CheckAsked) -> RuleValues:
    """Return the rules of the command line; raises `UsageError` with every value that a rule cannot have."""
    written = {
        "min-share": asked.min_share,
        "min-customer-rate": asked.min_customer_rate,
        "max-drop": asked.max_drop,
        "min-mentions": asked.min_mentions,
        "confidence": asked.confidence,
        "allow-no-customer": "yes" if asked.allow_no_customer else None,
    }
    flags: list[tuple[str, Value]] = []
    problems: list[Problem] = []
    for key, value in written.items():
        try:
            if value is not None:
                flags.append((key, rule_value(key, value)))
        except RefusedValue as refused:
            problems.append(Problem(f"--{key} {refused.message}", hint=f"Write --{key} {refused.example}"))
    titles = tuple(asked.not_blind or ())
    if not all(title.strip() for title in titles):
        hint = "Write words of the title, such as --not-blind budget, or * for every section"
        problems.append(Problem("--not-blind is empty", hint=hint))
    if titles:
        flags.append(("not-blind", titles))
    if problems:
        raise UsageError(problems)
    return tuple(flags)
