"""Takes the topic off the labels of those who report in turn: `- Lamps / Ann: words`, `- Desk WG (Ben): words`."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.speakers.shapes import CALLED, is_field, look
from cxfocus.readers.speaker_labels import name_key
from cxfocus.text.expressions import regex

#: The name in brackets follows a word for a group only: `Ann (Oak)` is Ann of a firm.
_WITH_TOPIC = regex(
    r"(?P<topic>[^/\n]{1,40}) / (?P<name>[^\W\d_][^/\n]{0,40})|"
    r"(?P<group>(?:[^\s()]{1,30} ){1,4}(?:WG|SIG|TSC|team|group|committee)) ?\((?P<reporting>[^\W\d_][^()\n]{0,40})\)",
    re.IGNORECASE,
)
#: Labels with people on the list: with fewer, `Dee / Ann` may be two people; with these, other names are believed, too.
_FEWEST = 2


def without_topics(labels: Labels, people: Mapping[str, str]) -> Labels:
    """Return the labels; those of list items that name a topic and a person on the attendance list name the person."""
    if not people or not any(labels.bullets):
        return labels
    reporting = _reporting({name for name in labels.names if " / " in name or name[-1:] == ")"}, people)
    columns = zip(labels.names, labels.bullets, strict=True)
    return labels._replace(names=[reporting.get(name, name) if bullet else name for name, bullet in columns])


def _reporting(names: Collection[str], people: Mapping[str, str]) -> dict[str, str]:
    """The person in each of these labels that has one after a topic."""
    matches = list(filter(None, map(_WITH_TOPIC.fullmatch, names)))
    known = {*people, *(name_key(match["name"]) for match in matches if match["name"])}
    found: dict[str, str] = {}
    for match in matches:
        topic = match["topic"] or match["group"]
        if name_key(topic) not in known and not is_field(topic):
            found[match[0]] = match["name"] or match["reporting"]
    listed = {name: person for name, person in found.items() if name_key(person) in people}
    if len(listed) < _FEWEST:
        return {name: person for name, person in listed.items() if name[-1:] == ")"}
    return listed | {name: person for name, person in found.items() if look(person).shape in CALLED}
