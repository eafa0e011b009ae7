class Shape:
    kinds = []

    def __init_subclass__(cls, sides=0, **more):
        super().__init_subclass__()
        cls.sides = sides
        Shape.kinds.append((cls.__name__, sides, more))


class Square(Shape, sides=4):
    pass


class Cube(Square, sides=6, solid=True):
    pass


print(Shape.kinds, Square.sides, Cube.sides)  # expect: [('Square', 4, {}), ('Cube', 6, {'solid': True})] 4 6
try:

    class Wrong(Shape, metaclass_=1, sides=(1 // 0)):
        pass

except ZeroDivisionError as e:
    print(e)
# expect: integer division or modulo by zero


class Plain:
    pass


try:

    class Other(Plain, tag=1):
        print("body")

except TypeError as e:
    print(e)
# expect: body
# expect: Other.__init_subclass__() takes no keyword arguments
