extension Machine {
    /// `int(x)` of what is no text.
    fileprivate func integer(from value: Value) throws -> Value {
        if value.tag == .int { return value }
        if value.isKind(.string), let small = value.borrow(StringObject.self, { NumberText.smallInteger($0.utf8) }) {
            return Value(small)
        }
        if value.isKind(.foreign), let number = try value.foreign?.number(self) { return try integer(from: number) }
        if !value.isInstanceOfClass, let whole = try wholeNumber(value) { return whole }
        if let double = value.float { return try truncate(double) }
        if let string = value.string { return try parseInt(string, base: 10) }
        for name in ["__int__", "__index__", "__trunc__"] {
            guard let result = try callSpecial(value, name) else { continue }
            if let bool = result.bool { return Value(bool ? 1 : 0) }
            if result.tag == .int || result.bigInteger != nil { return result }
            throw error(.typeError, "\(name) returned non-int (type \(typeName(result)))")
        }
        throw error(
            .typeError,
            "int() argument must be a string, a bytes-like object or a real number, not '\(typeName(value))'")
    }

    /// A number as a float, also by `__float__` and `__index__`; nil for what is none.
    func optionalDouble(_ value: Value) throws -> Double? {
        if value.isKind(.integer) { return try double(ofInteger: value) }
        if let number = Number(value) { return try double(number) }
        if let number = try value.foreign?.number(self), let known = Number(number) { return try double(known) }
        if let result = try callSpecial(value, "__float__") {
            if let double = result.float { return double }
            throw error(.typeError, "\(typeName(value)).__float__ returned non-float (type \(typeName(result)))")
        }
        return try wholeNumber(value).flatMap { try Number($0).map { try double($0) } }
    }
}

let numberConstructors: [(typeName: String, native: Native)] = [
    (
        "bool",
        Native("bool(x=False, /)", "Returns True when the argument x is true, False otherwise.") {
            machine, arguments in
            Value(try machine.truth(arguments[0]))
        }
    ),
    (
        "float",
        Native("float(x=0.0, /)", "Convert a string or number to a floating point number, if possible.") {
            machine, arguments in
            if arguments[0].tag == .float { return arguments[0] }
            if arguments[0].tag == .int { return Value(Double(arguments[0].rawInt)) }
            if let string = arguments[0].string { return Value(try machine.parseFloat(string)) }
            if let double = try machine.optionalDouble(arguments[0]) { return Value(double) }
            throw machine.error(
                .typeError,
                "float() argument must be a string or a real number, not '\(machine.typeName(arguments[0]))'")
        }
    ),
    (
        "int",
        Native(
            "int(x=<absent>, /, base=<absent>)", "Convert a number or string to an integer, rounding towards zero."
        ) { machine, arguments in
            let (value, base) = (arguments[0], arguments[1])
            if base.isUndefined { return value.isUndefined ? Value(0) : try machine.integer(from: value) }
            if value.isUndefined { throw machine.error(.typeError, "int() missing string argument") }
            let radix = try machine.clampedIndex(machine.index(of: base)) ?? -1
            if radix != 0, !(2...36).contains(radix) {
                throw machine.error(.valueError, "int() base must be >= 2 and <= 36, or 0")
            }
            guard let string = value.string else {
                throw machine.error(.typeError, "int() can't convert non-string with explicit base")
            }
            return try machine.parseInt(string, base: radix)
        }
    ),
]
