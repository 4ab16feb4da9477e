"""Find the documents of a folder: one answer for every command to which files are documents."""
