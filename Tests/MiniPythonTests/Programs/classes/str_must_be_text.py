class Bad:
    def __str__(self):
        return 5


print(Bad())  # error: TypeError: __str__ returned non-string (type int)
