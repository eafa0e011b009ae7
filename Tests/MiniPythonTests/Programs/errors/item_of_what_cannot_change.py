class Plain:
    pass


class OnlyDelete:
    def __delitem__(self, key):
        print("delete", key)


class OnlySet:
    def __setitem__(self, key, value):
        print("set", key, value)


def store(container, key):
    container[key] = 1


def delete(container, key):
    del container[key]


for container in ["abc", (1,), {1}, frozenset(), range(3), {}.keys(), Plain(), OnlyDelete(), OnlySet(), None, 5, print]:
    for action in [store, delete]:
        for key in [2**70, "x", 0]:
            try:
                action(container, key)
            except Exception as error:
                print(type(error).__name__, str(error).split(" at 0x")[0])
try:
    getattr("", "a\udfff")
except AttributeError as error:
    print(ascii(str(error)))
for arguments in [(5, None), (5, "utf-8", None), ("a", None)]:
    try:
        print(str(*arguments))
    except TypeError as error:
        print(error)

# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'str' object does not support item assignment
# expect: TypeError 'str' object does not support item assignment
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'str' object does not support item deletion
# expect: TypeError 'str' object doesn't support item deletion
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'tuple' object does not support item assignment
# expect: TypeError 'tuple' object does not support item assignment
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'tuple' object does not support item deletion
# expect: TypeError 'tuple' object doesn't support item deletion
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'set' object does not support item assignment
# expect: TypeError 'set' object does not support item assignment
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'set' object does not support item deletion
# expect: TypeError 'set' object doesn't support item deletion
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'frozenset' object does not support item assignment
# expect: TypeError 'frozenset' object does not support item assignment
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'frozenset' object does not support item deletion
# expect: TypeError 'frozenset' object doesn't support item deletion
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'range' object does not support item assignment
# expect: TypeError 'range' object does not support item assignment
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'range' object does not support item deletion
# expect: TypeError 'range' object doesn't support item deletion
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'dict_keys' object does not support item assignment
# expect: TypeError 'dict_keys' object does not support item assignment
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'dict_keys' object does not support item deletion
# expect: TypeError 'dict_keys' object doesn't support item deletion
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'Plain' object does not support item assignment
# expect: TypeError 'Plain' object does not support item assignment
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: TypeError 'Plain' object does not support item deletion
# expect: TypeError 'Plain' object doesn't support item deletion
# expect: AttributeError __setitem__
# expect: AttributeError __setitem__
# expect: AttributeError __setitem__
# expect: delete 1180591620717411303424
# expect: delete x
# expect: delete 0
# expect: set 1180591620717411303424 1
# expect: set x 1
# expect: set 0 1
# expect: AttributeError __delitem__
# expect: AttributeError __delitem__
# expect: AttributeError __delitem__
# expect: TypeError 'NoneType' object does not support item assignment
# expect: TypeError 'NoneType' object does not support item assignment
# expect: TypeError 'NoneType' object does not support item assignment
# expect: TypeError 'NoneType' object does not support item deletion
# expect: TypeError 'NoneType' object does not support item deletion
# expect: TypeError 'NoneType' object does not support item deletion
# expect: TypeError 'int' object does not support item assignment
# expect: TypeError 'int' object does not support item assignment
# expect: TypeError 'int' object does not support item assignment
# expect: TypeError 'int' object does not support item deletion
# expect: TypeError 'int' object does not support item deletion
# expect: TypeError 'int' object does not support item deletion
# expect: TypeError 'builtin_function_or_method' object does not support item assignment
# expect: TypeError 'builtin_function_or_method' object does not support item assignment
# expect: TypeError 'builtin_function_or_method' object does not support item assignment
# expect: TypeError 'builtin_function_or_method' object does not support item deletion
# expect: TypeError 'builtin_function_or_method' object does not support item deletion
# expect: TypeError 'builtin_function_or_method' object does not support item deletion
# expect: "'str' object has no attribute 'a\udfff'"
# expect: str() argument 'encoding' must be str, not None
# expect: str() argument 'errors' must be str, not None
# expect: str() argument 'encoding' must be str, not None
