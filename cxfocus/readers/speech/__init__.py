"""What speech-to-text services write as JSON: text in, `Layout` of a text composed from it out.

`parse` reads the JSON, `dialects` is the table of the services with a file for each,
`compose` makes the text that a person would read. `fields`, `times` and `words` are
what the dialects share: every value may be missing, or of any other type.
"""
