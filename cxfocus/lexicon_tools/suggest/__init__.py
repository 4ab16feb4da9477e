"""What a list may lack: nouns and noun phrases that documents use often and no entry matches."""
