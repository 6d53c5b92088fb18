"""What our own markup names: no other text is ever read back (`appealwright.markup`). All 2,231 names take 300 kB of memory."""

from __future__ import annotations

html5 = {"amp;": "&", "gt;": ">", "lt;": "<", "nbsp;": "\xa0", "quot;": '"'}
