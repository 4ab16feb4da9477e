"""The documents of a folder: which files are some, and which of them are meant. One answer for every command."""
