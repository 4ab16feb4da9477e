"""Where the answers go."""
