"""A module for each service or program: a JSON value in, segments out. Their table is `dialects.py`, one room up."""
