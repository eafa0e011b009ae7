/// The methods of `tuple`.
let tupleMethods: [Native] = [
    Native("count(self, value, /)", "Return number of occurrences of value.") { machine, args in
        guard let tuple = args[0].tuple else { return .none }
        return Value(try machine.occurrences(of: args[1], in: tuple))
    },
    Native(
        "index(self, value, start=0, stop=9223372036854775807, /)",
        "Return first index of value.\n\nRaises ValueError if the value is not present."
    ) { machine, args in
        guard let tuple = args[0].tuple else { return .none }
        let bounds = try machine.searchBounds(args[2], args[3], { tuple.count })
        if let place = try machine.place(of: args[1], in: tuple, from: bounds.start, to: bounds.stop) {
            return Value(place)
        }
        throw machine.error(.valueError, "tuple.index(x): x not in tuple")
    },
]
