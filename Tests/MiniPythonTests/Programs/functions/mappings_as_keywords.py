class Mapping:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        return key * 2


def f(**keywords):
    return keywords


print(f(**Mapping()), f(c=1, **Mapping()), {**Mapping()}, dict(Mapping()))
# expect: {'a': 'aa', 'b': 'bb'} {'c': 1, 'a': 'aa', 'b': 'bb'} {'a': 'aa', 'b': 'bb'} {'a': 'aa', 'b': 'bb'}
f(a=1, **Mapping())  # error: TypeError: __main__.f() got multiple values for keyword argument 'a'
