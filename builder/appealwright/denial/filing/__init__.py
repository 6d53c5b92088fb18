"""By what the insurer files a case: its numbers, its codes, its policy and its plan."""
