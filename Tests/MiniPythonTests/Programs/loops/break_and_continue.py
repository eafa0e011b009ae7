for n in range(10):
    if n % 2:
        continue
    if n > 6:
        break
    print(n)
# expect: 0
# expect: 2
# expect: 4
# expect: 6
print("after", n)  # expect: after 8
