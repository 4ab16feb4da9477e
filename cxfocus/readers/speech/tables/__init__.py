"""Tables of what was said, as CSV or with tabs.

`cells` cuts them, `roles` tells what their columns hold (`utterances`, where only the words
show that they were said), and `delimited` makes cues of their rows.
"""
