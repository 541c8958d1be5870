"""What both front ends call: start, answer, resume, finish, look, share, combine."""
