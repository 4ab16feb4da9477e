"""Plain text and markdown: who speaks, which sections, and what is not speech.

One pass finds every line that could mean something (`lines`), a second look at
the whole document decides what it does mean (`speakers`, `headings`).
"""
