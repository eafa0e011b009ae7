numbers = [1, 2]
numbers(0)  # error: TypeError: 'list' object is not callable
