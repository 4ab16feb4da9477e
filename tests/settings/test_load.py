"""`cxfocus.yaml`: all mistakes at once, each with its place; and the schema agrees with the program."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from cxfocus.errors import Problem, UsageError
from cxfocus.settings.bars import RULE_KEYS, Bars, bars_for
from cxfocus.settings.load import OVERRIDE_KEYS, load_settings, parse_settings
from cxfocus.settings.model import Settings
from cxfocus.settings.starter import starter_files
from cxfocus.settings.values import _VALUES
from cxfocus.version import VERSION

SCHEMA: dict[str, Any] = json.loads(files("cxfocus.settings").joinpath("schema.json").read_text(encoding="utf-8"))
#: Pairs of lines: line 3 of a configuration, and the problem that is reported for it.
MISTAKES = (Path(__file__).parent / "mistakes.txt").read_text(encoding="utf-8").rstrip("\n").split("\n\n")
ALL = """\
cxfocus: 1
lexicon: [library, words.yaml]
org: Springfield Public Library
paths: [agendas, "minutes/*.md"]
exclude: [drafts/, "!drafts/kept.md"]
format: [text, sarif=out.sarif]
baseline: base.json
strict: yes
rules:
  min-share: .3
  min-customer-rate: 5
  not-blind: [Budget, "*hearing"]
  max-drop: 0
  min-mentions: 10
  confidence: 0.9
  allow-no-customer: no
overrides:
  - paths: [budget/]
    rules: {min-share: 0.1, not-blind: off}
  - paths: budget/special.md
    rules: {min-share: off}
