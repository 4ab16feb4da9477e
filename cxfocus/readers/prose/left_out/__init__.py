"""Rules about what is no speech: tables of rules with an expression, and rules that look at the whole text.

- `regions`: the tables of all rules with an expression, and the order in which all rules are asked
- `region`: one such rule, a row of the tables
- `fences`: code, unless people take turns in it
- `notices`: what programs write above and below the words
- `reporters_marks`: what reporters write between the words
- `scribes_notes`: what scribes and their programs add
- `restructured`: the marks of reStructuredText
- `tags`: tags of markup; but in a log `<Mark>` is a person
- `page_edges`: running heads and page numbers in text that was taken out of pages
- `line_numbers`: numbers of the lines on such pages
- `said_times`: times in words next to the same time in digits
"""
