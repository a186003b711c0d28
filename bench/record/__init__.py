"""The record measured: look-alike pairs, reports told differently, case histories."""
