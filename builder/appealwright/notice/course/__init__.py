"""What a notice says of a course of sessions: what was approved and given, what is refused of it, and its limits."""
