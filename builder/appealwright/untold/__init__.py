"""What was told and papers do not tell: each module gives the case without one kind of words, or tells it in another way."""
