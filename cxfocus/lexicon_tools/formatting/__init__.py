"""One spelling for lexicon files: order, quotes, one entry a line; nothing is lost, comments included."""
