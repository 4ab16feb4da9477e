"""What services write of speech as data: JSON, of which a text is composed, and tables, which are read as they stand.

`parse` reads the JSON, `dialects` is the table of the `services`, with a file for each,
`compose` makes the text that a person would read. `fields`, `times` and `words` are
what the services share: every value may be missing, or of any other type. A list that no
service is known for is read by `generic`: `row` has the names of its fields, `evidence`
tells speech from what was only written; `names` are those that stand beside.
"""
