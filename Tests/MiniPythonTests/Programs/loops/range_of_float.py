for i in range(2.5):  # error: TypeError: 'float' object cannot be interpreted as an integer
    print(i)
