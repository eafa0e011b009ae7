x = 5
x.upper()  # error: AttributeError: 'int' object has no attribute 'upper'
