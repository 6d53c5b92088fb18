"""What stays on the device at first, and may be carried out by the next request or by another window."""

from tests.browser.channels.channel import Channel, Reach

KEPT = "kept by the browser, and read back only by a script of ours: no request carries it"
HEARD = "heard only by pages at our own address"
PRIVATE_FILE = (
    "navigator.storage.getDirectory().then(folder => folder.getFileHandle(encodeURIComponent(url).replaceAll('%', '-'), { create: true }))"
)
"""An empty file in the store that belongs to the site alone, the address in its name."""

DEVICE = (
    Channel("cookie", "url => { document.cookie = `probe=${encodeURIComponent(url)}; path=/`; }", Reach.OWN),
    Channel("cookie-store", "url => cookieStore.set({ name: 'probe2', value: encodeURIComponent(url), path: '/' })", Reach.OWN),
    Channel("history-push", "url => { history.pushState(0, '', `?${encodeURIComponent(url)}`); }", Reach.OWN),
    Channel("history-replace", "url => { history.replaceState(0, '', `?${encodeURIComponent(url)}`); }", Reach.OWN),
    Channel("local-storage", "url => { localStorage.setItem('probe', url); }", Reach.NOBODY, KEPT),
    Channel("session-storage", "url => { sessionStorage.setItem('probe', url); }", Reach.NOBODY, KEPT),
    Channel(
        "database",
        "url => new Promise(done => { const asked = indexedDB.open('probe', 1);"
        " asked.onupgradeneeded = () => asked.result.createObjectStore('x').put(url, 'x');"
        " asked.onsuccess = () => { asked.result.close(); done(); }; })",
        Reach.NOBODY,
        KEPT,
    ),
    Channel("private-file", f"url => {{ {PRIVATE_FILE} }}", Reach.NOBODY, KEPT),
    Channel("cache-put", "async url => (await caches.open('probe')).put(location.href, new Response(url))", Reach.NOBODY, KEPT),
    Channel(
        "window-name",
        "url => { name = url; }",
        Reach.NOBODY,
        "the next page of ours does not read it, and browsers empty it for another site's",
    ),
    Channel("title", "url => { document.title = url; }", Reach.NOBODY, "shown, and kept in the history of the device"),
    Channel("hash", "url => { location.hash = url; }", Reach.NOBODY, "browsers send no fragment"),
    Channel(
        "clipboard",
        "url => navigator.clipboard.writeText(url)",
        Reach.NOBODY,
        "put where the person may paste it, and asked for by a press of theirs",
    ),
    Channel("print", "url => { window.print(); }", Reach.NOBODY, "handed to the printer, by way of the browser's own dialog"),
    Channel(
        "download-blob",
        "url => { const e = document.createElement('a'); e.href = URL.createObjectURL(new Blob([url])); e.download = 'x'; e.click(); }",
        Reach.NOBODY,
        "a file on the device: it is how letters are saved",
    ),
    Channel(
        "broadcast",
        "url => { new BroadcastChannel('probe').postMessage(url); }",
        Reach.NOBODY,
        HEARD,
    ),
)
