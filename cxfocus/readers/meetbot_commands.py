"""What is said to a robot that keeps the minutes of a channel, in its logs of any format."""

from __future__ import annotations

import re
from typing import Final

from cxfocus.text.expressions import regex

#: What is a command to it, with all of its line; what stands before words that it is to put into its minutes, which are
#: said to everybody; and the next topic.
COMMAND: Final = regex(
    r"(?:#(?:startmeeting|endmeeting|here|nick|topic|(?:un)?chair|meeting(?:name|topic)|vote|endvote|close|save|"
    r"undo|(?:un)?lurk)\b|\[endvote\])[^\n]*",
    re.IGNORECASE,
)
MINUTED: Final = regex(
    r"(?:#(?:info|action|startvote|idea|link|agreed?|accept(?:ed)?|reject(?:ed)?|motion|help|halp|item)|"
    r"\[(?:action|agreed|link|idea|vote|info|progress report)\])(?:[ \t]+|(?=\n|\Z))",
    re.IGNORECASE,
)
TOPIC: Final = regex(r"(?:#topic|\[topic\])[ \t]+(?P<title>[^\n]+)", re.IGNORECASE)
