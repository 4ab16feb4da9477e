"""Reads times beside, above and between the words.

- `heads`: a name and a time above the words of a turn
- `stamps`: times without a name
- `in_words`: heads of pages that write times in words
- `between_turns`: turns and marks from times alone on their lines
- `timing`: the times of turns
"""
