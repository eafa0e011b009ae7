class Box:
    size = 3
    def __init__(self):
        self.color = "red"
b = Box()
print(getattr(b, "color"), getattr(b, "size"), getattr(b, "weight", 0))  # expect: red 3 0
print(hasattr(b, "color"), hasattr(b, "weight"))  # expect: True False
setattr(b, "weight", 7)
print(b.weight, vars(b))  # expect: 7 {'color': 'red', 'weight': 7}
delattr(b, "weight")
print(hasattr(b, "weight"), vars(b))  # expect: False {'color': 'red'}
print(callable(b), callable(Box), callable(len), callable(lambda: 0), callable(3))  # expect: False True True True False
try:
    getattr(b, 3)
except TypeError as error:
    print(error)  # expect: attribute name must be string, not 'int'
getattr(b, "shape")  # error: AttributeError: 'Box' object has no attribute 'shape'
