"""Options as they are typed, declared once: a named tuple for each command, and for options of several."""
