from typing import Any, Callable, Dict, List, Optional, Tuple, Union, cast
import typing
def f(x: List[int], y: Optional[str] = None, z: Dict[str, Any] = {}) -> Union[int, None]:
    count: Tuple[int, ...] = (1,)
    return len(x)
g: Callable[[int], int] = lambda n: n
print(f([1, 2]), cast(int, "a"), List, List[int], Optional, typing.Dict[str, int], Any)  # expect: 2 a typing.List typing.List[int] typing.Optional typing.Dict[str, int] typing.Any
