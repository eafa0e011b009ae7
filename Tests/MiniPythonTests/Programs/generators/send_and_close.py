def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


g = averager()
print(next(g), g.send(10), g.send(20))  # expect: None 10.0 15.0
g.close()
try:
    g.send(1)
except StopIteration:
    print("closed")  # expect: closed
averager().send(5)  # error: TypeError: can't send non-None value to a just-started generator
