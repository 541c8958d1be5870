"""What is on disk, and what is read from files of others; its store alone imports TinyDB."""
