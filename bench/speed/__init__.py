"""How fast the whole route is beside the bare parser, and whether its memory stays flat; `make bench`."""
