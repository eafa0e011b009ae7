class Outer:
    class Inner:
        value = 5

        def get(self):
            return self.value

    def make(self):
        return self.Inner()


print(Outer.Inner.value, Outer().make().get(), Outer.Inner.__name__, Outer.Inner.__qualname__)  # expect: 5 5 Inner Outer.Inner
