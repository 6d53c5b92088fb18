"""What a worker can try. Tried inside the builder's own worker, where its Python lives."""

from tests.browser.channels.channel import Channel, Reach
from tests.browser.channels.device import HEARD, KEPT, PRIVATE_FILE

SPOKEN_TO = Channel(
    "service-worker-message",
    "async url => { const there = navigator.serviceWorker;"
    " if (!there.controller) await there.register('/repo/sw.js').then(() => there.ready);"
    " (there.controller ?? (await there.ready).active).postMessage(url); }",
)
"""Speaking to the site's service worker. It is tried alone: once there is one, the other channels are no longer open."""

WORKER = (
    # The builder's worker has another `fetch` by then; a worker that reads papers has its own still.
    Channel("worker-fetch", "url => (typeof untouched === 'undefined' ? self : untouched).fetch(url, { mode: 'no-cors' })"),
    Channel(
        "worker-fetch-keepalive",
        "url => (typeof untouched === 'undefined' ? self : untouched)"
        ".fetch(url, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' })",
    ),
    Channel("worker-xhr", "url => { const x = new XMLHttpRequest(); x.open('GET', url); x.send(); }"),
    Channel("worker-xhr-waiting", "url => { const x = new XMLHttpRequest(); x.open('GET', url, false); x.send(); }"),
    Channel("worker-websocket", "url => { new WebSocket(url.replace('http', 'ws')); }"),
    Channel("worker-websocket-stream", "url => { new WebSocketStream(url.replace('http', 'ws')); }"),
    Channel("worker-web-transport", "url => { new WebTransport(url); }", by_packet=True),
    Channel("worker-eventsource", "url => { new EventSource(url); }"),
    Channel("worker-import", "url => import(url)"),
    Channel("worker-nested", "url => { new Worker(url, { type: 'module' }); }", Reach.OWN),
    Channel(
        "worker-nested-blob",
        "url => { new Worker(URL.createObjectURL(new Blob([`fetch('${url}', { mode: 'no-cors' })`], { type: 'text/javascript' }))); }",
    ),
    Channel(
        "worker-import-scripts",
        "url => { new Worker(URL.createObjectURL(new Blob([`importScripts('${url}')`], { type: 'text/javascript' }))); }",
    ),
    Channel("worker-font", "url => new FontFace('probe', `url('${url}')`).load()"),
    Channel("worker-cache-add", "async url => (await caches.open('probe')).add(new Request(url, { mode: 'no-cors' }))"),
    Channel("worker-cache-put", "async url => (await caches.open('probe')).put(location.origin, new Response(url))", Reach.NOBODY, KEPT),
    Channel("worker-database", "url => { indexedDB.open(url, 1); }", Reach.NOBODY, KEPT),
    Channel("worker-private-file", f"url => {{ {PRIVATE_FILE} }}", Reach.NOBODY, KEPT),
    Channel("worker-broadcast", "url => { new BroadcastChannel('probe').postMessage(url); }", Reach.NOBODY, HEARD),
)
