print(format(3.14159, ".2f"), format(255, "x"), format("a", ">3"), format(1000000, ","))  # expect: 3.14 ff   a 1,000,000
print(format(5), format("s"), format(True), format(None), format([1]))  # expect: 5 s True None [1]
print(format(0.25, "%"), format(1e10, "g"), format(42, "08b"), format(-3, "+d"))  # expect: 25.000000% 1e+10 00101010 -3
try:
    format([], "x")
except TypeError as error:
    print(error)  # expect: unsupported format string passed to list.__format__
try:
    format(1, 2)
except TypeError as error:
    print(error)  # expect: format() argument 2 must be str, not int
format("a", "d")  # error: ValueError: Unknown format code 'd' for object of type 'str'
