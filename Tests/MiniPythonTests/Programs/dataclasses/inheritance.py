from dataclasses import dataclass


@dataclass
class Animal:
    name: str
    legs: int = 4


@dataclass
class Bird(Animal):
    legs: int = 2
    flies: bool = True


print(Bird("owl"), Bird("emu", flies=False), isinstance(Bird("x"), Animal))
# expect: Bird(name='owl', legs=2, flies=True) Bird(name='emu', legs=2, flies=False) True
print(Bird("a") == Animal("a", 2))  # expect: False
match Bird("kiwi", 2, False):
    case Bird(name, _, flies):
        print(name, flies)  # expect: kiwi False
