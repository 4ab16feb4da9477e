"""Rare notations of turns, each opened where a sign of it is seen.

- `signs`: the table of them by their signs, the stronger later
- `seen`: what each is given
- `chats`: messages, asked of every text; and the chat pasted into minutes below a title of its own
- `callers`: those on a call with investors: their list, and their names above an office, or counted, in the talk
- `own`: notations of a document's own, told by lines that begin alike
- `testimony`: questions and answers before courts and committees
- `hearing`: hearings in print: `Mr. Smith. Words`
- `names_alone`: names alone on a line, or in brackets, above words
- `records`: fields of records: `Speaker: Ann`
- `chevrons`: `>>` within a paragraph
- `offices`: an office before the name
- `seats`: the seat of a member below the name
"""
