"""What was recognized in documents, for people and for programs."""
