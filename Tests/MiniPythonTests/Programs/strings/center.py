print(repr("hi".center(6)))  # expect: '  hi  '
print("hi".center(7, "*"))  # expect: ***hi**
print("abc".center(6, "-"))  # expect: -abc--
print("hi".ljust(5, ".") + "|")  # expect: hi...|
print("hi".rjust(5, ".") + "|")  # expect: ...hi|
print("hello".center(2))  # expect: hello
"hi".center(5, "ab")  # error: TypeError: The fill character must be exactly one character long
