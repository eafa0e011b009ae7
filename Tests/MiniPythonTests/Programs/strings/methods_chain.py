line = "  Name: Ada Lovelace ; Born: 1815  "
parts = [part.strip() for part in line.split(";")]
print(parts)  # expect: ['Name: Ada Lovelace', 'Born: 1815']
record = dict(part.split(": ") for part in parts)
print(record)  # expect: {'Name': 'Ada Lovelace', 'Born': '1815'}
print(record["Name"].upper().replace(" ", "_"))  # expect: ADA_LOVELACE
