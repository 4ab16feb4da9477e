"""Headings: finders of the lines that are titles of the text below them.

- `headings`: the table of all finders, in order of precedence
- `heading_input`: what each finder is given
- `around`: what is above and below a line
- `titles`: whether words look like a title
- `rows`: puts numbered items into rows, for `documents/agendas.py` as well
- `document_outline`: headings that another reader has found already
- `marked`: lines that signs, capitals or a row of signs below make titles
- `single_items`: numbered or bracketed lines, each judged by itself
- `numbered`: numbered lines recognized by the order of their numbers
- `item_rows`: numbered items right below other words, or before words in their line; many titles must be usual ones
- `whole_agendas`: numbered items from the call to order to the adjournment, whatever their titles are
- `stopped`: numbered titles that end in a full stop
- `titles_alone`: titles without number or sign
- `titles_alike`: titles whose lines have the same signs around them
- `titles_again`: labels that come again in each meeting of a document
- `outlines`: numbered items of an outline, with indented lines below
- `coded`: titles followed by the code of the item, or by its time
- `titles_of_lists`: titles that end in a colon above a list, or stand right above its items
- `usual_items`: items of an agenda without numbers, some of which many meetings have
- `list_items`: items of lists that look like headings but are not
- `calls_and_hearings`: parts of calls and hearings, by the titles in `readers/titles_of_calls.py`
- `letterhead`: names of a body and its meeting above the numbered items
"""
