"""Facts recognized in a document, with reasons: the document is read as in any run, and the rules are asked again."""
