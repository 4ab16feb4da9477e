"""The report for a person at a terminal: one screen that can be read aloud, then the details."""
