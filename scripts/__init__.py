"""Build steps anyone can run by hand: `python -m scripts.<name>`."""
