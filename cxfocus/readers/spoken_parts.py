"""Titles of the parts of calls and hearings: what stands below them was said."""

from __future__ import annotations

#: As the inside of an expression.
SPOKEN_PART = (
    r"(?:Prepared|Opening) Remarks|Questions?[- ](?:and|&)[- ]Answers?(?: (?:Session|Period))?|Q ?& ?A Session|"
    r"Oral [Ee]vidence|Examination of [Ww]itness(?:es)?"
)
