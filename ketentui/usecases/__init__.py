"""What every front end calls: start, answer, resume, finish, look, share, combine."""
