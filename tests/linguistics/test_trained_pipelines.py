"""Rules that need a trained pipeline: judged with one; without one, refused or left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cxfocus.errors import LexiconError, UsageError
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.linguistics.matcher import RuleOptions, keep_usable, matcher_for
from cxfocus.linguistics.pipelines import list_attributes, list_idle, trained_pipeline
from cxfocus.matching.locate import locate
from tests.cli.case import Ran, run

HEAD = "cxfocus: 1\nname: ward\ninstitution: [board]\n"
WARD = (
    HEAD + "customer:\n"
    "- visitor\n"
    "- {entry: patient, pos: NOUN}\n"
    "- {entry: community, unless: [{ENTRY: true, ENT_TYPE: ORG}]}\n"
)
TEXT = "We see the patient. Please be patient. Maple Community, the community. A visitor.\n"


def found(lexicon: Lexicon, text: str, options: RuleOptions) -> list[str]:
    return [
        text[each.span.start : each.span.end] for each in locate(matcher_for(lexicon, options).scan([text]), [text])
    ]


def test_parts_of_speech_and_names(model: Path) -> None:
    lexicon = parse_lexicon(WARD)
    assert found(lexicon, TEXT, RuleOptions(str(model))) == ["patient", "community", "visitor"]


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("pos: [NOUN, ADJ]", "the patient waits. be patient", ["patient", "patient"]),
        ("where: [{TAG: DT}, ENTRY]", "the patient waits. be patient", ["patient"]),
        ("where: [{POS: {IN: [DET, ADJ]}}, ENTRY]", "the patient waits. be patient", ["patient"]),
        ("unless: [ENTRY, {POS: NOUN}]", "the patient waits. a patient reader waits", ["patient"]),
        ("pos: NOUN, unless: [the, ENTRY]", "the patient waits", []),
        ("pos: NOUN", "the pat\u00adients wait. the\npatient\u2019s nurse", ["pat\u00adients", "patient\u2019s"]),
    ],
)
def test_rule(rule: str, text: str, expected: list[str], model: Path) -> None:
    lexicon = parse_lexicon(f"{HEAD}customer: [{{entry: patient, {rule}}}]")
    assert found(lexicon, text, RuleOptions(str(model))) == expected


def test_without_one_every_such_rule_is_named() -> None:
    with pytest.raises(LexiconError) as raised:
        matcher_for(parse_lexicon(WARD, "ward.yaml"), RuleOptions())
    assert [(problem.line, problem.column) for problem in raised.value.problems] == [(6, 11), (7, 11)]
    first, second = map(str, raised.value.problems)
    assert "'patient' asks for POS, which a blank pipeline does not give" in first
    assert "'community' asks for ENT_TYPE" in second
    assert "⟨model=NAME⟩" in first
    assert "⟨rules_optional⟩" in first


def test_what_is_optional_is_left_out_and_said() -> None:
    lexicon = parse_lexicon(WARD)
    options = RuleOptions(optional=True)
    less, [note] = keep_usable(lexicon, options)
    assert [entry.text for entry in less.entries] == ["board", "visitor"]
    assert less.sha256 != lexicon.sha256
    assert "ENT_TYPE, POS" in note
    assert note.endswith(": patient, community")
    assert found(lexicon, TEXT, options) == ["visitor"]


def test_many_left_out_are_not_all_named() -> None:
    entries = ", ".join(f"{{entry: word{number}, pos: NOUN}}" for number in range(20))
    [note] = keep_usable(parse_lexicon(f"{HEAD}customer: [{entries}, visitor]"), RuleOptions(optional=True)).notes
    assert note.endswith("word11 and 8 more")


def test_a_pipeline_that_gives_less_is_no_better(model: Path) -> None:
    lexicon = parse_lexicon(f"{HEAD}customer: [{{entry: patient, where: [{{DEP: det}}, ENTRY]}}]")
    with pytest.raises(LexiconError, match=r"asks for DEP, which en_small 1\.2\.3 does not give"):
        matcher_for(lexicon, RuleOptions(str(model)))


def test_the_pipeline_is_named_to_the_reader(model: Path) -> None:
    assert keep_usable(parse_lexicon(WARD), RuleOptions(str(model))).notes == ("Rules judged with en_small 1.2.3",)
    [note] = keep_usable(parse_lexicon(f"{HEAD}customer: [visitor]"), RuleOptions("no_such_model")).notes
    assert note == "⟨model=no_such_model⟩ was not needed: no entry of the lexicon has a linguistic rule"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("no_such_model", "is not installed"),
        ("no/such/folder", "is not installed"),
        ("numpy", "does not load"),
        ("", ""),
    ],
)
def test_a_pipeline_that_is_not_there(name: str, words: str) -> None:
    lexicon = parse_lexicon(WARD)
    with pytest.raises(UsageError, match=words or "⟨model⟩"):
        keep_usable(lexicon, RuleOptions(name))
    first, second = keep_usable(lexicon, RuleOptions(name, optional=True)).notes
    assert "⟨model⟩" in first
    assert second.startswith("Not counted")


def test_a_folder_that_is_no_pipeline(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = \n")
    (tmp_path / "meta.json").write_text("{}")
    with pytest.raises(UsageError, match="does not load"):
        keep_usable(parse_lexicon(WARD), RuleOptions(str(tmp_path)))


def test_another_language(model: Path) -> None:
    lexicon = parse_lexicon(WARD.replace("name: ward", "name: ward\nlanguage: de"))
    with pytest.raises(UsageError, match="is for the language en, and the lexicon ward for de"):
        keep_usable(lexicon, RuleOptions(str(model)))
    with pytest.raises(UsageError, match="cannot divide words of the language 'qq'"):
        keep_usable(lexicon._replace(language="qq-QQ"), RuleOptions())


def test_only_what_is_needed_runs(model: Path) -> None:
    nlp = trained_pipeline(str(model))
    assert list_attributes(nlp) == {"TAG", "POS", "ENT_TYPE", "ENT_IOB", "ENT_ID"}
    assert list_idle(nlp, ["POS"]) == ["entity_ruler", "sentencizer"]
    assert list_idle(nlp, ["TAG"]) == ["attribute_ruler", "entity_ruler", "sentencizer"]
    assert list_idle(nlp, ["ENT_TYPE"]) == ["tagger", "attribute_ruler", "sentencizer"]
    assert list_idle(nlp, []) == nlp.pipe_names


def test_shared_vectors_run_for_those_who_listen() -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
    for name in ("tagger", "morphologizer"):
        model = {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}
        nlp.add_pipe(name, config={"model": model}).add_label("NN" if name == "tagger" else "POS=NOUN")  # type: ignore[attr-defined]
    nlp.initialize()
    nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    assert list_idle(nlp, ["LEMMA"]) == ["tagger"]
    assert list_idle(nlp, ["TAG"]) == ["morphologizer", "lemmatizer"]
    assert list_idle(nlp, []) == ["tok2vec", "tagger", "morphologizer", "lemmatizer"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ward.yaml").write_text(WARD)
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(TEXT)
    return tmp_path


def analyze(folder: Path, patch: pytest.MonkeyPatch, *arguments: str) -> Ran:
    return run(["analyze", "--lexicon", "ward.yaml", *arguments], folder, patch)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_on_the_command_line(folder: Path, model: Path, jobs: str, monkeypatch: pytest.MonkeyPatch) -> None:
    files = ["0.txt", "1.txt", "2.txt", "--jobs", jobs, "--format", "json"]
    ran = analyze(folder, monkeypatch, *files, "--model", str(model))
    report = json.loads(ran.stdout)
    assert [document["customer"] for document in report["documents"]] == [3, 3, 3]
    assert report["notes"] == ["Rules judged with en_small 1.2.3"]
    refused = analyze(folder, monkeypatch, *files)
    assert (refused.exit, refused.stdout) == (2, "")
    assert refused.stderr.count("cxfocus: ward.yaml:") == 2
    optional = analyze(folder, monkeypatch, *files, "--rules", "optional")
    report = json.loads(optional.stdout)
    assert [document["customer"] for document in report["documents"]] == [1, 1, 1]
    assert optional.stderr == f"cxfocus: {report['notes'][0]}\n"
    assert report["lexicon"]["entries"] == 2


def test_the_note_is_in_the_text_report(folder: Path, model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = analyze(folder, monkeypatch, "0.txt", "--model", str(model))
    assert ran.exit == 0
    assert "Note         Rules judged with en_small 1.2.3\n" in ran.stdout
