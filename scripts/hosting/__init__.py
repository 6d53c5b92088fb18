"""What a host needs to serve the finished site with real headers: files for Netlify and Cloudflare, nginx, Caddy and a container."""
