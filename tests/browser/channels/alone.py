"""What takes the page itself somewhere else, the canary in the address; and what a browser does for one address at a time only."""

from tests.browser.channels.channel import Channel, element

ALONE = (
    element("embed", "embed", "src"),
    element("icon", "link", "href", also="e.rel = 'icon'"),
    Channel(
        "link-download",
        "url => { const e = document.createElement('a'); e.href = url; e.download = 'x'; document.body.append(e); e.click(); }",
    ),
    Channel(
        "form",
        "url => { const e = document.createElement('form'); e.action = url; e.method = 'post'; document.body.append(e); e.submit(); }",
    ),
    Channel("link", "url => { const e = document.createElement('a'); e.href = url; document.body.append(e); e.click(); }"),
    Channel("link-detached", "url => { const e = document.createElement('a'); e.href = url; e.click(); }"),
    Channel("location", "url => { location.href = url; }"),
    Channel("location-assign", "url => { location.assign(url); }"),
    Channel("location-replace", "url => { location.replace(url); }"),
    Channel("navigation", "url => { navigation.navigate(url); }"),
    Channel(
        "meta-refresh",
        "url => { const e = document.createElement('meta'); e.httpEquiv = 'refresh'; e.content = `0;url=${url}`;"
        " document.head.append(e); }",
    ),
    Channel(
        "document-open",
        "url => { document.open(); document.write(`<meta http-equiv='refresh' content='0;url=${url}'>`); document.close(); }",
    ),
)
