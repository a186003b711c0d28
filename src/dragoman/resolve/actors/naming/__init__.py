"""The proper names of a text: where they stand, what each is a name of, and which are one."""
