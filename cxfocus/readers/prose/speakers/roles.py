"""Expressions of labels with an office or a title: `Vice Chair`, `Councillor Lee`, `Mr. Epp (Elk Island, Ref.)`."""

from __future__ import annotations

import re

from cxfocus.text.expressions import any_of, regex
from cxfocus.text.name_words import COURTESY

_BEFORE_ROLES = any_of("the ", "madam ", r"mr\.? ", "acting ", "vice[- ]", "deputy ", "assistant ", "co-?")
_ROLES = any_of(
    # Those who lead a meeting, serve it and take its minutes.
    r"chair(?:man|woman|person)?", "president", "mayor", "speaker", "moderator", "operator", "c[efiot]o",
    r"clerk(?: of the (?:committee|council|court|house|senate))?", "secretary", "treasurer",
    "host", "facilitator", "interviewer", "interviewee", "scribe", "narrator", "reporter",
    "judge", "court", "witness", "counsel", "attorney",
    "director", "manager", "superintendent", "commissioner", "trustee",
    r"council ?(?:member|man|woman)", "board member", r"city (?:clerk|manager|attorney)",
    # In the AMI and ICSI corpora.
    "project manager", "marketing", "industrial designer", "user interface", "librarian",
    "professor", "grad", "phd", "postdoc", "undergrad", "student",
    # Those who listen, and ask.
    r"audience(?: member)?", "member of the public", "public speaker", "question", "everyone", "all", "several voices",
    "analyst", "executive", r"(?:hearing|presiding) (?:officer|examiner)",
)  # fmt: skip
#: `Vice Chair`, `Speaker 2`, `Professor B`, `CEO`; `An Hon. Member`; `Councillors`; `Voices from the floor`.
ROLE = regex(
    rf"{_BEFORE_ROLES}*{_ROLES}(?: [A-Z0-9]{{1,3}}| \d+)?|"
    r"(?:(?:an|some|several|many|the) )?(?:hon(?:ou?rable)?\.? )(?:members?|senators?)|noble lords|"
    r"commissioners|council ?members|councillors|trustees|(?:voices|questions?) from the (?:floor|audience)",
    re.IGNORECASE,
)
#: Titles before a name. Not every office is among them: `Member States` and `Speaker 1` are not people with a title.
_HONORIFICS = any_of(
    r"(?:the )?(?:right |rt\.? )?hon(?:ou?rable|\.)?", COURTESY,
    "prof", "professor", "rev", "sir", "dame", "lord", "lady",
    "sen", "senator", "rep", "representative", r"council ?(?:member|man|woman)",
    "commissioner", "alderman", "alderwoman", "alder", "supervisor", "trustee", "director",
    "mayor", "vice mayor", "cllr", "councillor", "cr", "chair", "chairman", "chairwoman",
    "judge", "justice", "chief", "captain", "officer", "sgt", "lt", "superintendent", "delegate",
)  # fmt: skip
HONORIFIC = regex(rf"{_HONORIFICS}\.? [^\W\d_].*", re.IGNORECASE)
#: The brackets of `Mr. Ken Epp (Elk Island, Ref.)`, `Hon. Ann Lee (Minister of Oak) (ALP)`
SEAT = regex(r"\([^()]{2,120}, ?[A-Z]\w{1,6}\.?\s*\)\s*\Z|\([^()]{2,60}\) \([A-Z][\w/]{1,12}\)\s*\Z", re.IGNORECASE)
#: `Some hon. members`, `The Clerk of the Committee`
OF_HOUSE = regex(
    r"(?:an|some|several|many|the) hon(?:ou?rable)?\.? (?:members?|senators?)|"
    r"the clerk of the (?:committee|council|court|house|senate)",
    re.IGNORECASE,
)
