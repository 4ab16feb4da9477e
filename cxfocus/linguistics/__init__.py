"""Linguistic rules of lexicons, judged by spaCy. Only this room imports spaCy, and only when a rule must be judged."""
