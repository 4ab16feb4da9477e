"""Mistakes in a lexicon that loads: found in its entries alone, and in their matches in documents."""
