a = [3, 1]
a.append(2)
a.extend([5, 4])
a.insert(1, 9)
print(a, len(a), a.index(5), a.count(1))  # expect: [3, 9, 1, 2, 5, 4] 6 4 1
print(a.pop(), a.pop(0), a)  # expect: 4 3 [9, 1, 2, 5]
a.remove(9)
a.sort()
print(a)  # expect: [1, 2, 5]
a.reverse()
print(a, a.copy() == a, a.copy() is a)  # expect: [5, 2, 1] True False
a.clear()
print(a)  # expect: []
a.extend("ab")
a.insert(-100, "first")
a.insert(100, "last")
print(a)  # expect: ['first', 'a', 'b', 'last']
a.remove("zzz")  # error: ValueError: list.remove(x): x not in list
