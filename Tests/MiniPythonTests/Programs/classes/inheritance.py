class Animal:
    sound = "..."
    def __init__(self, name):
        self.name = name
    def speak(self):
        return f"{self.name} says {self.sound}"
class Dog(Animal):
    sound = "woof"
    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)
class Puppy(Dog):
    def speak(self):
        return super().speak() + "!"
print(Animal("Cat").speak(), Dog("Rex").speak(), Puppy("Bit").speak())  # expect: Cat says ... Rex says woof Bit says woof!
print(issubclass(Puppy, Animal), isinstance(Puppy("x"), Dog), Puppy.__mro__[1].__name__)  # expect: True True Dog
print(Dog("a", ["sit"]).tricks, Puppy.__bases__[0] is Dog)  # expect: ['sit'] True
class Base:
    def template(self):
        return self.step()
    def step(self):
        raise NotImplementedError("step")
class Done(Base):
    def step(self):
        return "done"
print(Done().template())  # expect: done
Base().template()  # error: NotImplementedError: step
