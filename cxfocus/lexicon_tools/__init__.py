"""Tools for those who make word lists: show, check, compare, exchange, extend and format them."""
