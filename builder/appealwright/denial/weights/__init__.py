"""How far a sentence is believed to give a reason: what was learned from sentences whose reasons are known."""
