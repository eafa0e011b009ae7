import math, random, time
random.seed(5)
m=2**61-1
def red(x): return x % m
n=0
for i in range(60):
    a=random.getrandbits(random.choice([100,2500,2600,5000,9000,20000,41000,100000])); b=random.getrandbits(random.choice([100,2500,2600,5000,9000,20000,41000,100000]))
    if i%7==0: a|=(2**2560-1)<<64
    if i%5==0: b=2**random.randrange(10,30000)-1
    if i%11==0: a=2**random.randrange(10,30000)-1
    c=a*b
    if red(c)!=red(red(a)*red(b)) or c>>(c.bit_length()-64) < 0 : print('BAD',i)
    n=(n*31+hash(c))%m
    n=(n*31+(c>>(c.bit_length()//2))%m)%m
    q,r=divmod(c+b//3,b) if b else (0,0)
    if b and (q!=a or r!=b//3): print('BADQ',i)
print(n)

# expect: 2206848688145770581
