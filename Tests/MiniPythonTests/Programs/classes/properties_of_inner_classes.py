def make():
    class Inner:
        write_only = property(None, lambda self, value: None)

        @property
        def read_only(self):
            return 1

    return Inner()


thing = make()
for change in [lambda: thing.write_only, lambda: setattr(thing, "read_only", 2), lambda: delattr(thing, "read_only")]:
    try:
        change()
    except AttributeError as error:
        print(error)
# expect: property 'write_only' of 'make.<locals>.Inner' object has no getter
# expect: property 'read_only' of 'make.<locals>.Inner' object has no setter
# expect: property 'read_only' of 'make.<locals>.Inner' object has no deleter
