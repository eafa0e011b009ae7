def nothing():
    pass


for x in nothing():  # error: TypeError: 'NoneType' object is not iterable
    print(x)
