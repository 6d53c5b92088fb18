"""What a notice says of the ways on: the levels inside the plan, review outside it, a hearing, and what is kept meanwhile."""
