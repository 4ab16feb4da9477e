"""How far is looked where nobody says otherwise; it imports nothing, so that options can show it."""

from __future__ import annotations

#: Folders within folders are followed so far, which no real collection needs.
DEEPEST = 64
