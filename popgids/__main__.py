"""`python -m popgids` and the `popgids` command: hands over to the command line."""

from popgids.cli.root import main

if __name__ == "__main__":
    main()
