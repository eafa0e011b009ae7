class Date:
    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))

    def __str__(self):
        return f"{self.y:04}-{self.m:02}-{self.d:02}"


print(Date.parse("2024-3-7"))  # expect: 2024-03-07
Date.parse("2024-3")  # error: TypeError: Date.__init__() missing 1 required positional argument: 'd'
