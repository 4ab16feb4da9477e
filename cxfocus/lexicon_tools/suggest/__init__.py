"""Suggestions for a list: nouns and noun phrases that documents use often and no entry matches."""
