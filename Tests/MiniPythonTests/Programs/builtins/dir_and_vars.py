class C:
    kind = "c"

    def __init__(self):
        self.a = 1

    def method(self):
        pass


print([n for n in dir(C()) if not n.startswith("_")], vars(C()), [n for n in vars(C) if not n.startswith("_")])
# expect: ['a', 'kind', 'method'] {'a': 1} ['kind', 'method']
print("append" in dir([]), "upper" in dir(str), "__len__" in dir([]))  # expect: True True True
vars(5)  # error: TypeError: vars() argument must have __dict__ attribute
