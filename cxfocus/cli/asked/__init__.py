"""Options as they are typed, declared once; a named tuple of them is a part of a command's signature."""
