"""Labels within list items, where notes have several people in one: `- Ann: is it open? Bob: it is`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from cxfocus.readers.prose.labels import Label, Labels
from cxfocus.readers.prose.speakers.shapes import bare, look
from cxfocus.text.items import SIGN

#: The notation of such a label, which begins no line.
WITHIN = "within"
#: Behind the end of a sentence.
_LABEL = re.compile(r"[.?!][\"')\]\u201d]?[ \t]{1,3}(?P<name>[^\W\d_][^\s:.?!]{0,40}(?: [^\s:.?!]{1,40}){0,2}):[ \t]")
#: Where an item ends, though its last line may be followed by more words: a blank line, another item.
_END = re.compile(rf"\n[ \t]*(?=\n|{SIGN}[ \t])")


def labels_within(labels: Labels, shown: Collection[str], people: Mapping[str, str], body: str) -> list[Label]:
    """Names, in the items of those who speak, of people who are listed or begin a line as well."""
    if not shown or not any(labels.bullets):
        return []
    found = list(_named(labels, shown, people, body))
    names = {_folded(label.name) for label in found}
    more = {name for name in set(labels.names).difference(shown) if names and _folded(name) in names}
    return list(_named(labels, {*shown, *more}, people, body)) if more else found


def _named(labels: Labels, shown: Collection[str], people: Mapping[str, str], body: str) -> Iterator[Label]:
    known: set[str] | None = None
    for match in _candidates(labels, shown, body):
        if known is None:
            known = {*people, *(_folded(name) for name in set(labels.names) if look(name).shape != "refused")}
        if _folded(match["name"]) in known:
            yield Label(match.start("name"), match["name"], match.end() - 1, None, WITHIN, bullet=True)


def _folded(name: str) -> str:
    return bare(name).casefold()


def _candidates(labels: Labels, shown: Collection[str], body: str) -> Iterator[re.Match[str]]:
    spoken = labels.where([name in shown for name in labels.names])
    for start, following, bullet in zip(spoken.starts, [*spoken.lines[1:], len(body)], spoken.bullets, strict=True):
        if bullet and body.find(":", start, following) >= 0:
            end = _END.search(body, start, following)
            yield from _LABEL.finditer(body, start, end.start() if end else following)
