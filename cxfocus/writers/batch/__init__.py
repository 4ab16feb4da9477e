"""Writers of the summary of many documents: for people, for spreadsheets, for programs."""
