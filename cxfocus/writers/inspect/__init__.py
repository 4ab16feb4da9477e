"""Writers of explanations, which say what was recognized in a document: for people and for programs."""
