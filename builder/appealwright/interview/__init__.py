"""The interview as a person goes through it: what is on the screen, and what each event changes."""
