"""Headings: which lines are titles of what stands below them."""
