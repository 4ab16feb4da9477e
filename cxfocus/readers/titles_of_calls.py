"""Titles of the parts of calls and hearings: what stands below them was said."""

from __future__ import annotations

#: Titles of lists of those in a call with investors; a large maker of transcripts misspells one of them.
LIST_OF_CALL = r"(?:(?:company|corporate|other|(?:conference )?call) participi?ants|executives|analysts)"
#: As the inside of an expression. Of these no other document has one; minutes have `Opening Remarks` as well.
SURELY_SPOKEN = r"(?:Prepared Remarks|Oral [Ee]vidence|Examination of [Ww]itness(?:es)?)"
SPOKEN_PART = (
    rf"(?:{SURELY_SPOKEN}|Opening Remarks|Questions?[- ](?:and|&)[- ]Answers?(?: (?:Session|Period))?|"
    r"Q ?& ?A Session)"
)
#: One of these is in each, but for `Opening Remarks`, and in little else.
SIGNS = ("ared Rem", "l Eviden", "l eviden", "of Witne", "of witne", " Answer", "-Answer", "&A Sess", "& A Sess")
