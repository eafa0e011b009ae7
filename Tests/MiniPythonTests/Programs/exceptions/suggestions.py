class Car:
    wheels = 4


counter = 1
try:
    Car().wheel
except AttributeError as error:
    print(error)  # expect: 'Car' object has no attribute 'wheel'
try:
    conter
except NameError as error:
    print(error)  # expect: name 'conter' is not defined
Car.wheells  # error: AttributeError: type object 'Car' has no attribute 'wheells'
