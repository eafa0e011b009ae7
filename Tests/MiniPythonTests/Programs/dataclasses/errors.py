from dataclasses import dataclass

try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as error:
    print(error)  # expect: mutable default <class 'list'> for field items is not allowed: use default_factory
try:
    @dataclass
    class Order:
        a: int = 1
        b: str
except TypeError as error:
    print(error)  # expect: non-default argument 'b' follows default argument


@dataclass
class Plain:
    a: int


Plain(1) < Plain(2)  # error: TypeError: '<' not supported between instances of 'Plain' and 'Plain'
