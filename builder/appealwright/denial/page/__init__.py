"""How the page of a letter is laid out, divided and searched: what every finder reads."""
