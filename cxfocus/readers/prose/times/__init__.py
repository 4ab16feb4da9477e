"""Times beside, above and between the words.

- `heads`: lines with times, judged by the whole document
- `stamps`: the times in them
- `in_words`: heads of pages that write times in words
- `between_turns`: what times alone on their lines tell of turns
- `timing`: time shared out to turns
"""
