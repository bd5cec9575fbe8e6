"""The town speaks: pages, pictures, documents."""
