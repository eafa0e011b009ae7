print(int(3.9), int(-3.9), int("12"), int(True), float(5), float("1.5"), bool(0.0), bool("False"))  # expect: 3 -3 12 1 5.0 1.5 False True
print(int("ff", 16), int("0b101", 0), int("z", 36), bin(10), oct(8), hex(255), bin(-5))  # expect: 255 5 35 0b1010 0o10 0xff -0b101
print(complex if False else round(3.14159, 2), abs(-5), abs(-2.5), pow(2, 3), pow(2, 3, 5), pow(3, -1, 7))  # expect: 3.14 5 2.5 8 3 5
int([1])  # error: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
