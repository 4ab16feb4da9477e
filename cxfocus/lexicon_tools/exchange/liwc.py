"""LIWC's `.dic`: numbered categories between two lines of `%`, then terms with the numbers of their categories.

A term of LIWC2007 may also have conditional codes: `(02 134)125/464` is category 125 after a word of category 2 or
134, otherwise 464; `<of>131/125` is 131 before the word `of`, otherwise 125. A lexicon cannot express either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cxfocus.errors import LexiconError, Problem
from cxfocus.lexicon_tools.exchange.word_list import ListedTerm, WordList
from cxfocus.text.expressions import regex

_FENCE = "%"
_CONDITIONAL = r"(?:\([\d \t]+\)|<[^>\s]+>)\s*\d+(?:/\d+)?"
_CODE = regex(rf"{_CONDITIONAL}|\S+")
# Without a tab, a term ends before the first of the codes that fill the rest of its line.
_SPACED = regex(rf"(.*?\S)[ ]+((?:(?:{_CONDITIONAL}|\d+)[ \t]*)+)")
_BAR = regex(r"(?<=\w)\s*\|\s*(?=\w)")  # not the bar of :|
_CATEGORY = regex(r"(\d+)\s+(\S.*)")


def is_liwc(text: str) -> bool:
    """Whether the first line that is not empty is a `%`."""
    return text.lstrip("\ufeff \t\r\n").split("\n", 1)[0].strip() == _FENCE


def read_liwc(text: str, path: str) -> WordList:
    """Return a `.dic` of LIWC2001 to LIWC2015 as read; raises `LexiconError` without a list of categories."""
    lines = text.split("\n")
    fences = [number for number, line in enumerate(lines) if line.strip() == _FENCE]
    if len(fences) < 2:
        hint = "A LIWC dictionary begins with %, its numbered categories, and % again"
        raise LexiconError(Problem("no list of categories between two lines of %", path, 1, 1, hint))
    reader = _Reader(path)
    for number in range(fences[0] + 1, fences[1]):
        reader.category(lines[number], number + 1)
    for number in range(fences[1] + 1, len(lines)):
        reader.term(lines[number], number + 1)
    words = reader.word_list()
    if not words.categories:
        hint = "Write each on a line of its own, as `1<tab>people`"
        raise LexiconError(Problem("no category between the two lines of %", path, fences[1] + 1, 1, hint))
    return words


class _Reader:
    def __init__(self, path: str) -> None:
        self._path = path
        self._names: dict[int, str] = {}
        self._terms: dict[str, ListedTerm] = {}
        self._left_out: list[Problem] = []

    def category(self, line: str, number: int) -> None:
        """Read one line of the head: `125 affect` or `125 affect (Affect)`."""
        place = number, _indent(line) + 1
        match = _CATEGORY.fullmatch(line.strip())
        if match is None:
            if line.strip():
                self._leave_out(place, f"{line.strip()!r} is no numbered category")
            return
        code, name = int(match[1]), " ".join(match[2].split())
        if code in self._names:
            self._leave_out(place, f"category {code} is {self._names[code]} already; {name} cannot be it too")
        else:
            self._names[code] = name

    def term(self, line: str, number: int) -> None:
        """Read one line of the body; `like|kind of` are two terms of the same categories."""
        if line.strip() in ("", _FENCE):
            return
        text, codes_at = _split_line(line)
        place = number, _indent(line) + 1
        found = list(self._categories(line, codes_at, text, number))
        for part in _BAR.split(text) if found else ():
            term = " ".join(part.split())
            before = self._terms.get(term, ListedTerm(term, (), *place))
            if before.line != number:
                said = f"{term!r} stands in line {before.line} already; the categories of both lines count"
                self._left_out.append(Problem(said, self._path, *place))
            self._terms[term] = before._replace(categories=tuple(dict.fromkeys((*before.categories, *found))))
        if not line[codes_at:].strip():
            self._leave_out(place, f"{text!r} has no category")

    def _categories(self, line: str, codes_at: int, text: str, number: int) -> Iterator[str]:
        for match in _CODE.finditer(line, codes_at):
            code, place = match[0], (number, match.start() + 1)
            if not code.isdecimal():
                what = "conditional code" if code[0] in "(<" else "code"
                self._leave_out(place, f"{what} {code} of {text!r} cannot be carried over")
            elif int(code) not in self._names:
                self._leave_out(place, f"category {int(code)} of {text!r} is not in the list of categories")
            else:
                yield self._names[int(code)]

    def word_list(self) -> WordList:
        """Return all that was read; the number and the first word of a category's name stand for it too."""
        names: dict[str, list[str]] = {}
        for number, name in self._names.items():
            names.setdefault(name, []).extend((str(number), name.split()[0]))
        categories = {name: tuple(others) for name, others in names.items()}
        return WordList(self._path, categories, tuple(self._terms.values()), tuple(self._left_out), stems_only=True)

    def _leave_out(self, place: tuple[int, int], message: str) -> None:
        self._left_out.append(Problem(f"{message}; left out", self._path, *place))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _split_line(line: str) -> tuple[str, int]:
    """Return the term, and the start of its codes.

    They begin at the first tab after the term, or where codes fill the rest of the line.
    """
    indent, written = _indent(line), line.rstrip()
    tab = written.find("\t", indent)
    match = _SPACED.fullmatch(written, indent)
    if match is not None and (tab < 0 or (match.start(2) < tab and match[2][0] in "(<")):
        return match[1], match.start(2)
    return (written[indent:], len(line)) if tab < 0 else (written[indent:tab].strip(), tab)


def write_liwc(rows: Sequence[tuple[str, str]]) -> str:
    """Return a `.dic` of (term, category)."""
    numbers = {category: number for number, category in enumerate(dict.fromkeys(row[1] for row in rows), 1)}
    terms: dict[str, set[int]] = {}
    for term, category in rows:
        terms.setdefault(term, set()).add(numbers[category])
    head = [_FENCE, *(f"{number}\t{category}" for category, number in numbers.items()), _FENCE]
    body = ["\t".join([term, *map(str, sorted(codes))]) for term, codes in sorted(terms.items())]
    return "\n".join([*head, *body, ""])
