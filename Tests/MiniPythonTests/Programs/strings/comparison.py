print("apple" < "banana")  # expect: True
print("Zebra" < "apple")  # expect: True
print("abc" < "abcd")  # expect: True
print("" < "a")  # expect: True
print("a" == "a", "a" != "b")  # expect: True True
print("10" < "9")  # expect: True
print(max("hello"), min("hello"))  # expect: o e
"a" < 1  # error: TypeError: '<' not supported between instances of 'str' and 'int'
