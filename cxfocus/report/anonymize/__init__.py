"""Which words of a label are a name, and where it stands in a text."""
