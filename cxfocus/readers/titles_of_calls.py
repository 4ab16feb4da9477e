"""Titles of the parts of calls and hearings; the words below them were said."""

from __future__ import annotations

#: Titles of attendance lists of calls with investors; a large maker of transcripts misspells one of them.
LIST_OF_CALL = r"(?:(?:company|corporate|other|(?:conference )?call) participi?ants|executives|analysts)"
#: As the inside of an expression. No other document has one of these; `Opening Remarks` stands in minutes as well.
SURELY_SPOKEN = r"(?:Prepared Remarks|Oral [Ee]vidence|Examination of [Ww]itness(?:es)?)"
SPOKEN_PART = (
    rf"(?:{SURELY_SPOKEN}|Opening Remarks|Questions?[- ](?:and|&)[- ]Answers?(?: (?:Session|Period))?|"
    r"Q ?& ?A Session)"
)
#: Every title except `Opening Remarks` contains one of these, and little else does.
SIGNS = ("ared Rem", "l Eviden", "l eviden", "of Witne", "of witne", " Answer", "-Answer", "&A Sess", "& A Sess")
