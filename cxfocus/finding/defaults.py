"""The default depth of a search; it imports nothing, so that options can show it."""

from __future__ import annotations

#: Folders within folders: more than any real collection has.
DEEPEST = 64
