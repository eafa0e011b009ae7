log = []


def work(n):
    try:
        log.append("try")
        if n == 1:
            return "returned"
        if n == 2:
            raise KeyError("k")
        log.append("end")
    except KeyError:
        log.append("except")
    else:
        log.append("else")
    finally:
        log.append("finally")


for n in range(3):
    print(work(n), log)
    log.clear()
# expect: None ['try', 'end', 'else', 'finally']
# expect: returned ['try', 'finally']
# expect: None ['try', 'except', 'finally']
