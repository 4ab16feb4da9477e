"""What programs write above minutes and nobody said: where the agenda and the log are, where the contents go."""

from __future__ import annotations

#: `**Date:** 2024-03-04`, and below it `See also the [Agenda](...) and the [IRC Log](...)`.
SEE_ALSO = (
    r"\n(?:\*\*Date:\*\*[^\n]{0,60}\n(?:[ \t]*\n){0,3})?"
    r"See also the \[Agenda\]\([^()\n]*\)(?: and the \[IRC Log\]\([^()\n]*\))?[ \t]*(?=\n|\Z)"
)
#: A list item in whose place the contents of the page are shown.
CONTENTS = r"\n(?:[-*]|1\.)[ \t]+[^\n]{1,120}\n\{:toc\b[^{}\n]*\}"
