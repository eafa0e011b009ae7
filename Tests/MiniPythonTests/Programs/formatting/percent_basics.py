print("%s %d %f %.2f" % ("a", 5, 2.5, 3.14159), "%5d|%-5d|%05d" % (42, 42, 42), "%x %o %e" % (255, 8, 1500.0))
# expect: a 5 2.500000 3.14    42|42   |00042 ff 10 1.500000e+03
print("%r %%" % "q", "%(name)s is %(age)d" % {"name": "Bob", "age": 5}, "%c%c" % ("a", 98), "%s" % [1, 2], "%s" % (1,))  # expect: 'q' % Bob is 5 ab [1, 2] 1
"%d" % "x"  # error: TypeError: %d format: a real number is required, not str
