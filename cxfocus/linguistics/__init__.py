"""Linguistic rules of lexicons, judged by spaCy: the only room that imports it, and only when a rule is asked."""
