"""The insurer's papers in the room: what was found in them, offered find by find, and taken over only when the person says so."""
