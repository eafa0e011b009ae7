a = list(range(2**63 - 1))
b = tuple(range(2**63 - 1))
