"""Commands to a robot that takes the minutes of a channel, in logs of any format."""

from __future__ import annotations

import re
from typing import Final

from cxfocus.text.expressions import regex

#: A command that nobody but the robot hears, to the end of its line.
COMMAND: Final = regex(
    r"(?:#(?:startmeeting|endmeeting|here|rollcall|nick|topic|(?:un)?chair|meeting(?:name|topic)|vote|endvote|close|save|"
    r"undo|(?:un)?lurk)\b|\[endvote\])[^\n]*",
    re.IGNORECASE,
)
#: The sign before words that the robot puts into its minutes: they are said to everybody.
MINUTED: Final = regex(
    r"(?:#(?:info|action|startvote|idea|link|agreed?|accept(?:ed)?|reject(?:ed)?|motion|help|halp|item)|"
    r"\[(?:action|agreed|link|idea|vote|info|progress report)\])(?:[ \t]+|(?=\n|\Z))",
    re.IGNORECASE,
)
#: The next topic.
TOPIC: Final = regex(r"(?:#topic|\[topic\])[ \t]+(?P<title>[^\n]+)", re.IGNORECASE)
