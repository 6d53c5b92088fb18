"""Where the engines differ: what an open page reaches in them, and what the lock does not close. The table of the threat model.

Both are compared as sets: a channel that an engine begins to close, or to open, fails the tests until it is written down here.
"""

from collections.abc import Mapping

from tests.browser.channels.channel import Reach

_MISSING = dict.fromkeys(("fetch-later", "paint-worklet", "script-speculation"), Reach.NOBODY)
# WebKit's test browser opens no window at all for a script.
_NO_WINDOWS = dict.fromkeys(
    (
        *("open", "open-document", "open-form", "open-link", "open-link-detached", "open-link-event"),
        *("open-link-shadowed", "open-link-drawn", "frame-blank-open"),
    ),
    Reach.NOBODY,
)

OPEN_REACH: Mapping[str, Mapping[str, Reach]] = {
    "chromium": {},
    # Without a window Firefox shows no icons; link pings are off until someone turns them on.
    "firefox": {**_MISSING, "icon": Reach.NOBODY, "link-ping": Reach.NOBODY},
    "webkit": {
        **_MISSING,
        **_NO_WINDOWS,
        **dict.fromkeys(("icon", "prefetch", "navigation", "svg-filter-image", "css-filter", "cookie-store"), Reach.NOBODY),
        "track": Reach.BOTH,
        "worker-font": Reach.OWN,
    },
}
"""Per engine, the channels whose reach from an open page is not the one that the channel names."""

NOT_CLOSED: Mapping[str, frozenset[str]] = {
    "chromium": frozenset(),
    "firefox": frozenset(),
    # No Navigation API yet: a script that sets the address cannot be stopped. None of ours does; a test reads them.
    "webkit": frozenset({"location", "location-assign", "location-replace"}),
}
"""Per engine, the channels that still reach a host after the lock."""
