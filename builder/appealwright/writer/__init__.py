"""What the templates of letters write with: what is told, how it is cited, and to whom."""
