"""Options as they are typed, declared once: a named tuple for each command, with its row, and for those of several."""
