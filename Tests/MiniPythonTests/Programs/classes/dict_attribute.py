class C:
    shared = 1

    def __init__(self):
        self.a = 1


c = C()
print(c.__dict__, "shared" in C.__dict__, c.__class__.__name__, C.__base__)  # expect: {'a': 1} True C <class 'object'>
