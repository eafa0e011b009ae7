def noisy():
    print("start")
    yield 1
    print("middle")
    yield 2
    print("end")


g = noisy()
print("made")  # expect: made
print(next(g))
# expect: start
# expect: 1
print(next(g))
# expect: middle
# expect: 2
print(next(g, "finished"))
# expect: end
# expect: finished
