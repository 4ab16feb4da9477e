"""`cxfocus check`: `run` is the story, and `settle` makes one of flags and configuration before it begins."""
