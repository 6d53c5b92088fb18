"""What was told of medicines, courses and scores, counted and dated."""
