"""Word lists of other programs: read into a lexicon, and written from one."""
