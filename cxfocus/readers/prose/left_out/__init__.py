"""What is no speech: rules that say it of a stretch, in tables, and those that look at the whole text.

- `regions`: all rules that an expression tells, and the order in which all are asked
- `region`: one such rule, a row of the tables
- `fences`: code, unless people take turns in it
- `notices`: what programs write above and below the words
- `reporters_marks`: what reporters write between them
- `scribes_notes`: what scribes and their programs add
- `restructured`: the marks of reStructuredText
- `tags`: tags of markup; `<Mark>` is a person in a log
- `page_edges`: the running heads of text that was taken out of pages
- `line_numbers`: the numbers of lines on such pages
- `said_times`: times in words beside digits
"""
