"""Which reasons a letter gives, and in which words."""
