"""Reads times beside, above and between the words.

- `heads`: a name and a time above the words of a turn
- `stamps`: times without a name
- `in_words`: heads of pages that write times in words
- `between_turns`: turns and marks from times alone on their lines
- `timing`: the times of turns

A time is never a word. If lines begin with rising times, these begin turns of nobody known, or mark the time inside the
turn of the one who speaks. Programs of a day, and minutes that note the hour, have no such times near zero (`stamps`).
"""
