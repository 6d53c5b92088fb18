"""Who stands in a letter, and how each is reached: the person, who asked, who treats, who refused and who signed."""
