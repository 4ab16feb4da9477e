"""Headings, titles, and what a document calls itself."""
