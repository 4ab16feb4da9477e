"""What services write of speech as data: JSON, of which a text is composed, and tables, which are read as they stand.

`parse` reads the JSON, `dialects` is the table of the services with a file for each,
`compose` makes the text that a person would read. `fields`, `times` and `words` are
what the dialects share: every value may be missing, or of any other type. Tables are cut
by `cells`, `roles` tells what their columns hold, and `delimited` makes cues of their rows.
"""
