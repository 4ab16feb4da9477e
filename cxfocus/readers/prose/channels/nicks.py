"""Nicks of a log that are written as a tag of HTML is: `<Mark> words`."""

from __future__ import annotations

import re

from cxfocus.readers.prose.line_forms import LOGGED_DAY, SIGNS
from cxfocus.readers.prose.times.timing import TIME_OF_DAY
from cxfocus.text.expressions import compiled_later

#: What stands before a nick, where anything does.
STAMP = rf"[\[(]?{LOGGED_DAY}?\[?(?P<time>{TIME_OF_DAY})[^\s\])]*[\])]?[ \t]+"
_BARE = re.compile(r"<\w{1,20}>[ \t]")
#: Without a time before it, what nothing needs to close is no nick.
_NICK = compiled_later(
    rf"\n(?=[^<\n]{{0,40}}+<)[ \t]*(?:{STAMP}|(?!<(?i:br|dd|dt|hr|li|p|t[dhr])>))<{SIGNS}(?P<nick>[^\s<>/!]{{1,40}})>[ \t]"
)
_FEWEST = 3


def without_nicks(body: str, tag: re.Pattern[str]) -> str:
    """The text, as long as before, in which no such nick is a `tag`, if others have nicks that are none."""
    if _BARE.search(body) is None:
        return body
    nicks = [match["nick"] for match in _NICK().finditer(body)]
    tags = {nick for nick in set(nicks) if tag.fullmatch(f"<{nick}>")}
    if not tags or sum(nick not in tags for nick in nicks) < _FEWEST:
        return body
    written = body.lower()
    people = {nick for nick in tags if f"</{nick.lower()}>" not in written}
    return _NICK().sub(lambda match: match[0].replace("<", " ") if match["nick"] in people else match[0], body)
