"""The ground under matching and reading: folding, words, addresses, lines, and late imports."""
