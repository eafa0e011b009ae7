class Squares:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError("no more")
        return i * i


print(list(Squares()), 9 in Squares(), [x for x in Squares() if x])  # expect: [0, 1, 4, 9] True [1, 4, 9]
print(Squares()[2])  # expect: 4
Squares()[7]  # error: IndexError: no more
