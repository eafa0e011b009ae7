n = 7
d = 2
while d * d <= n:
    if n % d == 0:
        print("composite")
        break
    d += 1
else:
    print("prime")  # expect: prime
while False:
    pass
else:
    print("never entered")  # expect: never entered
