"""What a worker can try. Tried inside the builder's own worker, where its Python lives."""

from tests.browser.channels.channel import Channel, Reach

SPOKEN_TO = Channel(
    "service-worker-message",
    "async url => { const there = navigator.serviceWorker;"
    " if (!there.controller) await there.register('/repo/sw.js').then(() => there.ready);"
    " (there.controller ?? (await there.ready).active).postMessage(url); }",
)
"""Speaking to the site's service worker. It is tried alone: once there is one, the other channels are no longer open."""

WORKER = (
    Channel("worker-fetch", "url => untouched.fetch(url, { mode: 'no-cors' })"),
    Channel("worker-xhr", "url => { const x = new XMLHttpRequest(); x.open('GET', url); x.send(); }"),
    Channel("worker-xhr-waiting", "url => { const x = new XMLHttpRequest(); x.open('GET', url, false); x.send(); }"),
    Channel("worker-websocket", "url => { new WebSocket(url.replace('http', 'ws')); }"),
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
)
