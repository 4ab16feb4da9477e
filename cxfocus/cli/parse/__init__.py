"""What was typed, checked and made into values."""
