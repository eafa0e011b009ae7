import Testing

@testable import MiniPython

/// Whole programs about operations on objects; what they print is what CPython 3.11 prints.
struct OperationsProgramTests {
    private func output(_ program: String) throws -> String {
        let outcome = try Interpreter().run(program)
        return String(outcome.output.dropLast()) + (outcome.error?.text ?? "")
    }

    @Test func comparesHashesAndTests() throws {
        let printed = try output(
            #"""
            def attempt(f):
                try:
                    print(f())
                except Exception as e:
                    print(type(e).__name__ + ":", e)

            class Money:
                def __init__(self, amount):
                    self.amount = amount
                def __eq__(self, other):
                    if not isinstance(other, Money):
                        return NotImplemented
                    return self.amount == other.amount
                def __lt__(self, other):
                    print("lt", self.amount, other.amount)
                    return self.amount < other.amount
                def __repr__(self):
                    return f"Money({self.amount})"

            class Euro(Money):
                def __gt__(self, other):
                    print("euro gt")
                    return True

            a, b, e = Money(1), Money(2), Euro(1)
            print(a == b, a != b, a == 1, a != 1, a == Money(1))
            print(a < b, b > a)
            print(a < e)
            attempt(lambda: a <= b)
            attempt(lambda: hash(a))
            attempt(lambda: {a: 1})
            print([a, b] == [Money(1), Money(2)], (a, b) < (Money(1), Money(3)))
            print(sorted([b, a, e], reverse=True), min([b, a]), max(b, a))
            class Odd:
                def __eq__(self, other):
                    return "yes"
                def __bool__(self):
                    return False
                __hash__ = None
            print(Odd() == 1, 1 == Odd(), Odd() != 1, bool(Odd()), not Odd())
            attempt(lambda: hash(Odd()))
            class Hashed:
                def __init__(self, n): self.n = n
                def __hash__(self): return self.n
                def __eq__(self, other): return self.n == other.n
            d = {Hashed(1): "a", Hashed(2): "b"}
            print(d[Hashed(2)], Hashed(3) in d, hash(Hashed(-1)))
            class Bad:
                def __hash__(self): return "x"
                def __bool__(self): return 1
                def __len__(self): return -1
                def __repr__(self): return 5
                def __index__(self): return None
            attempt(lambda: hash(Bad()))
            attempt(lambda: bool(Bad()))
            attempt(lambda: len(Bad()))
            attempt(lambda: repr(Bad()))
            attempt(lambda: str(Bad()))
            attempt(lambda: [1][Bad()])
            print(1 < 2.5 < 10**30, 2**53 + 1 == 2.0**53, float("inf") > 10**400, True == 1.0)
            nan = float("nan")
            print(nan == nan, nan in [nan], [nan] == [nan], nan != nan)
            """#)
        #expect(
            printed == #"""
                False True False True True
                lt 1 2
                lt 1 2
                True True
                euro gt
                True
                TypeError: '<=' not supported between instances of 'Money' and 'Money'
                TypeError: unhashable type: 'Money'
                TypeError: unhashable type: 'Money'
                lt 2 3
                True True
                euro gt
                lt 2 1
                euro gt
                lt 2 1
                lt 1 2
                lt 2 1
                [Money(1), Money(2), Money(1)] Money(1) Money(2)
                yes yes False False True
                TypeError: unhashable type: 'Odd'
                b False -2
                TypeError: __hash__ method should return an integer
                TypeError: __bool__ should return bool, returned int
                ValueError: __len__() should return >= 0
                TypeError: __repr__ returned non-string (type int)
                TypeError: __str__ returned non-string (type int)
                TypeError: __index__ returned non-int (type NoneType)
                True False True True
                False True True True
                """#)
    }

    @Test func handlesContainers() throws {
        let printed = try output(
            #"""
            def attempt(f):
                try:
                    print(f())
                except Exception as e:
                    print(type(e).__name__ + ":", e)

            class Vector:
                def __init__(self, *parts): self.parts = list(parts)
                def __len__(self): return len(self.parts)
                def __getitem__(self, key):
                    if isinstance(key, slice):
                        return Vector(*self.parts[key])
                    return self.parts[key]
                def __setitem__(self, key, value): self.parts[key] = value
                def __delitem__(self, key): del self.parts[key]
                def __contains__(self, item): return item in self.parts
                def __repr__(self): return "Vector" + repr(tuple(self.parts))

            v = Vector(1, 2, 3)
            v[0] = 9
            del v[1]
            print(v, len(v), v[-1], v[::-1], 3 in v, list(v), list(reversed(v)), bool(Vector()))
            a, *b = v
            print(a, b)
            class Count:
                def __init__(self, n): self.n = n
                def __iter__(self): return self
                def __next__(self):
                    if self.n == 0:
                        raise StopIteration
                    self.n -= 1
                    return self.n
            print(list(Count(3)), sum(Count(4)), 2 in Count(5), sorted(Count(4)), tuple(Count(2)), set(Count(3)))
            print(dict(enumerate(Count(3))), list(zip(Count(2), "ab")), max(Count(6)))
            class NotIterator:
                def __iter__(self): return 5
            attempt(lambda: list(NotIterator()))
            attempt(lambda: 1 in NotIterator())
            class Plain: pass
            attempt(lambda: len(Plain()))
            attempt(lambda: list(Plain()))
            attempt(lambda: 1 in Plain())
            attempt(lambda: Plain()[0])
            attempt(lambda: next(Plain()))
            def change_dict():
                d = {1: 1, 2: 2}
                for key in d:
                    d[key + 10] = 0
            attempt(change_dict)
            def change_set():
                s = {1, 2}
                for key in s:
                    s.discard(key)
            attempt(change_set)
            def grow():
                result = [1]
                for x in result:
                    if x < 6:
                        result.append(x + 1)
                return result
            attempt(grow)
            def shrink():
                result = [1, 2, 3, 4, 5]
                for x in result:
                    result.remove(x)
                return result
            attempt(shrink)
            class Meddler:
                def __init__(self, target): self.target = target
                def __eq__(self, other):
                    self.target.clear()
                    return False
                def __hash__(self): return 1
            def meddle():
                values = []
                values += [Meddler(values), 2, 3]
                return 5 in values, values, values.count(1)
            attempt(meddle)
            def meddle_dict():
                d = {}
                d[Meddler(d)] = 1
                d[1] = 2
                return len(d), 1 in d
            attempt(meddle_dict)
            class Looping:
                def __repr__(self): return repr(box)
            box = [1]
            box.append(Looping())
            print(box)
            class Deep:
                def __repr__(self): return repr([self.inner])
            x = Deep()
            x.inner = Deep()
            x.inner.inner = 3
            print(x)
            class Endless:
                def __repr__(self): return repr(self)
            try:
                repr(Endless())
            except RecursionError:
                print("too deep")
            x = []
            for _ in range(3000):
                x = [x]
            attempt(lambda: len(repr(x)))
            attempt(lambda: x == [x])
            print(type([].append).__name__, str(Plain).replace("__main__.", ""))
            x = [0, 1, 2, 3, 4, 5]
            x[1:3] = "abc"
            del x[::3]
            x[::2] = range(len(x[::2]))
            print(x)
            x += (7, 8)
            x *= 2
            print(x, [1] * 3 + [2], (0,) * 3, "ab" * 2, 2 * [[]])
            s = {1, 2, 3}
            s |= {4}
            s -= {1}
            s ^= {2, 9}
            s &= {3, 4, 9, 10}
            print(s, {1, 2} < {1, 2, 3}, {1} | frozenset([2]), {1: 2} | {3: 4}, {1, 2}.isdisjoint([3]))
            attempt(lambda: {1} | [2])
            attempt(lambda: [1] + (2,))
            attempt(lambda: "a" * "b")
            attempt(lambda: [3] < 5)
            attempt(lambda: [1, 2, 3].index(9))
            d = {"a": 1}
            d.update({"b": 2}, c=3)
            d.update([("e", 5)])
            print(d, d.pop("a"), d.setdefault("z", []), d.get("q"), list(d.items()), d.keys() & {"b", "x"})
            k = d.keys()
            del d["b"]
            print(k, len(k), "b" in k, ("e", 5) in d.items(), list(reversed(d)))
            print(dict.fromkeys("ab", 0), {}.fromkeys([1]))
            print(range(10)[2:8:3], range(5)[-1], 4 in range(0, 10, 2), list(range(3, 0, -1)), range(0) == range(5, 5))
            print(slice(1, 2).start, range(1, 9, 2).step, slice(None, None, -1).indices(5))
            first, (second, *rest), *others = 1, "xyz", 4, 5
            print(first, second, rest, others)
            """#)
        #expect(
            printed == #"""
                Vector(9, 3) 2 3 Vector(3, 9) True [9, 3] [3, 9] False
                9 [3]
                [2, 1, 0] 6 True [0, 1, 2, 3] (1, 0) {0, 1, 2}
                {0: 2, 1: 1, 2: 0} [(1, 'a'), (0, 'b')] 5
                TypeError: iter() returned non-iterator of type 'int'
                TypeError: argument of type 'NotIterator' is not iterable
                TypeError: object of type 'Plain' has no len()
                TypeError: 'Plain' object is not iterable
                TypeError: argument of type 'Plain' is not iterable
                TypeError: 'Plain' object is not subscriptable
                TypeError: 'Plain' object is not an iterator
                RuntimeError: dictionary changed size during iteration
                RuntimeError: Set changed size during iteration
                [1, 2, 3, 4, 5, 6]
                [2, 4]
                (False, [], 0)
                (1, True)
                [1, [...]]
                [[3]]
                too deep
                RecursionError: maximum recursion depth exceeded while getting the repr of an object
                RecursionError: maximum recursion depth exceeded in comparison
                builtin_function_or_method <class 'Plain'>
                [0, 'b', 1, 4]
                [0, 'b', 1, 4, 7, 8, 0, 'b', 1, 4, 7, 8] [1, 1, 1, 2] (0, 0, 0) abab [[], []]
                {9, 3, 4} True {1, 2} {1: 2, 3: 4} True
                TypeError: unsupported operand type(s) for |: 'set' and 'list'
                TypeError: can only concatenate list (not "tuple") to list
                TypeError: can't multiply sequence by non-int of type 'str'
                TypeError: '<' not supported between instances of 'list' and 'int'
                ValueError: 9 is not in list
                {'b': 2, 'c': 3, 'e': 5, 'z': []} 1 [] None [('b', 2), ('c', 3), ('e', 5), ('z', [])] {'b'}
                dict_keys(['c', 'e', 'z']) 3 False True ['z', 'e', 'c']
                {'a': 0, 'b': 0} {1: None}
                range(2, 8, 3) 4 True [3, 2, 1] True
                1 2 (4, -1, -1)
                1 x ['y', 'z'] [4, 5]
                """#)
    }

    @Test func sorts() throws {
        let printed = try output(
            #"""
            def attempt(f):
                try:
                    print(f())
                except Exception as e:
                    print(type(e).__name__ + ":", e)

            class Key:
                count = 0
                def __init__(self, value): self.value = value
                def __lt__(self, other):
                    Key.count += 1
                    return self.value < other.value

            def numbers(n, seed):
                result = []
                for _ in range(n):
                    seed = (seed * 1103515245 + 12345) % 2**31
                    result.append(seed // 256 % 1000)
                return result

            values = numbers(400, 7)
            print(sorted(values)[:5], sorted(values, reverse=True)[:5], sorted(values, key=lambda x: -x)[:3])
            keys = [Key(v) for v in values]
            keys.sort()
            print(Key.count, [k.value for k in keys] == sorted(values))
            print(sorted("banana"), sorted(["bb", "a", "ccc"], key=len, reverse=True), sorted([(2, "b"), (1, "z"), (2, "a")]))
            print(sorted([3, 1.5, True, 10**30, -2.5]))
            print(sorted([{1, 2}, {1}, {3}, set()]), sorted([float("nan"), 1.0, float("nan"), 0.5]))
            attempt(lambda: sorted([1, "a"]))
            attempt(lambda: sorted([3, 1], key=5))
            mixed = [5, 3, None, 1]
            attempt(lambda: mixed.sort())
            print(len(mixed), 5 in mixed)
            victim = [3, 1, 2]
            def key(x):
                victim.append(x)
                return x
            attempt(lambda: victim.sort(key=key))
            print(victim)
            class Failing:
                def __init__(self, n): self.n = n
                def __lt__(self, other):
                    if self.n == 3:
                        raise ValueError("three")
                    return self.n < other.n
            items = [Failing(n) for n in (5, 1, 3, 2)]
            attempt(lambda: items.sort())
            print(sorted(item.n for item in items))
            print(min([3, 1, 2], key=lambda x: -x), max("a", "b", key=ord), min([], default=7), max((1, 2), (1, 3)))
            data = [("x", 2), ("y", 1), ("z", 2)]
            data.sort(key=lambda p: p[1], reverse=True)
            print(data)
            """#)
        #expect(
            printed == #"""
                [2, 3, 5, 7, 7] [999, 997, 990, 989, 981] [999, 997, 990]
                2934 True
                ['a', 'a', 'a', 'b', 'n', 'n'] ['ccc', 'bb', 'a'] [(1, 'z'), (2, 'a'), (2, 'b')]
                [-2.5, True, 1.5, 3, 1000000000000000000000000000000]
                [set(), {1}, {1, 2}, {3}] [nan, 1.0, nan, 0.5]
                TypeError: '<' not supported between instances of 'str' and 'int'
                TypeError: 'int' object is not callable
                TypeError: '<' not supported between instances of 'NoneType' and 'int'
                4 True
                ValueError: list modified during sort
                [1, 2, 3]
                ValueError: three
                [1, 2, 3, 5]
                3 b 7 (1, 3)
                [('x', 2), ('z', 2), ('y', 1)]
                """#)
    }
}
