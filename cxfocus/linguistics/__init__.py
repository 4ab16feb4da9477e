"""Linguistic rules of lexicons: the only room that imports spaCy."""
