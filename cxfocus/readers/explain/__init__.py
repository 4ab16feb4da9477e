"""What was recognized in a document and why: it reads as any run does, then asks the rules again for their reasons."""
