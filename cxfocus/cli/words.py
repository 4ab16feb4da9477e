"""The options of the command line that set the parameters named in messages."""

from __future__ import annotations

from cxfocus.text.parameters import spell_parameters

#: By parameter, as messages mark it (`⟨encoding⟩`).
OPTIONS: dict[str, str] = {
    "baseline": "--baseline",
    "bottom": "--bottom",
    "config": "--config",
    "customer": "--customer",
    "date_column": "--date-column",
    "date_regex": "--date-regex",
    "diff_base": "--diff-base",
    "encoding": "--encoding",
    "exclude": "--exclude",
    "format": "--format",
    "format_hint": "--format-hint",
    "from": "--from",
    "group_by": "--group-by",
    "id_column": "--id-column",
    "include_chat": "--include-chat",
    "institution": "--institution",
    "lexicon": "--lexicon",
    "max_size": "--max-size",
    "minimum_documents": "--min-documents",
    "minimum_mentions": "--min-mentions",
    "model": "--model",
    "no_text": "--no-text",
    "organizations": "--org",
    "password": "--password",
    "rules_optional": "--rules optional",
    "speaker_map": "--speaker-map",
    "speakers": "--speakers",
    "strict": "--strict",
    "text_column": "--text-column",
    "timeout": "--timeout",
    "top": "--top",
    "update_baseline": "--update-baseline",
}


def words(text: str) -> str:
    """Return the text with each mark of a parameter replaced by its option."""
    return spell_parameters(text, _option)


def _option(name: str, value: str | None) -> str | None:
    option = OPTIONS.get(name)
    return option if option is None or value is None else f"{option} {value}"
