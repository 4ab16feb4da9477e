"""The report for a terminal: one screen that can be read aloud, then the details."""
