"""Which treatment a letter is about: what was asked for, approved, given and measured."""
