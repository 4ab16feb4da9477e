"""Functions that write a report to a stream: one small file for each format, and a table of them."""
