"""Labels within list items, where notes have several people in one: `- Ann: is it open? Bob: it is`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from cxfocus.readers.prose.labels import Label, Labels
from cxfocus.readers.prose.speakers.shapes import look
from cxfocus.readers.speaker_labels import bare
from cxfocus.text.items import SIGN

#: The notation of such a label, which begins no line.
#: Behind the end of a sentence, or a remark in brackets.
_LABEL = re.compile(
    r"(?:[.?!\u2026][\"')\]\u201d]?|\))[ \t]{1,3}(?P<name>[^\W\d_][^\s:.?!]{0,40}(?: [^\s:.?!]{1,40}){0,2}):[ \t]"
)
#: Where an item ends, though its last line may be followed by more words: a blank line, another item.
_END = re.compile(rf"\n[ \t]*(?=\n|{SIGN}[ \t])")
_ITEM = re.compile(rf"\n[ \t]*{SIGN}[ \t]")
_FEWEST_WORDS = 4


def labels_within(
    labels: Labels, shown: Collection[str], people: Mapping[str, str], tasks: Collection[int], body: str
) -> list[Label]:
    """Names, in the items of those who speak, of people who are listed or begin a line as well.

    In other items, but for `tasks`, of those who are listed or speak.
    """
    if not shown or not any(labels.bullets):
        return []
    found = list(_named(labels, shown, people, body))
    names = {_folded(label.name) for label in found}
    more = {name for name in set(labels.names).difference(shown) if names and _folded(name) in names}
    if more:
        found = list(_named(labels, {*shown, *more}, people, body))
    return [*found, *_in_other_items(labels, {*shown, *more}, {*people, *map(_folded, shown)}, tasks, body)]


def _named(labels: Labels, shown: Collection[str], people: Mapping[str, str], body: str) -> Iterator[Label]:
    known: set[str] | None = None
    for match in _candidates(labels, shown, body):
        if known is None:
            known = {*people, *(_folded(name) for name in set(labels.names) if look(name).shape != "refused")}
        if _folded(match["name"]) in known:
            yield _label(match)


def _folded(name: str) -> str:
    return bare(name).casefold()


def _candidates(labels: Labels, shown: Collection[str], body: str) -> Iterator[re.Match[str]]:
    spoken = labels.where([name in shown for name in labels.names])
    for start, following, bullet in zip(spoken.starts, [*spoken.lines[1:], len(body)], spoken.bullets, strict=True):
        if bullet and body.find(":", start, following) >= 0:
            end = _END.search(body, start, following)
            yield from _LABEL.finditer(body, start, end.start() if end else following)


def _in_other_items(
    labels: Labels, shown: Collection[str], known: Collection[str], tasks: Collection[int], body: str
) -> Iterator[Label]:
    """Those in items that nobody begins to speak in, and that are no tasks."""
    spoken = {line for line, name in zip(labels.lines, labels.names, strict=True) if name in shown}
    begun = {*spoken, *tasks}
    for item in _ITEM.finditer(f"\n{body}"):
        if item.start() in begun:
            continue
        end = _END.search(body, item.end() - 1)
        stop = end.start() if end else len(body)
        if body.find(":", item.end(), stop) >= 0:
            yield from _answers(body, item.end() - 1, stop, known)


def _answers(body: str, start: int, end: int, known: Collection[str]) -> Iterator[Label]:
    """Behind a question, or with a sentence: `Rota for May. Ann: 1st` and `Lamp (urgent) Ann: by Friday` are none."""
    found = [match for match in _LABEL.finditer(body, start, end) if _folded(match["name"]) in known]
    for match, following in zip(found, [*(later.start() for later in found[1:]), end], strict=bool(found)):
        words = body[match.end() : following].split(None, _FEWEST_WORDS)
        if body[match.start()] == "?" or (body[match.start()] != ")" and len(words) >= _FEWEST_WORDS):
            yield _label(match)


def _label(match: re.Match[str]) -> Label:
    return Label(match.start("name"), match["name"], match.end() - 1, None, "within", bullet=True)
