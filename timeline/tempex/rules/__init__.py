"""Words and rules of each language."""
