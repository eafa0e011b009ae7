class Box:
    def __init__(self):
        self._value = 1

    @property
    def value(self):
        "What is inside."
        return self._value

    @value.deleter
    def value(self):
        print("deleting")
        del self._value


b = Box()
print(b.value)  # expect: 1
del b.value  # expect: deleting
print(hasattr(b, "_value"), hasattr(b, "value"))  # expect: False False
