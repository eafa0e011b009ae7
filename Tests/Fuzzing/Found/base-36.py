int("zzzzzzzzzzzzzzzzzzzzz", 36)
