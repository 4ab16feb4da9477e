"""One spelling for lexicon files: order, quotes, one entry on each line; nothing is lost, not even comments.

It uses nodes of our own: a YAML library that keeps comments keeps them with the item before, and a list that is sorted
needs them above the item after. Entries are lines, so the formatter places comments by itself. It compares all entries,
keys, tests and comments of the new text with the old before it writes a byte.
"""
