"""The heads of cues, identifier and timing line: how each format writes them, and where in a file they are."""
