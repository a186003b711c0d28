"""`python -m dragoman`, for where the program is not on the path."""

from dragoman.cli import main

if __name__ == "__main__":
    main()
