found = None
for i in range(1, 20):
    for j in range(1, 20):
        if i * j == 91:
            found = (i, j)
            break
    if found:
        break
print(found)  # expect: (7, 13)
