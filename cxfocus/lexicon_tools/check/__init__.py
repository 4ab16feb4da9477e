"""What may be wrong with a lexicon that loads: by its entries alone, and by what they match in documents."""
