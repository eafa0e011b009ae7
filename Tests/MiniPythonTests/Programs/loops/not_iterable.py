for x in 5:  # error: TypeError: 'int' object is not iterable
    print(x)
