"""Mistakes in a lexicon that loads: found in its entries alone, and in their matches in documents.

A list is checked by matching it against itself. `contest` runs every spelling of every entry through the matcher as a
text of its own. Which others match it, which wins, and which would win without the entry shows conflicts, dead entries,
duplicates and phrases that add nothing. So the tool cannot disagree with the count. With documents, the share without
an entry is exact, not a subtraction: `ledger` resolves overlapping matches again without it, and a random test holds it
equal to a run of the shorter list. `standing` looks at the files as written: an own entry that repeats an inherited one
takes its place when they are loaded, so no contest shows it.
"""
