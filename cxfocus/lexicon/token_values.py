"""The attributes and operators that a token of a pattern may have, and the values that can ever be true."""

from __future__ import annotations

import re

from cxfocus.text.nearest import did_you_mean

#: The mistake in a value and what to write instead; None without a mistake.
Checked = tuple[str, str] | None

POS_TAGS = tuple("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())

_TEXTS = (
    *("TEXT", "ORTH", "LOWER", "NORM", "SHAPE", "LEMMA", "POS", "TAG", "MORPH", "DEP"),
    *("ENT_TYPE", "ENT_IOB", "ENT_ID", "ENT_KB_ID"),
)
_FLAGS = (
    *("IS_ALPHA", "IS_ASCII", "IS_DIGIT", "IS_LOWER", "IS_UPPER", "IS_TITLE", "IS_PUNCT", "IS_BRACKET", "IS_QUOTE"),
    *("IS_LEFT_PUNCT", "IS_RIGHT_PUNCT", "IS_CURRENCY", "IS_STOP", "IS_SENT_START", "SENT_START", "SPACY"),
    *("LIKE_NUM", "LIKE_URL", "LIKE_EMAIL"),
)
#: The attributes of spaCy's `Matcher`, without those that can never be true here (`IS_SPACE`) or need code (`_`).
ATTRIBUTES = (*_TEXTS, *_FLAGS, "LENGTH")

_LISTS = ("IN", "NOT_IN", "IS_SUBSET", "IS_SUPERSET", "INTERSECTS")
_FUZZY = ("FUZZY", *(f"FUZZY{edits}" for edits in range(1, 10)))
TEXT_OPERATORS = ("REGEX", *_LISTS, *_FUZZY)
NUMBER_OPERATORS = ("==", "!=", ">=", "<=", ">", "<", "IN", "NOT_IN")
_OF_FEATURES = ("IS_SUBSET", "IS_SUPERSET", "INTERSECTS")
_SAID_ONCE = {"POS": POS_TAGS, "ENT_IOB": ("B", "I", "O")}


def check_value(attribute: str, value: object) -> Checked:
    """Return the mistake in the value of an attribute, if there is one."""
    if attribute in _FLAGS:
        return None if isinstance(value, bool) else (f"{attribute} is true or false", f"Write {attribute}: true")
    if attribute == "LENGTH":
        return _check_number(value)
    return _check_text(attribute, value)


def _check_text(attribute: str, value: object) -> Checked:
    if isinstance(value, str):
        return _check_literal(attribute, value)
    if not isinstance(value, dict) or not value:
        return f"{attribute} is text, or a mapping such as {{IN: [one, two]}}", "Quote what YAML takes for a number"
    for operator, inner in value.items():
        checked = _check_operator(attribute, operator, inner)
        if checked is not None:
            return checked
    return None


def _check_operator(attribute: str, operator: str, value: object) -> Checked:
    if operator not in TEXT_OPERATORS or (operator in _OF_FEATURES and attribute != "MORPH"):
        return _unknown(attribute, operator, TEXT_OPERATORS)
    if operator in _LISTS:
        return _check_list(attribute, operator, value)
    if not isinstance(value, str | dict):
        return f"{operator} needs text", f"Write {{{operator}: word}}"
    return _check_text("REGEX" if operator == "REGEX" else attribute, value)  # also {FUZZY: {IN: […]}}


def _check_list(attribute: str, operator: str, value: object) -> Checked:
    if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
        return f"{operator} needs a list of texts", f"Write {{{operator}: [one, two]}}"
    for item in value:
        checked = _check_literal(attribute, item) if item else None  # {NOT_IN: [""]} matches any token
        if checked is not None:
            return checked
    return None


def _check_number(value: object) -> Checked:
    if isinstance(value, int) and not isinstance(value, bool):
        return None
    if not isinstance(value, dict) or not value:
        return "LENGTH is a number, or a mapping such as {'>=': 3}", "Write LENGTH: 3"
    for operator, inner in value.items():
        if operator not in NUMBER_OPERATORS:
            return _unknown("LENGTH", operator, NUMBER_OPERATORS)
        numbers = inner if operator in _LISTS and isinstance(inner, list) else [inner]
        if not numbers or not all(type(number) is int for number in numbers):
            return f"{operator} needs {'a list of numbers' if operator in _LISTS else 'a number'}", "Write digits"
    return None


def _check_literal(attribute: str, text: str) -> Checked:
    """Return a mistake for text that no token ever equals."""
    if attribute == "REGEX":
        return _check_expression(text)
    known = _SAID_ONCE.get(attribute)
    if known is not None and text not in known:
        return f"{attribute} is never {text!r}", did_you_mean(text, known, f"Known: {', '.join(known)}")
    if not text.strip():
        return f"{attribute} is empty", "Write the word, or leave the attribute out"
    if attribute not in ("TEXT", "ORTH", "LOWER", "NORM", "SHAPE"):
        return None
    if any(map(str.isspace, text)):
        return f"one token is never {text!r}: there is white space in it", "Write a token for each word"
    if attribute == "LOWER" and text != text.lower():
        return f"LOWER is never {text!r}: it is in small letters", f"Write {text.lower()}, or TEXT for this spelling"
    return None


def _check_expression(expression: str) -> Checked:
    try:
        re.compile(expression)
    except re.error as error:
        return f"REGEX {expression!r} is no regular expression: {error}", "Mend it, or list the words with IN"
    return None


def _unknown(attribute: str, operator: str, known: tuple[str, ...]) -> Checked:
    allowed = [each for each in known if attribute == "MORPH" or each not in _OF_FEATURES]
    return f"{attribute} knows no {operator}", did_you_mean(operator, allowed, f"Known: {', '.join(allowed)}")
