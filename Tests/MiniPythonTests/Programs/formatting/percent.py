print("%d %s %r %.2f %5d|%-5d|%05d" % (1, "a", "b", 2.5, 3, 4, 5))  # expect: 1 a 'b' 2.50     3|4    |00005
print("%x %X %o %e %g %%" % (255, 255, 8, 12345.6, 0.00001))  # expect: ff FF 10 1.234560e+04 1e-05 %
print("%(a)s %(b)d" % {"a": 1, "b": 2}, "%s" % [1], "%s" % (1,), "%c" % 65)  # expect: 1 2 [1] 1 A
print("%+d % d %i" % (5, 5, 5.9), "%10.3f|%-10s|" % (3.14159, "hi"))  # expect: +5  5 5      3.142|hi        |
try:
    "%d" % "a"
except TypeError as error:
    print(error)  # expect: %d format: a real number is required, not str
try:
    "%s" % (1, 2)
except TypeError as error:
    print(error)  # expect: not all arguments converted during string formatting
"%s %s" % (1,)  # error: TypeError: not enough arguments for format string
