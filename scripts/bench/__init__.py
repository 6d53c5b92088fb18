"""What takes how long: printed, never asserted, since a figure depends on the machine."""
