"""The output of commands: standard output, files, progress."""
