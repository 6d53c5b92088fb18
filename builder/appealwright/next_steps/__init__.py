"""What the page of next steps turns on: which way is open, what comes first, who takes it."""
