"""The commands, a module each: its options above, what it does with them below.

The stages are imported by the function that needs them, so that ``--help`` waits for none.
"""
