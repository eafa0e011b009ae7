class Dog:
    kind = "canine"
    tricks = []

    def __init__(self, name):
        self.name = name


a, b = Dog("Fido"), Dog("Buddy")
a.tricks.append("sit")
print(b.tricks, a.kind)  # expect: ['sit'] canine
a.kind = "wolf"
print(a.kind, b.kind, Dog.kind)  # expect: wolf canine canine
Dog.kind = "dog"
print(b.kind, a.kind)  # expect: dog wolf
del a.kind
print(a.kind)  # expect: dog
