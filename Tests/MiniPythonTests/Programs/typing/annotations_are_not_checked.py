from typing import List, Dict, Optional, Union, Callable, Any


def f(items: List[int], table: Dict[str, int] = None, key: Optional[str] = None) -> Union[int, str]:
    return items


print(f("not a list"), f([1]))  # expect: not a list [1]
value: int = "text"
print(value)  # expect: text
other: Callable[[int], Any]
print("other" in dir())  # expect: False
