print(5.5 % 2, -5.5 % 2, 5.5 % -2, -5.5 % -2)  # expect: 1.5 0.5 -0.5 -1.5
print(1e20 % 3, 0.1 % 0.01, -1e-20 % 1)  # expect: 1.0 3.469446951953614e-18 1.0
print(5 % float("inf"), -5 % float("inf"), 5 // float("inf"), -5 // float("inf"))  # expect: 5.0 inf 0.0 -1.0
print(divmod(5.0, 3), divmod(-5, 3.0), divmod(2**70, 3.0))  # expect: (1.0, 2.0) (-2.0, 1.0) (3.935305402391371e+20, 1.0)
print(1.0 % 0)  # error: ZeroDivisionError: float modulo
