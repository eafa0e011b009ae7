for i in range(3):
    pass
print(i)  # expect: 2
for j in []:
    pass
print(j)  # error: NameError: name 'j' is not defined
