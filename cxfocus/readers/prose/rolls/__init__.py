"""Lists of who was there: not speech, but the best evidence for who may speak."""
