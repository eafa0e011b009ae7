# Building, splitting, joining, formatting and searching texts.
text = ""
for i in range(150000):
    text += str(i % 10)
parts = []
for i in range(60000):
    parts.append(f"{i:05d}:{i * 0.5:.2f}")
joined = ",".join(parts)
fields = joined.split(",")
total = 0.0
for field in fields:
    number, value = field.split(":")
    total += int(number) + float(value)
vowels = 0
for character in "the quick brown fox jumps over the lazy dog" * 4000:
    if character in "aeiou":
        vowels += 1
lines = 0
for i in range(50000):
    line = "  name%d = value %s;  " % (i, i * i)
    if line.strip().startswith("name") and line.find("9") >= 0:
        lines += len(line.upper().replace("NAME", "n"))
palindromes = sum(1 for i in range(150000) if str(i) == str(i)[::-1])
caesar = "".join(chr((ord(c) - 97 + 3) % 26 + 97) for c in "abcdefghijklmnopqrstuvwxyz" * 3000)
print(len(text), text[-5:], len(joined), total, vowels, lines, palindromes, caesar[:10])
