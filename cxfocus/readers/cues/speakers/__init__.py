"""Find the speakers of cues: `attribute.py` picks one custom for the whole file; each custom has its module.

A broken label needs a whole one: `JANE` at the end of a line and `DOE:` at the start of the next are a label only if
`JANE DOE` is one elsewhere in the file (`broken.py`); without chevrons, `JANE` must be a line by itself. A label that
stands nowhere whole stays as it is written.
"""
