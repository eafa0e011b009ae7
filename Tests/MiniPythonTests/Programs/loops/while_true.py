count = 0
while True:
    count += 1
    if count == 3:
        continue
    if count > 5:
        break
    print(count)
# expect: 1
# expect: 2
# expect: 4
# expect: 5
