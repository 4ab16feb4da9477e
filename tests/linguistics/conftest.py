"""A small pipeline of spaCy, trained here in a second."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

_SENTENCES = (
    "the/DT patient/NN waits/VB",
    "a/DT patient/JJ reader/NN waits/VB",
    "be/VB patient/JJ",
    "be/VB patient/JJ please/UH",
    "we/PR see/VB the/DT patient/NN",
    "we/PR see/VB a/DT patient/JJ nurse/NN",
    "the/DT patient/NN must/VB wait/VB",
    "the/DT patients/NN wait/VB",
    "they/PR need/VB a/DT patient/JJ librarian/NN",
    "please/UH be/VB very/RB patient/JJ",
)
_TAGS = {"DT": "DET", "NN": "NOUN", "VB": "VERB", "JJ": "ADJ", "PR": "PRON", "UH": "INTJ", "RB": "ADV"}


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a pipeline: a trained tagger, parts of speech by tags, names by rules, unused parts."""
    import spacy
    from spacy.training import Example
    from thinc.api import fix_random_seed

    random.seed(0)
    fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("tagger")
    examples = []
    for sentence in _SENTENCES:
        pairs = [token.split("/") for token in sentence.split()]
        doc = nlp.make_doc(" ".join(word for word, _ in pairs))
        examples.append(Example.from_dict(doc, {"tags": [tag for _, tag in pairs]}))
    nlp.initialize(lambda: examples)
    for _ in range(30):
        nlp.update(examples)
    ruler = nlp.add_pipe("attribute_ruler")
    for tag, pos in _TAGS.items():
        ruler.add([[{"TAG": tag}]], {"POS": pos})  # type: ignore[attr-defined]
    names = [{"label": "ORG", "pattern": "Maple Community"}, {"label": "ORG", "pattern": "Friends of the Library"}]
    nlp.add_pipe("entity_ruler").add_patterns(names)  # type: ignore[attr-defined]
    nlp.add_pipe("sentencizer")
    nlp.meta.update(name="small", version="1.2.3")
    folder = tmp_path_factory.mktemp("pipelines") / "small"
    nlp.to_disk(folder)
    return folder


@pytest.fixture(autouse=True)
def no_cached_pipelines() -> Iterator[None]:
    """Forget the pipelines that a test has loaded."""
    from cxfocus.linguistics.pipelines import blank_pipeline, trained_pipeline

    yield
    blank_pipeline.cache_clear()
    trained_pipeline.cache_clear()
