"""Who says the words of a cue: one custom for the whole file (`attribute.py`), a module each."""
