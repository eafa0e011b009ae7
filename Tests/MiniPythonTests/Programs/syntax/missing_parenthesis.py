# error: SyntaxError: '(' was never closed
print("a"
x = 5
