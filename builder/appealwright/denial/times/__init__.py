"""Which days a letter names, and how long it leaves."""
