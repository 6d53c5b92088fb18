"""What the text of a notice says, read sentence by sentence: nothing here decides what a letter tells."""
