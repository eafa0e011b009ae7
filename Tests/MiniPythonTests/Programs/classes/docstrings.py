class Documented:
    """Says what it is."""

    def method(self):
        "Says what it does."


print(Documented.__doc__, Documented.method.__doc__, Documented().__doc__)  # expect: Says what it is. Says what it does. Says what it is.
print(Documented.__name__, Documented.__module__, Documented.__qualname__)  # expect: Documented __main__ Documented
