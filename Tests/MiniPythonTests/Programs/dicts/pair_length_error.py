dict([(1, 2, 3)])  # error: ValueError: dictionary update sequence element #0 has length 3; 2 is required
