"""Rare notations of turns; the module of each is imported only where a sign of it is seen.

- `signs`: the table of the notations by their signs; a later one takes precedence
- `notation_input`: what each notation is given
- `chats`: messages, looked for in every text; and a chat pasted into minutes below a title of its own
- `translated`: messages of a chat that Zoom saved in other languages than English
- `callers`: calls with investors: the list of those in the call, and turns with an office below the name, or a number
- `own`: notations of a single document, recognized by lines that begin alike
- `own_beginnings`: what such a line may begin with, and which notation it shows
- `testimony`: questions and answers before courts and committees
- `hearing`: printed hearings: `Mr. Smith. Words`
- `names_alone`: names alone on a line, or in brackets, above words
- `records`: fields of records: `Speaker: Ann`
- `chevrons`: `>>` within a paragraph
- `offices`: an office in brackets before the name
- `seats`: the seat of a member below the name
"""
