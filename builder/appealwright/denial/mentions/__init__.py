"""What sounds like a reason and is none: a definition, a clause beside the one that applies, a legend, a warning."""
