"""Lists of who was there: not speech, but the best evidence for who may speak.

- `roll`: all of them together
- `attendance`: lists with a label, in brackets or with initials
- `behind_labels`: those behind labels, and whoever speaks by an office
- `below_headings`: lists below headings
- `tables`: lists in tables
- `titled`: lists below plain titles
- `witnesses`: panels of witnesses
- `words`: the labels that announce a list
- `ends`: where each ends
- `looks`: what its lines look like
- `people`: whom a line names
- `roster`: how these people may be called
"""
