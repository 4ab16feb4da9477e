"""Plain text and markdown: who speaks, which sections, and what is not speech.

One pass finds every line that may be more than text (`lines`); then the evidence
of the whole document decides what each is (`speakers`, `headings`).
"""
