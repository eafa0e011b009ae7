/// The methods of `range`.
let rangeMethods: [Native] = [
    Native("count(self, value, /)", "rangeobject.count(value) -> integer -- return number of occurrences of value") {
        machine, args in
        guard let range = args[0].range else { return try machine.count(of: args[1], inWide: args[0]) }
        guard args[1].isInstanceOfClass || args[1].foreign != nil else {
            return Value(try machine.place(of: args[1], inRange: range) == nil ? 0 : 1)
        }
        var found = 0
        for index in 0..<range.count {
            if try machine.equals(Value(range[index]), args[1]) { found += 1 }
            if index & 1023 == 1023 { try machine.poll(1024) }
        }
        return Value(found)
    },
    Native(
        "index(self, value, /)",
        "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present."
    ) { machine, args in
        if let range = args[0].range {
            if let place = try machine.place(of: args[1], inRange: range) { return Value(place) }
        } else if let number = args[1].wholeNumber, let place = args[0].rangeBounds?.place(of: number) {
            return try machine.heap.integer(place)
        }
        let isNumber = args[1].isWholeNumber
        throw machine.error(
            .valueError,
            isNumber
                ? "\(try machine.reprText(args[1])) is not in range" : "sequence.index(x): x not in sequence")
    },
]

/// The methods of `slice`.
let sliceMethods: [Native] = [
    Native(
        "indices(self, len, /)",
        "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\n"
            + "indices, and the stride length of the extended slice described by S."
    ) { machine, args in
        let length = try machine.index(args[1])
        if length < 0 { throw machine.error(.valueError, "length should not be negative") }
        guard let slice = args[0].slice else { return .none }
        let places = try machine.sliceIndices(slice, length: length)
        return try machine.heap.tuple([Value(places.start), Value(places.stop), Value(places.step)])
    }
]

/// What ranges and slices keep as plain fields.
let boundAttributes: [Native] = [
    ("start", "Where it begins."), ("stop", "Where it ends; this itself is left out."),
    ("step", "How far each is from the one before."),
].map { name, help in
    Native("\(name)(self, /)", help) { machine, args in
        try machine.attributeOfBuiltIn(args[0], name) ?? args[0].foreign?.attribute(name, machine) ?? .none
    }
}

extension Machine {
    /// The data attributes of ranges and slices; nil for other values and names.
    func attributeOfBuiltIn(_ value: Value, _ name: String) -> Value? {
        if let range = value.range {
            switch name {
            case "start": return Value(range.start)
            case "stop": return Value(range.stop)
            case "step": return Value(range.step)
            default: return nil
            }
        }
        guard let slice = value.slice else {
            guard name == "mapping", let view = value.dictView else { return nil }
            return Value(view.dict)
        }
        switch name {
        case "start": return slice.start
        case "stop": return slice.stop
        case "step": return slice.step
        default: return nil
        }
    }
}
