"""The summary of many documents, in every format: for people, for spreadsheets, for programs."""
