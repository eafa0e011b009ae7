class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return "..."

    def introduce(self):
        return f"{self.name} says {self.speak()}"


class Dog(Animal):
    def speak(self):
        return "Woof"


class Puppy(Dog):
    def speak(self):
        return super().speak().lower() + "!"


for pet in (Animal("x"), Dog("Rex"), Puppy("Bit")):
    print(pet.introduce())
# expect: x says ...
# expect: Rex says Woof
# expect: Bit says woof!
print(isinstance(Puppy("p"), Animal), issubclass(Dog, Animal), Dog.__bases__, Puppy.__mro__)
# expect: True True (<class '__main__.Animal'>,) (<class '__main__.Puppy'>, <class '__main__.Dog'>, <class '__main__.Animal'>, <class 'object'>)
