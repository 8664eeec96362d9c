"""How the site is put together and served: settings, addresses, checks, health, the server."""
