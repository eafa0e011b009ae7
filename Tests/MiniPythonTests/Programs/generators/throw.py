def patient():
    while True:
        try:
            yield "waiting"
        except ValueError as error:
            print("caught", error)
        finally:
            print("step")


g = patient()
print(next(g))  # expect: waiting
print(g.throw(ValueError("poke")))
# expect: caught poke
# expect: step
# expect: waiting
g.throw(KeyError("out"))  # expect: step
# error: KeyError: 'out'
