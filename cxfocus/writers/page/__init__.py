"""The report of documents as a page to share: what the terminal shows, in its order and its words."""
