"""Times beside, above and between the words."""
