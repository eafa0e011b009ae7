def f(x):
    if x<3: return x
    raise StopIteration(444)
print(list(map(f, range(9))))
for x in map(f, range(9)): print(x)
def g():
    for x in map(f, range(9)): yield x
print(list(g()))
print(sum(map(f,range(9))), [*map(f,range(9))])
m=map(f,range(9))
print(next(m),next(m),next(m))
try: print(next(m))
except StopIteration as e: print('SI', e.value)
a,b,c=map(f,range(9)); print(a,b,c)
print(2 in map(f,range(9)), 5 in map(f,range(9)), max(map(f,range(9))), dict(zip('abcdefg',map(f,range(9)))), sorted(map(f,range(9)), reverse=True), ','.join(map(str,map(f,range(9)))))

# expect: [0, 1, 2]
# expect: 0
# expect: 1
# expect: 2
# expect: [0, 1, 2]
# expect: 3 [0, 1, 2]
# expect: 0 1 2
# expect: SI 444
# expect: 0 1 2
# expect: True False 2 {'a': 0, 'b': 1, 'c': 2} [2, 1, 0] 0,1,2
