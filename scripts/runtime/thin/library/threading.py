"""There is one thread, and locks that it never waits for."""

from __future__ import annotations

from _thread import RLock, allocate_lock

__all__ = ["Lock", "RLock"]

Lock = allocate_lock
