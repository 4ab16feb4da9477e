"""Finds labels inside a line: in a list item, `- Ann: is it open? Bob: it is`, or after that of a scribe."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from cxfocus.readers.prose.labels import Label, Labels
from cxfocus.readers.prose.speakers.shapes import CALLED, look
from cxfocus.readers.speaker_labels import name_key
from cxfocus.text.expressions import regex
from cxfocus.text.items import ITEM_LINE, SIGN
from cxfocus.text.lines import lines_like

#: A label after the end of a sentence, a remark in brackets, a comma, or `Chat:`, as in `- Chat: Ann: words`.
_LABEL = regex(
    r"(?:[.?!\u2026][\"')\]\u201d]?|\)|,(?=[^,:\n]{0,60}:)|(?<=[ \t][Cc]hat:))[ \t]{1,3}"
    r"(?P<name>[^\W\d_][^\s:.?!]{0,40}(?: [^\s:.?!]{1,40}){0,2}):[ \t]"
)
#: The end of an item: a blank line, or another item.
_END = regex(rf"\n[ \t]*(?=\n|{SIGN}[ \t])")
_SENTENCE_ENDS = ".?!\u2026"
_FEWEST_WORDS = 4
#: Labels inside lines with the same first word: with fewer, it may be a thing that a speaker speaks about.
_FEWEST_USES = 3
#: A word with this before it is a thing or a place: `our kitchen`, `in Berlin`.
_NO_NAME = regex(r"(?<!\w)(?:an?|the|our|this|in|at) (\w[\w-]{0,40})", re.IGNORECASE)
_LONGEST_WORD = 40
#: Words of others that a scribe wrote, in lines of a channel that a robot quotes: `> *Ann:* Bo: words`. A nick in small
#: letters is that of the person whom the scribe answers.
_FOR_OTHERS = regex(r"(?P<name>[^\W\d_a-z][\w-]{1,30}):[ \t]+(?=[^\s])")
_CONTINUED = regex(r"(?:\.{2,6}+|\u2026)[ \t]*(?=[^\s])")


def labels_within(
    labels: Labels, shown: Collection[str], people: Mapping[str, str], tasks: Collection[int], body: str
) -> list[Label]:
    """Return labels inside lines: in list items, and after the label of a scribe.

    In an item of a speaker they must be of people who are on the list or begin a line, too; in other items, except
    `tasks`, of people who are on the list or speak; after a scribe's label, of people who are on the list. Whoever
    comes between two of these in one item, and often, is found everywhere.
    """
    quoted = list(_labels_by_scribes(labels, people, body)) if people and "bold" in labels.forms else []
    if not shown or not any(labels.bullets):
        return quoted
    found = list(_labels_in_turns(labels, shown, people, body))
    names = {name_key(label.name) for label in found}
    more = {name for name in set(labels.names).difference(shown) if names and name_key(name) in names}
    if more:
        found = list(_labels_in_turns(labels, {*shown, *more}, people, body))
    spoken = {*shown, *more}
    known = {*people, *map(name_key, shown)}
    found += _in_other_items(labels, spoken, known, tasks, body)
    if found and (between := _often_between(labels, spoken, found, body)):
        turns = _labels_in_turns(labels, spoken, {**between, **people}, body)
        found = [*turns, *_in_other_items(labels, spoken, known | between.keys(), tasks, body)]
    return [*quoted, *found]


def _labels_by_scribes(labels: Labels, people: Mapping[str, str], body: str) -> Iterator[Label]:
    """Labels of those for whom a scribe wrote: `> *Ann:* Bo: words`, then `> *Ann:* ... more words`."""
    written_for: dict[str, str] = {}  # who wrote, and for whom last
    for label in labels.rows():
        if label.form != "bold" or body[label.line] != ">":
            continue
        begun = _FOR_OTHERS.match(body, label.text_start)
        if begun is not None and people.get(begun["name"].casefold()):
            written_for[label.name] = begun["name"]
        else:
            begun = _CONTINUED.match(body, label.text_start)
        if begun is None:
            written_for.pop(label.name, None)
        elif label.name in written_for:
            yield Label(label.text_start, written_for[label.name], begun.end(), None, "within")


def _labels_in_turns(labels: Labels, shown: Collection[str], people: Mapping[str, str], body: str) -> Iterator[Label]:
    known: set[str] | None = None
    for match in _candidates(labels, shown, body):
        if known is None:
            known = {*people, *(name_key(name) for name in set(labels.names) if look(name).shape != "refused")}
        if _is_of_known_person(match, known, people):
            yield _label(match)


def _is_of_known_person(match: re.Match[str], known: Collection[str], listed: Collection[str]) -> bool:
    """Whether a label is of a known person; after a comma of one on the list, and not with another: `Ann, Bo: it`."""
    name = name_key(match["name"])
    if match[0][0] != ",":
        return name in known
    before = match.string[max(0, match.start() - _LONGEST_WORD) : match.start()].split()
    return name in listed and bool(before) and before[-1].casefold() not in known


def _candidates(labels: Labels, shown: Collection[str], body: str) -> Iterator[re.Match[str]]:
    spoken = labels.where([name in shown for name in labels.names])
    for label, following in spoken.stretches(len(body)):
        if label.bullet and body.find(":", label.text_start, following) >= 0:
            end = _END.search(body, label.text_start, following)
            yield from _LABEL.finditer(body, label.text_start, end.start() if end else following)


def _in_other_items(
    labels: Labels, shown: Collection[str], known: Collection[str], tasks: Collection[int], body: str
) -> Iterator[Label]:
    """Labels in items that are no turns and no tasks."""
    spoken = {line for line, name in zip(labels.lines, labels.names, strict=True) if name in shown}
    begun = {*spoken, *tasks}
    for item in lines_like(ITEM_LINE, body):
        if item.start() in begun:
            continue
        end = _END.search(body, item.end())
        stop = end.start() if end else len(body)
        if body.find(":", item.end(), stop) >= 0:
            yield from _answers(body, item.end(), stop, known)


def _answers(body: str, start: int, end: int, known: Collection[str]) -> Iterator[Label]:
    """Labels after a question, or before a whole sentence.

    `Rota for May. Ann: 1st` and `Lamp (urgent) Ann: by Friday` have none.
    """
    found = [match for match in _LABEL.finditer(body, start, end) if _is_of_known_person(match, known, known)]
    for match, following in zip(found, [*(later.start() for later in found[1:]), end], strict=bool(found)):
        words = body[match.end() : following].split(None, _FEWEST_WORDS)
        if body[match.start()] == "?" or (body[match.start()] != ")" and len(words) >= _FEWEST_WORDS):
            yield _label(match)


def _often_between(labels: Labels, shown: Collection[str], found: Collection[Label], body: str) -> dict[str, str]:
    """Names of others that stand between two labels in an item, and often inside lines.

    The name of a person that comes once or twice cannot be told from that of a place: the turn goes on.
    """
    between = dict.fromkeys(_between(labels, shown, found, body), "")
    if not between:
        return between
    uses = Counter(_first_word(name_key(match["name"])) for match in _LABEL.finditer(body))
    things = {match[1].casefold() for match in _NO_NAME.finditer(body)}
    words = {name: _first_word(name) for name in between}
    return {name: "" for name, word in words.items() if uses[word] >= _FEWEST_USES and word not in things}


def _first_word(name: str) -> str:
    return name.split(" ", 1)[0]


def _between(labels: Labels, shown: Collection[str], found: Collection[Label], body: str) -> Iterator[str]:
    """Names of others in items of several people, case folded, each between two labels, or after the last.

    In `Ann: is it open? Zoe: it is on Sundays. Ben: fine.` Ann did not say what Zoe said, whoever Zoe is. Several in a
    row are points of a speaker: `Slack: It is paid. Matrix: It is free.`
    """
    spoken = [label for label in labels.rows() if label.bullet and label.name in shown]
    items_end = -1
    for label, following in pairwise(sorted([*spoken, *found, Label(len(body), "", len(body))])):
        is_first = label.line >= items_end
        if is_first:
            end = _END.search(body, label.text_start)
            items_end = end.start() if end else len(body)
        if is_first and following.line >= items_end:  # nobody else speaks in this item
            continue
        stop = min(following.line, items_end)
        others = list(_LABEL.finditer(body, label.text_start, stop))
        if len(others) == 1 and _is_of_anybody(others[0], stop):
            yield name_key(others[0]["name"])


def _is_of_anybody(match: re.Match[str], end: int) -> bool:
    """Whether a label after a sentence may be a person's, with a whole sentence after it."""
    words = match.string[match.end() : end].split(None, _FEWEST_WORDS)
    return match[0][0] in _SENTENCE_ENDS and len(words) >= _FEWEST_WORDS and look(match["name"]).shape in CALLED


def _label(match: re.Match[str]) -> Label:
    return Label(match.start("name"), match["name"], match.end() - 1, None, "within", bullet=True)
