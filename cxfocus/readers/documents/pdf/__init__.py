"""PDF files: taken apart in a process of their own (`process`, `child`), and their lines put together (`pages`)."""
