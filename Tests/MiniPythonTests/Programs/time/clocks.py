import time

start = time.perf_counter()
time.sleep(0.001)
print(time.perf_counter() - start >= 0.001, time.time() > 1_000_000_000)  # expect: True True
print(isinstance(time.monotonic(), float), time.perf_counter_ns() > 0)  # expect: True True
time.sleep(-1)  # error: ValueError: sleep length must be non-negative
