"""Feeds the readers and writers with what a machine makes up: `make fuzz`."""
