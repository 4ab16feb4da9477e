"""quanteda's YAML: categories nested to any depth, each with a list of terms."""

from __future__ import annotations

from cxfocus.errors import LexiconError, Problem
from cxfocus.lexicon_tools.exchange.word_list import ListedTerm, WordList
from cxfocus.lexicon_tools.yaml_text import write_scalar
from cxfocus.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode, compose, origin, pairs, problem


def read_quanteda(text: str, path: str) -> WordList:
    """Return a dictionary as read; a nested category is called `outer.inner`. Raises `LexiconError` for other YAML."""
    root = compose(text, path, "dictionary", "a category, such as `people: [patron]`")
    if isinstance(root, Problem):
        raise LexiconError(root)
    if not isinstance(root, MappingNode):
        raise LexiconError(problem(root, path, "a quanteda dictionary is a mapping of categories"))
    reader = _Reader(path)
    reader.walk(root, "")
    if "cxfocus" in reader.categories:
        raise LexiconError(problem(root, path, "this is a lexicon of cxfocus already", "Use it as it is"))
    if reader.problems:
        raise LexiconError(reader.problems)
    return WordList(path, reader.categories, tuple(reader.terms), tuple(reader.left_out))


class _Reader:
    def __init__(self, path: str) -> None:
        self._path = path
        self.categories: dict[str, tuple[str, ...]] = {}
        self.terms: list[ListedTerm] = []
        self.left_out: list[Problem] = []
        self.problems: list[Problem] = []

    def walk(self, node: Node, name: str) -> None:
        """Read the content of a category; a list may hold terms and further categories."""
        if isinstance(node, MappingNode):
            for key, _, value in pairs(node, self._path, self.problems):
                self.walk(value, f"{name}.{key}" if name else key)
        elif isinstance(node, SequenceNode):
            for item in node.value:
                self.walk(item, name)
        elif isinstance(node, ScalarNode):
            self._term(node, name)

    def _term(self, node: ScalarNode, name: str) -> None:
        """Read the words as written, also if YAML reads them as yes or no: R's reader of old lists does the same."""
        place = origin(node, self._path)
        text = " ".join(str(node.value).replace("_", " ").split())
        self.categories.setdefault(name, ())
        if text:
            self.terms.append(ListedTerm(text, (name,), place.line, place.column))
        else:
            self.left_out.append(problem(node, self._path, f"an empty term of {name}; left out"))


def write_quanteda(rows: dict[str, dict[str, list[str]]]) -> str:
    """Return YAML of terms by side and category."""
    lines: list[str] = []
    for side, categories in rows.items():
        lines.append(f"{side}:")
        for category, terms in categories.items():
            lines += [f"  {write_scalar(category)}:", *(f"    - {write_scalar(term)}" for term in terms)]
    return "\n".join([*lines, ""])
