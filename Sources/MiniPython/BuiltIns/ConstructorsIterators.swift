/// Makers of lazy iterators; their names are the types of what they make.
let iteratorConstructors: [(typeName: String, native: Native)] = [
    (
        "enumerate",
        Native("enumerate(iterable, start=0)", "Pairs of a count, from start on, and an item.") {
            machine, arguments in
            let start = try machine.index(of: arguments[1])
            return try machine.heap.enumerate(machine.iterator(of: arguments[0]), from: start)
        }
    ),
    (
        "filter",
        Native("filter(function, iterable, /)", "The items for which function(item) is true.") {
            machine, arguments in
            Value(try machine.heap.adopt(FilterIterator(arguments[0], machine.iterator(of: arguments[1]))))
        }
    ),
    (
        "map",
        Native("map(*args)", "map(func, *iterables): what the function makes of the items, side by side.") {
            machine, arguments in
            guard arguments.rest.count >= 2 else {
                throw machine.error(.typeError, "map() must have at least two arguments.")
            }
            let iterators = try arguments.rest.dropFirst().map { try machine.iterator(of: $0) }
            return Value(try machine.heap.adopt(MapIterator(arguments.rest[0], iterators)))
        }
    ),
    (
        "reversed",
        Native("reversed(sequence, /)", "The items of a sequence from the last to the first.") {
            machine, arguments in
            try machine.reversedIterator(of: arguments[0])
        }
    ),
    (
        "zip",
        Native("zip(*iterables, strict=False)", "Tuples of items side by side, until the shortest ends.") {
            machine, arguments in
            let iterators = try arguments.rest.map { try machine.iterator(of: $0) }
            return try machine.heap.zip(iterators, isStrict: machine.truth(arguments[0]))
        }
    ),
]
