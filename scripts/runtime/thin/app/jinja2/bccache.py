"""No compiled template is kept: all came compiled."""

from __future__ import annotations


class BytecodeCache:
    """Where they would be kept."""


FileSystemBytecodeCache = MemcachedBytecodeCache = BytecodeCache
