"""Count one side's words against the other's as a peer does; run by the interpreter that has the peers.

    python -P count.py PEER TASK.json

TASK.json holds `files` and, by role, `forms` (in small letters, single spaces).
Prints JSON: the counts, and what importing and counting took (wall and CPU seconds).
"""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

Forms = dict[str, list[str]]
Count = Callable[[Iterator[str]], Counter[str]]


def prepare_re(re_module: Any, forms: Forms) -> Count:
    """One alternation, the longest form first, so that the longest wins."""
    role_of = _role_of(forms)
    longest_first = sorted(role_of, key=len, reverse=True)
    expression = re_module.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)
    return lambda texts: Counter(role_of[found.lower()] for text in texts for found in expression.findall(text))


def prepare_spacy(spacy: Any, forms: Forms) -> Count:
    """A blank English pipeline, PhraseMatcher on small letters; of spans that overlap the longest is kept."""
    language = spacy.blank("en")
    language.max_length = sys.maxsize
    matcher = import_module("spacy.matcher").PhraseMatcher(language.vocab, attr="LOWER")
    for role, spellings in forms.items():
        matcher.add(role, list(map(language.make_doc, spellings)))

    def count(texts: Iterator[str]) -> Counter[str]:
        counts: Counter[str] = Counter()
        for document in language.pipe(texts):
            counts.update(span.label_ for span in spacy.util.filter_spans(matcher(document, as_spans=True)))
            counts["words"] += len(document)
        return counts

    return count


def prepare_liwc(liwc: Any, forms: Forms) -> Count:
    """Single words only: its dictionaries know nothing else."""
    roles = list(forms)
    words = {form: role for form, role in _role_of(forms).items() if " " not in form}
    heading = "".join(f"{number}\t{role}\n" for number, role in enumerate(roles, start=1))
    body = "".join(f"{word}\t{roles.index(role) + 1}\n" for word, role in words.items())
    with TemporaryDirectory() as scratch:
        dictionary = Path(scratch, "words.dic")
        dictionary.write_text(f"%\n{heading}%\n{body}", encoding="utf-8")
        parse, _ = liwc.load_token_parser(str(dictionary))

    def count(texts: Iterator[str]) -> Counter[str]:
        counts: Counter[str] = Counter()
        for text in texts:
            tokens = re.findall(r"\w+", text.lower())
            counts.update(role for token in tokens for role in parse(token))
            counts["words"] += len(tokens)
        return counts

    return count


def prepare_flashtext2(flashtext2: Any, forms: Forms) -> Count:
    processor = flashtext2.KeywordProcessor(case_sensitive=False)
    for form, role in _role_of(forms).items():
        processor.add_keyword(form, role)
    return lambda texts: Counter(role for text in texts for role in processor.extract_keywords(text))


def prepare_sklearn(feature_extraction: Any, forms: Forms) -> Count:
    """Every form a column, phrases as n-grams; no form takes words away from another."""
    role_of = _role_of(forms)
    longest = max(len(form.split()) for form in role_of)
    options = {"ngram_range": (1, longest), "token_pattern": r"\b\w+\b"}
    vectorizer = feature_extraction.CountVectorizer(vocabulary=list(role_of), **options)

    def count(texts: Iterator[str]) -> Counter[str]:
        counts: Counter[str] = Counter()
        columns = vectorizer.transform(texts).sum(axis=0).tolist()[0]
        for role, number in zip(role_of.values(), columns, strict=True):
            counts[role] += number
        return counts

    return count


PEERS: dict[str, tuple[str, Callable[[Any, Forms], Count]]] = {
    "re": ("re", prepare_re),
    "spacy": ("spacy", prepare_spacy),
    "liwc": ("liwc", prepare_liwc),
    "flashtext2": ("flashtext2", prepare_flashtext2),
    "scikit-learn": ("sklearn.feature_extraction.text", prepare_sklearn),
}


def main() -> None:
    module, prepare = PEERS[sys.argv[1]]
    task = json.loads(Path(sys.argv[2]).read_bytes())
    began = _clocks()
    imported_module = import_module(module)
    imported = _clocks()
    count = prepare(imported_module, task["forms"])
    prepared = _clocks()
    counts = count(Path(path).read_bytes().decode("utf-8", "replace") for path in task["files"])
    counted = _clocks()
    taken = {"importing": _between(began, imported), "counting": _between(prepared, counted)}
    print(json.dumps({"counts": counts, **taken}))


def _role_of(forms: Forms) -> dict[str, str]:
    return {form: role for role, spellings in forms.items() for form in spellings}


def _clocks() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _between(before: tuple[float, float], after: tuple[float, float]) -> tuple[float, float]:
    return after[0] - before[0], after[1] - before[1]


if __name__ == "__main__":
    main()
