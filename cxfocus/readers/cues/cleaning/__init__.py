"""Find the parts of a cue that are not speech (tags, sounds, data), and words repeated from the cue before."""
