"""Readers of speech as data: JSON, from which a text is composed, and tables, which are read as they are.

`parse` reads the JSON, `dialects` is the table of the `services` (one file each), and
`compose` makes the text that a person would read. The services share `fields`, `times`
and `words`: any value may be missing, or of any other type. A list of an unknown service
is read by `generic`: `row` has the names of its fields, `evidence` separates speech from
text that was only written. `names` finds names of speakers in a list or map of their own.

JSON becomes a text first. The readers of services return segments (words, speaker, milliseconds). One place composes
the text, and from there on JSON is read as captions are: sound marks, labels, rolling captions, turns. So a new service
is twenty lines, and cannot differ in what is counted. `about` finds title and day.

In JSON lines a damaged line is left out, not the file. A text is JSON lines if its first line begins an object and most
lines do, each without a comma after it; then every line is read by itself, so an error has its own line. A list or
object over several lines is never mended. If a name ends in `.json`, a text that begins as JSON does is JSON, so broken
JSON is an error and no prose.
"""
