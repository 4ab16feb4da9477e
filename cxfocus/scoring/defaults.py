"""What is asked of evidence where nobody says otherwise; it imports nothing, so that options can show it."""

from __future__ import annotations

#: Fewer mentions than these are too little evidence for a verdict.
MINIMUM_MENTIONS = 20
#: How often intervals hold what they are for.
CONFIDENCE = 0.95
