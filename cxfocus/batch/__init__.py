"""Many documents at once: found, scored one by one, kept on disk, and summed up."""
