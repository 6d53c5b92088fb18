"""Appealwright: appeals of refused IV ketamine and Spravato, composed on the device."""

__version__ = "0.1.0"
