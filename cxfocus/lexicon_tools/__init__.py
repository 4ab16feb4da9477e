"""Tools for those who make word lists: look at them, check them, compare, exchange, grow them."""
