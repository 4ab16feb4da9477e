"""A first lexicon to fill in."""

from __future__ import annotations

from cxfocus.lexicon_tools.yaml_text import SCHEMA_LINE, quoted

_TEXT = """\
{schema}
# Editors that know the YAML language server check this file as you type, once
# `cxfocus lexicon schema --output lexicon.schema.json` has put the schema beside it.
#
# cxfocus lexicon check {file}: what is wrong or needless in it
# cxfocus lexicon suggest FOLDER --lexicon {file}: words it may lack
# cxfocus lexicon test {file}: runs the tests at its end
# cxfocus analyze --lexicon {file} FILE: counts with it
cxfocus: 1
name: {name}
title: {name}
version: "1"
language: en
extends: {extends}  # everything in that list counts too; delete the line to start from nothing

# The people served, what they need, how they fare, and what binds them to you.
customer:
  people:
    - early bird  # also early birds, early bird's: the last word inflects
    - {{entry: story-time crowd, note: "notes say why an entry is here"}}
  needs:
    - quiet corner  # a phrase: any white space or a hyphen between its words
  experience:
    - "=first visit"  # this form only, nothing inflected
  # relationship:
  #   - loyal*  # * any letters, ? exactly one; needs three letters together

# The institution itself: its body, its own people and means, its administration, procedures and profession.
institution:
  # organization:
  #   - Springfield Public Library
  people:
    - shift lead
  resources:
    - HVAC  # written in capitals: matches only capitals
  # administration:
  # procedure:
  # profession:

# Longer phrases in which a word above means something else; they count for neither side.
ignore:
  - kid gloves

# Entries of `{extends}` that are wrong for you, written as it writes them.
# remove:
#   - community

tests:
  - text: "Early birds ask the shift lead about the quiet corner."
    customer: [Early birds, quiet corner]
    institution: [shift lead]
  - text: "Handled with kid gloves."
"""


def starting_lexicon(name: str, file: str, extends: str) -> str:
    """The YAML of a commented lexicon that loads as it stands."""
    return _TEXT.format(schema=SCHEMA_LINE, name=quoted(name), file=file, extends=quoted(extends))
