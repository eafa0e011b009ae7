for i in range(1, 4):
    for j in range(1, 4):
        print(i * j, end="\t" if j < 3 else "\n")
# expect: 1	2	3
# expect: 2	4	6
# expect: 3	6	9
for i in range(3):
    print(" " * (2 - i) + "*" * (2 * i + 1))
# expect:   *
# expect:  ***
# expect: *****
