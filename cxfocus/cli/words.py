"""The options of the command line that set the parameters named in messages."""

from __future__ import annotations

from cxfocus.text.parameters import spell_parameters

#: Parameters whose option has the same name: `date_column` is `--date-column`.
_ALIKE = """
baseline bottom config customer date_column date_regex diff_base encoding exclude format format_hint from group_by
id_column ignore include_chat institution lexicon max_size model no_text password speaker_map speakers strict
text_column timeout top update_baseline
"""
#: By parameter, as messages mark it (`⟨encoding⟩`).
OPTIONS: dict[str, str] = {
    **{name: f"--{name.replace('_', '-')}" for name in _ALIKE.split()},
    "minimum_documents": "--min-documents",
    "minimum_mentions": "--min-mentions",
    "organizations": "--org",
    "rules_optional": "--rules optional",
}


def words(text: str) -> str:
    """Return the text with each mark of a parameter replaced by its option."""
    return spell_parameters(text, _option)


def _option(name: str, value: str | None) -> str | None:
    option = OPTIONS.get(name)
    return option if option is None or value is None else f"{option} {value}"
