let iterationFunctions: [Native] = [
    Native(
        "all(iterable, /)", "Return True if bool(x) is True for all values x in the iterable.",
        frameForm: .function(
            """
            def all(iterable):
                for x in iterable:
                    if not x:
                        return False
                return True

            """)
    ) { machine, arguments in
        var result = true
        try machine.forEach(in: arguments[0]) { item in
            result = try machine.truth(item)
            return result
        }
        return Value(result)
    },
    Native(
        "any(iterable, /)", "Return True if bool(x) is True for any x in the iterable.",
        frameForm: .function(
            """
            def any(iterable):
                for x in iterable:
                    if x:
                        return True
                return False

            """)
    ) { machine, arguments in
        var result = false
        try machine.forEach(in: arguments[0]) { item in
            result = try machine.truth(item)
            return !result
        }
        return Value(result)
    },
    Native(
        "iter(object, sentinel=<absent>, /)",
        "Get an iterator from an object; or call the object until it returns the sentinel."
    ) { machine, arguments in
        if arguments[1].isUndefined { return try machine.iterator(of: arguments[0]) }
        if !machine.isCallable(arguments[0]) { throw machine.error(.typeError, "iter(v, w): v must be callable") }
        return Value(try machine.heap.adopt(CallableIterator(arguments[0], sentinel: arguments[1])))
    },
    Native("len(obj, /)", "Return the number of items in a container.", frameForm: .length) { machine, arguments in
        Value(try machine.length(arguments[0]))
    },
    Native(
        "next(iterator, default=<absent>, /)", "Return the next item from the iterator.", frameForm: .step
    ) { machine, arguments in
        machine.generatorResult = .none
        if let value = try machine.next(arguments[0]) { return value }
        if !arguments[1].isUndefined { return arguments[1] }
        throw try machine.stopIteration(machine.generatorResult)
    },
    Native(
        "sorted(iterable, /, *, key=None, reverse=False)",
        "Return a new list containing all items from the iterable in ascending order."
    ) { machine, arguments in
        if arguments[1].isNone, arguments[0].isKind(.list) {
            let list = try arguments[0].borrow(ListObject.self) { try machine.heap.list($0.elements, count: $0.count) }
            try list.borrow(ListObject.self) {
                try machine.sort($0, key: .none, isReversed: machine.flag(arguments[2]))
            }
            return list
        }
        var values = try machine.collect(
            arguments[0].isKind(.generator) ? machine.list(of: arguments[0]) : arguments[0])
        try machine.sort(&values, key: arguments[1], isReversed: machine.flag(arguments[2]))
        return try machine.heap.list(values)
    },
]
