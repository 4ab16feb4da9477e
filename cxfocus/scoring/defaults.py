"""The defaults for evidence; this module imports nothing, so that the help of options can show them quickly."""

from __future__ import annotations

#: Mentions; fewer are too little evidence for a verdict.
MINIMUM_MENTIONS = 20
#: Probability with which an interval contains the true value.
CONFIDENCE = 0.95
