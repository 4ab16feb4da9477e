"""Options of the command line, checked and made into values."""
