"""Plain text and markdown: who speaks, which sections, and what is not speech.

One pass finds every line that may be more than text (`lines`); then the evidence
of the whole document decides what each is (`speakers`, `headings`).

Labels are columns: `Name: text` needs no closer look, so its line, name and start stay in three lists to the end,
filtered by the few names that are judged.

The title of a document is never made of speech (`title_lines`). A first line is a title only if it names a meeting and
something of its own (a day, a name), or has its words in capitals, ends no sentence, and is followed by a blank line, a
date or a label. `Meeting Notes` alone names nothing.
"""
