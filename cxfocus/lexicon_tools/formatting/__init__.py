"""One spelling for lexicon files: order, quotes, one entry on each line; nothing is lost, not even comments."""
