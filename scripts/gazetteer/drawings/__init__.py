"""Values of the model → where each line, dot and label of a picture stands, in pixels."""
