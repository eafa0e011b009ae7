class Plain:
    pass
class Settable:
    def __setitem__(self, key, value):
        pass
for value in [Plain(), Settable(), 5, "a", (1,), {1}, range(2)]:
    try:
        del value[0]
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError 'Plain' object doesn't support item deletion
# expect: AttributeError __delitem__
# expect: TypeError 'int' object does not support item deletion
# expect: TypeError 'str' object doesn't support item deletion
# expect: TypeError 'tuple' object doesn't support item deletion
# expect: TypeError 'set' object doesn't support item deletion
# expect: TypeError 'range' object doesn't support item deletion
