x = "module"
class A:
    x = "class"
    y = x
    def m(self):
        return x
    z = [x for _ in range(1)]
print(A.x, A.y, A().m(), A.z)  # expect: class class module ['module']
class B:
    n = 3
    doubled = n * 2
    items = [i for i in range(n)]
print(B.doubled, B.items)  # expect: 6 [0, 1, 2]
