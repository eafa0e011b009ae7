class Temperature:
    @staticmethod
    def to_f(c):
        return c * 9 / 5 + 32

    @classmethod
    def freezing(cls):
        return cls.__name__, cls.to_f(0)


class Sub(Temperature):
    pass


print(Temperature.to_f(100), Temperature().to_f(10))  # expect: 212.0 50.0
print(Temperature.freezing(), Sub.freezing(), Sub().freezing())  # expect: ('Temperature', 32.0) ('Sub', 32.0) ('Sub', 32.0)
