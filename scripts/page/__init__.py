"""Puts the builder into the finished site."""
