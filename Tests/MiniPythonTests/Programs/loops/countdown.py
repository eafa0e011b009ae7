n = 3
while n > 0:
    print(n)
    n -= 1
# expect: 3
# expect: 2
# expect: 1
print("Go!")  # expect: Go!
