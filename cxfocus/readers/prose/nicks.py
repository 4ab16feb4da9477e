"""Nicks of a log that are written as tags of HTML are: `<Mark> words`."""

from __future__ import annotations

import re

from cxfocus.text.expressions import compiled_later

_BARE = re.compile(r"<\w{1,20}>[ \t]")
#: Behind a time or at the beginning of a line, where what nothing needs to close is a tag.
_NICK = compiled_later(
    r"\n(?=[^<\n]{0,50}+<)(?:(?>[^<\n]*\d:\d\d)[^<\n]*+(?<=[ \t])|[ \t]*(?!<(?i:br|dd|dt|hr|li|p|t[dhr])>))"
    r"<[@+%&~ ]?(?P<nick>[^\s<>/!]{1,40})>[ \t]"
)
_FEWEST = 3


def without_nicks(body: str, tag: re.Pattern[str]) -> str:
    """The text, as long as before, in which no nick is a `tag`, if others have nicks that are none."""
    if _BARE.search(body) is None:
        return body
    nicks = [match["nick"] for match in _NICK().finditer(body)]
    tags = {nick for nick in set(nicks) if tag.fullmatch(f"<{nick}>")}
    if not tags or sum(nick not in tags for nick in nicks) < _FEWEST:
        return body
    written = body.lower()
    people = {nick for nick in tags if f"</{nick.lower()}>" not in written}
    return _NICK().sub(lambda match: match[0].replace("<", " ") if match["nick"] in people else match[0], body)
