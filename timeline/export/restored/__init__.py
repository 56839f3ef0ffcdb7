"""Tables back to values: what `build` wrote, or a frame with those columns, to a timeline."""