"""


def parsed(text: str) -> Settings:
    return parse_settings(text, Path("folder"), "cxfocus.yaml")


def problems(text: str) -> list[str]:
    with pytest.raises(UsageError) as raised:
        parsed(text)
    return [str(problem) for problem in raised.value.problems]


def test_every_key_is_read() -> None:
    settings = parsed(ALL)
    assert settings.lexicons == ("library", "words.yaml")
    assert settings.organizations == ("Springfield Public Library",)
    assert (settings.baseline, settings.strict, settings.formats) == ("base.json", True, ("text", "sarif=out.sarif"))
    assert settings.rules == {
        "min_share": 0.3,
        "min_customer_rate": 5,
        "not_blind": ("Budget", "*hearing"),
        "max_drop": 0,
        "min_mentions": 10,
        "confidence": 0.9,
        "allow_no_customer": False,
    }


def test_a_later_override_wins_and_flags_win_over_all() -> None:
    settings = parsed(ALL)
    assert bars_for("a.md", settings, {}) == Bars(
        min_share=0.3,
        min_customer_rate=5,
        not_blind=("Budget", "*hearing"),
        max_drop=0,
        min_mentions=10,
        confidence=0.9,
    )
    assert bars_for("budget/a.md", settings, {}) == Bars(
        min_share=0.1, min_customer_rate=5, max_drop=0, min_mentions=10, confidence=0.9
    )
    assert bars_for("budget/special.md", settings, {}).min_share is None
    assert bars_for("budget/special.md", settings, {"min_share": 0.7}).min_share == 0.7
    assert bars_for(None, settings, {}).min_share == 0.3
    assert bars_for("a.md", None, {}) == Bars()


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case.partition("\n")[0])
def test_a_mistake_is_named_with_its_place(case: str) -> None:
    line, problem = case.split("\n")
    assert problems(f"cxfocus: 1\n\n{line}\n") == [f"cxfocus.yaml:{problem}"]


def test_all_mistakes_come_at_once_in_order_of_their_lines() -> None:
    found = problems("rules: {min-share: x, zzz: 1}\nstrikt: yes\nstrict: 1\n")
    assert [problem.split(":")[1] for problem in found] == ["1", "1", "1", "2", "3"]
    assert "the key cxfocus is missing" in found[0]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "1:1: the file is empty. A configuration begins with `cxfocus: 1`"),
        ("- a", "1:1: a configuration is a mapping of keys. Begin with `cxfocus: 1`"),
        ("cxfocus: 2", "1:10: this version of cxfocus reads configuration format 1, not 2. Write `cxfocus: 1`"),
        ("a: [", "not valid YAML"),
        ("[" * 999, "nested too deeply to be a configuration"),
    ],
)
def test_what_is_no_configuration(text: str, says: str) -> None:
    assert any(says in problem for problem in problems(text))


@pytest.mark.parametrize("data", [b"\xff\xfe", None])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "x.yaml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(
        UsageError, match=r"shown\.yaml(?:: |:1:1: )(not UTF-8|the configuration cannot be read: No such file)"
    ):
        load_settings(path, "shown.yaml")


def test_a_path_that_can_be_none_is_named() -> None:
    with pytest.raises(UsageError, match=r"shown\.yaml: the configuration cannot be read: embedded null byte"):
        load_settings(Path("a\0b.yaml"), "shown.yaml")


def test_a_problem_has_the_place_of_what_is_written_and_no_other() -> None:
    problem, settings = Problem("message"), parsed(ALL)
    assert str(settings.place_of(problem, "max-drop")) == "cxfocus.yaml:13:13: message"
    assert settings.place_of(problem, "max-drop", "0.1") is problem
    assert str(settings.place_of(problem, "org")) == "cxfocus.yaml:3:6: message"


def test_the_schema_names_the_keys_of_the_program() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert set(SCHEMA["$defs"]["rules"]["properties"]) == set(RULE_KEYS) == set(_VALUES)
    assert set(SCHEMA["properties"]["overrides"]["items"]["properties"]) == set(OVERRIDE_KEYS)
    for key in SCHEMA["properties"]:
        assert not any(f"has no key {key}" in problem for problem in problems(f"zzz: 1\n{key}: [[]]\n"))


@pytest.mark.parametrize(
    ("text", "is_valid"),
    [
        (ALL, True),
        (starter_files("")["cxfocus.yaml"], True),
        ("cxfocus: 1", True),
        ("cxfocus: 2", False),
        ("{}", False),
        ("cxfocus: 1\nrules: {min-share: 30}", False),
        ("cxfocus: 1\nrules: {min-share: 30%}", False),
        ("cxfocus: 1\nrules: {min-mentions: 0}", False),
        ("cxfocus: 1\nrules: {not-blind: [1]}", False),
        ("cxfocus: 1\nrules: {allow-no-customer: 3}", False),
        ("cxfocus: 1\nlexicon: 1", False),
        ("cxfocus: 1\nzzz: 1", False),
        ("cxfocus: 1\noverrides: [{paths: [a]}]", False),
    ],
)
def test_the_schema_and_the_program_agree(text: str, is_valid: bool) -> None:
    assert Draft202012Validator(SCHEMA).is_valid(yaml.safe_load(text)) is is_valid
    if is_valid:
        parsed(text)
    else:
        assert problems(text)


class _Yaml12(yaml.SafeLoader):
    """YAML as editors read it: of all words only `true` and `false` are not text."""


_Yaml12.yaml_implicit_resolvers = {
    first: [(tag, expression) for tag, expression in resolvers if not tag.endswith("bool")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


@pytest.mark.parametrize("word", ["yes", "no", "on", "off", "true", "false"])
def test_editors_take_the_words_that_the_program_takes(word: str) -> None:
    texts = [f"cxfocus: 1\nstrict: {word}", f"cxfocus: 1\nrules: {{allow-no-customer: {word}}}"]
    if word in ("no", "off", "false"):
        texts += [f"cxfocus: 1\nrules: {{{key}: {word}}}" for key in RULE_KEYS]
    for text in texts:
        parsed(text)
        assert Draft202012Validator(SCHEMA).is_valid(yaml.load(text, _Yaml12)), text
        parsed(re.sub(rf": {word}\b", f': "{word}"', text))
    assert not Draft202012Validator(SCHEMA).is_valid(yaml.load("cxfocus: 1\nstrict: maybe", _Yaml12))


def test_what_init_writes_is_whole() -> None:
    texts = starter_files("words")
    settings = parsed(texts["cxfocus.yaml"])
    assert [texts[name] for name in settings.lexicons] == ["words"]
    uncommented = re.sub(
        r"(?m)^( *)# (?=[a-z-]+:(?! )|[a-z-]+: \S|  (?:- paths|  rules))", r"\1", texts["cxfocus.yaml"]
    )
    assert parsed(uncommented).overrides
    asked = re.sub(r"confidence: .*", "confidence: off", uncommented)
    assert Draft202012Validator(SCHEMA).is_valid(yaml.load(asked, _Yaml12))
    assert set(parsed(uncommented).rules) == set(Bars._fields)
    workflow = yaml.safe_load(texts[".github/workflows/cxfocus.yml"])
    assert workflow["jobs"]["check"]["steps"][-1]["env"] == {"BASE": "${{ github.base_ref }}"}
    assert f"#   ./cxfocus-{VERSION}-py3-none-any.whl\n" in texts[".github/workflows/cxfocus.yml"]


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not there")
@pytest.mark.parametrize(
    ("address", "exit_code", "said"),
    [
        ("", 1, "::error file=.github/workflows/cxfocus.yml,title=cxfocus::This workflow does not say yet where to "),
        ("git+https://example.org/a b/cxfocus", 0, "install|git+https://example.org/a b/cxfocus|"),
    ],
)
def test_the_workflow_installs_nothing_until_it_is_told_from_where(
    tmp_path: Path, address: str, exit_code: int, said: str
) -> None:
    workflow = yaml.safe_load(starter_files("")[".github/workflows/cxfocus.yml"])
    assert workflow["env"] == {"CXFOCUS": ""}
    [install] = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "pip " in step.get("run", "")]
    (tmp_path / "pip").write_text("#!/bin/sh\nprintf '%s|' \"$@\"\n")
    (tmp_path / "pip").chmod(0o755)
    environment = {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "CXFOCUS": address}
    done = subprocess.run(["bash", "-e", "-c", install], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout[: len(said)]) == (exit_code, said)
