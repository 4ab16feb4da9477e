"""Small lexicons and documents for the tests of the tools."""

from __future__ import annotations

from cxfocus.lexicon.load import parse_lexicon
from cxfocus.lexicon_tools.documents import DocumentWords
from cxfocus.linguistics.matcher import RuleOptions, matcher_for
from cxfocus.matching.matcher import Matcher


def matcher(body: str) -> Matcher:
    """Return the matcher of a lexicon with these lines."""
    return matcher_for(parse_lexicon(f"cxfocus: 1\nname: small\n{body}", "small.yaml"), RuleOptions())


def documents(*texts: str) -> list[DocumentWords]:
    """Return a document for each text, with a turn for each line."""
    return [DocumentWords(f"{number}.txt", tuple(text.split("\n"))) for number, text in enumerate(texts, 1)]
