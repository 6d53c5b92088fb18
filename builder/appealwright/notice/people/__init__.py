"""Whom a notice names and how each is reached: who runs the plan, who decided, who helps, and where papers go."""
