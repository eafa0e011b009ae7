x = 1
for i in range(2000):
    x = x + 1
print(x)  # expect: 2001
s = ""
for i in range(5000):
    s += "ab"
print(len(s), s[4999:5003])  # expect: 10000 baba
t = ()
for i in range(300):
    t = t + (i,)
print(len(t), sum(t))  # expect: 300 44850
print(len([i for i in range(100000)]), sum(range(10**6)))  # expect: 100000 499999500000
d = {i: str(i) for i in range(20000)}
print(len(d), d[19999])  # expect: 20000 19999
