"""How long the count takes, beside what one might run instead; see `__main__`."""
