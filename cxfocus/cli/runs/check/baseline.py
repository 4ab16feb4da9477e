"""Read, update and write the file of the baseline."""

from __future__ import annotations

from pathlib import Path

from cxfocus.check.baseline import Baseline, baseline_text, parse_baseline, update_baseline
from cxfocus.check.history import gone_from
from cxfocus.check.run import CheckResult
from cxfocus.cli import exits
from cxfocus.cli.output.write import write_text
from cxfocus.errors import Problem, UsageError
from cxfocus.text.amounts import amount, and_more

_NAMED = 10


def read_baseline(path: str, lexicon: str, *, update: bool) -> Baseline:
    """Return the baseline in a file; for an update, an empty one if it is missing or another lexicon counted it."""
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        if update:
            return Baseline(path, lexicon, {})
        hint = "Write it with --update-baseline, or check the path"
        raise UsageError(Problem("there is no such baseline", path, hint=hint)) from None
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise UsageError(Problem(f"the baseline cannot be read: {reason}", path)) from error
    baseline = parse_baseline(text, path)
    if baseline.lexicon == lexicon:
        return baseline
    if update:
        lost = amount(len(baseline.entries), "document")
        exits.say(f"{path}: another lexicon counted it, so it is written anew, without the {lost} that it held")
        return Baseline(path, lexicon, {})
    exits.say(f"{path}: another lexicon counted this baseline. Write it anew with --update-baseline")
    return baseline


def write_baseline(baseline: Baseline, checked: CheckResult) -> None:
    """Write the updated baseline, and report the changes."""
    after, change = update_baseline(baseline, checked.entries, gone_from(baseline), checked.failing)
    write_text(baseline_text(after), baseline.path, "json")
    done = [f"{count:,} {what}" for what, count in change.counts()]
    exits.say(f"{baseline.path}: {amount(len(after.entries), 'document')} ({', '.join(done) or 'nothing has changed'})")
    excused = [name for name in change.new if name in checked.failing]
    for name in excused[:_NAMED]:
        rules = ", ".join(checked.failing[name])
        exits.say(f"{baseline.path}: {name} is new and fails ({rules}). It is excused from now on")
    if more := and_more(len(excused) - _NAMED):
        exits.say(f"{baseline.path}: {more} that are new, fail, and are excused from now on")
    for name in change.worse[:_NAMED]:
        what = "fails or got worse, and keeps its old figures"
        exits.say(f"{baseline.path}: {name} {what}. To accept it, delete its line first")
    if more := and_more(len(change.worse) - _NAMED):
        exits.say(f"{baseline.path}: {more} that fail or got worse")
