"""Writers: a report and a stream; one small file a format, a literal table of them."""
