"""Lexicons: word lists, from YAML with line numbers to checked entries."""
