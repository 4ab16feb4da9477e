"""What was given on the command line, checked and made into values."""
