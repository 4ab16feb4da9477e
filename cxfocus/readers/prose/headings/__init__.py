"""Headings: which lines are titles of what stands below them.

- `headings`: the table of all finders, in order of precedence
- `known`: what each finder is given
- `around`: what stands above and below a line
- `titles`: what the words of a title look like
- `rows`: numbered items put into rows, for `documents/agendas.py` as well
- `given`: headings that another reader gave
- `marked`: lines that are titles by themselves: signs, capitals, rows of signs
- `single_items`: numbered lines that are titles by themselves
- `numbered`: those that only their order tells
- `item_rows`: those right below other words, or before their own, where most titles must be usual ones
- `stopped`: those that end in a full stop
- `titles_alone`: titles without number or sign
- `titles_alike`: titles whose lines are written alike, however that is
- `titles_again`: labels that come again in each meeting of a document
- `outlines`: titles that hold lines which stand deeper
- `coded`: titles with the code of the item, or its time, behind them
- `titles_of_lists`: titles that end in a colon above a list, or stand right above its items
- `list_items`: items of lists that are none
- `calls_and_hearings`: the parts of these, named in `readers/titles_of_calls.py`
- `letterhead`: lines above numbered items that are the names of a body
"""
