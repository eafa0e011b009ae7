numbers = [1, 5, 8]
if (n := len(numbers)) > 2:
    print("many:", n)  # expect: many: 3
while (x := numbers.pop()) != 1:
    print(x)
# expect: 8
# expect: 5
print([y for v in range(4) if (y := v * v) > 1])  # expect: [4, 9]
