"""Find the names of speakers: which words of a label are a name, and where it is in a text."""
