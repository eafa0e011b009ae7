def total(*numbers):
    print(numbers)
    return sum(numbers)


print(total(), total(1), total(1, 2, 3))
# expect: ()
# expect: (1,)
# expect: (1, 2, 3)
# expect: 0 1 6
print(total(*[4, 5], *range(2)))
# expect: (4, 5, 0, 1)
# expect: 10


def first_rest(first, *rest):
    return first, rest


print(first_rest(1), first_rest(1, 2, 3))  # expect: (1, ()) (1, (2, 3))
