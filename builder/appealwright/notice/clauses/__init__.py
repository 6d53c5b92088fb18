"""What a notice quotes of the plan: definitions, exclusions, criteria, and what of them it grants."""
