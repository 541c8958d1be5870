"""Line by line: the third front end, for a screen reader, a pipe and a terminal that is dumb."""
