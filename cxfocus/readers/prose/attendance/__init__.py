"""Attendance lists: not speech, but the best evidence for who may speak.

- `attendance`: puts all lists together
- `labeled_lists`: all lists except those below headings
- `behind_labels`: lists after labels, which may also be those of speakers: `Chair: Ann Lee`
- `below_headings`: lists below headings
- `tables`: lists in tables
- `titled`: lists below plain titles
- `list_titles`: which list a label, a title or a heading announces
- `words`: the words that announce a list, and their expressions
- `ends`: where a list ends
- `looks`: what the lines of a list look like
- `people`: the person whom a line of a list names
- `people_names`: the names by which these people may be called
"""
