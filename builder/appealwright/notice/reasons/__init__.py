"""What a single reason turns on: an illness or a risk, a treatment or its dose, who gives it and where."""
