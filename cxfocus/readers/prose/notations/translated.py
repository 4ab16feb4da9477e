"""Messages of Zoom's chats, saved in other languages than English: `18:55:19 Von Ann Lee an Alle: words`."""

from __future__ import annotations

import re

from cxfocus.readers.prose.labels import Label, Labels
from cxfocus.text.expressions import regex

#: The words before the name, after it, and for everyone, as saved chats and programs that read them have it; those in
#: Dutch, Italian and Portuguese are only inferred. English is needed for lines with a date.
_WORDS = (
    ("Da", "a", "Tutti"),
    ("De", "a", "Todos"),
    ("De", "para", "Todos"),
    ("De", "\u00e0", "Tout le monde"),
    ("From", "to", "Everyone"),
    ("Van", "(?:aan|naar|tot)", "Iedereen"),
    ("Von", "an", "Alle"),
    ("\u0412\u0456\u0434", "\u0434\u043e", "\u0412\u0441\u0456"),  # Ukrainian
    ("\u041e\u0442", "\u043a\u043e\u043c\u0443", "\u0412\u0441\u0435"),  # Russian
    ("\u958b\u59cb", "\u304b\u3089", "\u7686\u69d8"),  # Japanese
)


def _sent(first: str, then: str, everyone: str) -> str:
    """Expression for the words before, between and after the names, in one language.

    They are to everyone, or to a person with brackets after the name: `Ben(Direktnachricht)`. With two blanks around
    the words, as only a program writes them, to anybody.
    """
    to_all = rf"[ ]+{then}[ ]+(?i:{everyone})\b[^\n:]{{0,60}}"
    to_anybody = rf"  {then}  [^\n:]{{1,80}}"
    to_one = rf"[ ]+{then}[ ]+[^\n:()]{{1,60}}(\([^\n:()]{{1,60}}\))"
    return rf"{first}[ ]+([^\s(][^\n:]{{0,80}}?)(?:{to_all}|{to_anybody}|{to_one})"


_SENT = "|".join(_sent(*words) for words in _WORDS)
_MESSAGE = regex(_SENT)
#: What follows a time with a date.
BEFORE_WORDS = rf"(?=(?:{_SENT})[ \t]*:)"
#: Zoom writes seconds; programs of a day, which may have `18:30 Von Berlin an alle: music`, do not.
_TO_THE_SECOND = regex(r"[^\n]{0,24}?\d:\d\d:\d\d")
_STAMPED = regex(r"(?m)^[^\n:]{0,12}\d:\d\d:\d\d[ \t]")


def as_messages(labels: Labels, body: str) -> Labels:
    """Return the labels; those of such messages are messages of a chat, with the name alone.

    They are most lines with a time, and one of them is to everyone: else `00:10:02 Von hier an alle: words` is speech.
    """
    sent = {} if labels.plain else {name: match for name in set(labels.names) if (match := _MESSAGE.fullmatch(name))}
    if all(map(_bracket, sent.values())):
        return labels
    found = [label for label in labels.rows() if label.name in sent and _TO_THE_SECOND.match(body, label.line)]
    if 2 * len(found) <= sum(1 for _ in _STAMPED.finditer(body)):
        return labels
    return labels.replaced_by([_message(label, sent[label.name]) for label in found])


def _bracket(sent: re.Match[str]) -> bool:
    """Whether only brackets after the second name show that this is a message."""
    return sent[sent.lastindex or 0].startswith("(")


def _message(label: Label, sent: re.Match[str]) -> Label:
    name = sent[(sent.lastindex or 0) - _bracket(sent)]
    return label._replace(name=name.strip(), form="chat")
