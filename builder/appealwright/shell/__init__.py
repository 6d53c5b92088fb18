"""What only the shell does: many cases at once, rows searched, letters checked. The browser carries none of it."""
