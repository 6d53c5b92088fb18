"""Which reasons a letter gives as items of a list: by number, by letter, by a mark or by a tick."""
