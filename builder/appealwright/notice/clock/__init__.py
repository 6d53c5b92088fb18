"""From when and until when, by the notice: its own day, the time it gives, the time that it gives itself to decide."""
