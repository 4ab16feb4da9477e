"""What stands inside a cue and is not speech: tags, sounds, data; and what the cue before has said."""
