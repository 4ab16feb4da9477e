"""The signs that items of lists begin with, for regular expressions."""

from __future__ import annotations

BULLET = r"[-*+\u2022]"
#: A bullet, or a number as minutes have them: `2.`, `2)`.
SIGN = rf"(?:{BULLET}|\d{{1,2}}[.)])"
