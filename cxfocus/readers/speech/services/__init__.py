"""What each service and program writes: a JSON value in, segments out. `dialects.py`, above, is the table of them."""
