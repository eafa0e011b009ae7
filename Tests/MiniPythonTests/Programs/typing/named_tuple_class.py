from typing import NamedTuple


class Employee(NamedTuple):
    name: str
    id: int = 3

    def title(self):
        return self.name.title()


e = Employee("guido")
print(e, e.id, e.title(), e._asdict(), Employee("x", 1) < Employee("y", 0))  # expect: Employee(name='guido', id=3) 3 Guido {'name': 'guido', 'id': 3} True
Employee()  # error: TypeError: Employee.__new__() missing 1 required positional argument: 'name'
