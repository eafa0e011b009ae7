class NoExit:
    def __enter__(self):
        return 1


try:
    with NoExit():
        pass
except TypeError as error:
    print(error)  # expect: 'NoExit' object does not support the context manager protocol (missed __exit__ method)
with 5:  # error: TypeError: 'int' object does not support the context manager protocol
    pass
