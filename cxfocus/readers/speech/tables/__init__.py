"""Tables of utterances, as CSV or with tabs.

`cells` cuts them into cells, `roles` finds out what their columns hold (`utterances`, if only
the words show that they were said), and `delimited` makes cues of their rows.

A table is read as it stands: one expression finds the cells and keeps their places, since the library `csv` gives only
values and a mention is shown with its line. A test holds what `cells` cuts equal to what that library wrote.
"""
