x = 1


class C:
    x = 2
    y = x + 1

    def get(self):
        return x, self.x


print(C.y, C().get())  # expect: 3 (1, 2)
