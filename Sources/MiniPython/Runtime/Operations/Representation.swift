extension Machine {
    /// `repr(value)`.
    /// - Throws: what a `__repr__` of the program raises; RecursionError for what is nested too deep.
    public func repr(_ value: Value) throws -> StringObject {
        if value.isKind(.string), let quoted = try quoted(value) { return quoted }
        if let answer = try programText(value, "__repr__") { return answer }
        return try text { try appendRepr(value, to: &$0) }
    }

    /// The repr of a text that needs nothing but quotes around it; nil for others.
    private func quoted(_ value: Value) throws -> StringObject? {
        try value.borrow(StringObject.self) { text in
            for byte in text.utf8 where byte < 0x20 || byte >= 0x7F || byte == 0x27 || byte == 0x5C { return nil }
            let quoted = try heap.newText(byteCount: text.byteCount + 2) { start in
                start[0] = 0x27
                (start + 1).update(from: text.start, count: text.byteCount)
                start[text.byteCount + 1] = 0x27
                return text.byteCount + 2
            }
            return quoted.string
        }
    }

    /// `str(value)`. Throws as `repr`.
    public func str(_ value: Value) throws -> StringObject {
        if let string = value.string { return string }
        if let answer = try programText(value, "__str__") ?? programText(value, "__repr__", of: "__str__") {
            return answer
        }
        return try text { try appendStr(value, to: &$0) }
    }

    /// `ascii(value)`: the repr with everything beyond ASCII escaped.
    public func ascii(_ value: Value) throws -> StringObject {
        let repr = try repr(value)
        if repr.isASCII { return repr }
        return try text { bytes in
            for point in repr.codePoints {
                if point < 0x80 {
                    bytes.append(UInt8(point))
                    continue
                }
                let (letter, width) = point < 0x100 ? ("x", 2) : point < 0x10000 ? ("u", 4) : ("U", 8)
                let digits = String(point, radix: 16)
                bytes.append("\\" + letter + String(repeating: "0", count: width - digits.count) + digits)
            }
        }
    }

    /// The repr as Swift's text, for messages.
    public func reprText(_ value: Value) throws -> String { try repr(value).text }
    public func strText(_ value: Value) throws -> String { try str(value).text }

    private func text(_ write: (inout [UInt8]) throws -> Void) throws -> StringObject {
        var bytes: [UInt8] = []
        try write(&bytes)
        return try heap.stringObject(bytes)
    }

    /// What a class of the program answers for `__repr__` or `__str__`.
    /// - Parameter asked: the method that messages name; `str` falls back to `__repr__`.
    private func programText(_ value: Value, _ name: String, of asked: String? = nil) throws -> StringObject? {
        let isInstance = value.isKind(.instance)
        let method = name == "__str__" ? SpecialMethod.text : .representation
        if isInstance, lacks(method, value) { return nil }
        if !isInstance || special(method, of: value).isUndefined {
            guard value.isInstanceOfClass || value.namedTuple != nil, lookupSpecial(value, name) != nil else {
                return nil
            }
        }
        let asked = asked ?? name
        try checkDepth(
            asked == "__str__" ? " while getting the str of an object" : " while getting the repr of an object")
        guard let answer = try callSpecial(method, of: value) ?? callSpecial(value, name) else { return nil }
        if let string = answer.string { return string }
        throw error(.typeError, "\(asked) returned non-string (type \(typeName(answer)))")
    }

    /// Appends `str(value)`.
    public func appendStr(_ value: Value, to out: inout [UInt8]) throws {
        if let string = value.string { return out.append(contentsOf: string.utf8) }
        if let foreign = value.foreign { return out.append(try foreign.str(self)) }
        if value.isInstanceOfClass || value.namedTuple != nil {
            if let answer = try programText(value, "__str__") ?? programText(value, "__repr__", of: "__str__") {
                return out.append(contentsOf: answer.utf8)
            }
            if let exception = value.exception { return try appendMessage(of: exception, to: &out) }
        }
        try appendRepr(value, to: &out)
    }

    /// The message of an exception: its only argument, or all of them as a tuple.
    func appendMessage(of exception: ExceptionObject, to out: inout [UInt8]) throws {
        guard let arguments = exception.arguments.tuple, arguments.count > 0 else { return }
        if arguments.count == 2, exception.type.isSubtype(of: types[.osError]) {
            out.append("[Errno ")
            try appendStr(arguments[0], to: &out)
            out.append("] ")
            return try appendStr(arguments[1], to: &out)
        }
        guard arguments.count == 1 else { return try appendRepr(exception.arguments, to: &out) }
        if exception.type.isSubtype(of: types[.keyError]) { return try appendRepr(arguments[0], to: &out) }
        try appendStr(arguments[0], to: &out)
    }

    /// Appends `repr(value)`. Throws as `repr`.
    public func appendRepr(_ value: Value, to out: inout [UInt8]) throws {
        switch value.tag {
        case .undefined: out.append("<unbound>")
        case .none: out.append("None")
        case .bool: out.append(value.bits != 0 ? "True" : "False")
        case .int: IntegerText.append(value.rawInt, to: &out)
        case .float: FloatFormatting.appendRepr(value.rawDouble, to: &out)
        case .object: try appendObject(value, to: &out)
        }
    }

    private func appendObject(_ value: Value, to out: inout [UInt8]) throws {
        let object = value.rawObject
        switch object.kind {
        case .string: unsafeDowncast(object, to: StringObject.self).appendRepr(to: &out)
        case .integer: try IntegerText.append(wide: value, to: &out, self)
        case .tuple where object.flavor == .namedTuple:
            if let answer = try programText(value, "__repr__") {
                out.append(contentsOf: answer.utf8)
            } else {
                try appendContainer(value, to: &out)
            }
        case .list, .tuple, .dict, .set, .frozenSet, .dictView: try appendContainer(value, to: &out)
        case .range:
            let range = unsafeDowncast(object, to: RangeObject.self)
            out.append("range(\(range.start), \(range.stop)\(range.step == 1 ? "" : ", \(range.step)"))")
        case .slice:
            let slice = unsafeDowncast(object, to: SliceObject.self)
            out.append("slice")
            try appendElements([slice.start, slice.stop, slice.step], "(", ")", to: &out)
        case .foreign: out.append(try unsafeDowncast(object, to: ForeignObject.self).repr(self))
        case .instance, .exception:
            if let answer = try programText(value, "__repr__") {
                out.append(contentsOf: answer.utf8)
            } else {
                try appendDefault(value, to: &out)
            }
        case .singleton: out.append(unsafeDowncast(object, to: SingletonObject.self).name)
        default: try appendNamed(value, to: &out)
        }
    }

    /// Python's own repr of an instance or exception, which no method of the program changes.
    public func appendDefault(_ value: Value, to out: inout [UInt8]) throws {
        guard let exception = value.exception else {
            return out.append("<\(qualifiedTypeName(value)) object at \(address(value))>")
        }
        out.append(exception.type.name)
        guard let arguments = exception.arguments.tuple, arguments.count == 1 else {
            return try appendRepr(exception.arguments, to: &out)
        }
        try appendElements([arguments[0]], "(", ")", to: &out)
    }

    // MARK: Containers

    private func appendContainer(_ value: Value, to out: inout [UInt8]) throws {
        let object = value.rawObject
        if object.isBeingRepresented { return out.append(Self.ellipsis(of: value)) }
        try enterNative(" while getting the repr of an object")
        object.isBeingRepresented = true
        defer {
            object.isBeingRepresented = false
            leaveNative()
        }
        switch object.kind {
        case .tuple where object.flavor == .namedTuple:
            try appendNamedTuple(unsafeDowncast(object, to: NamedTupleObject.self), to: &out)
        case .list: try appendElements(unsafeDowncast(object, to: ListObject.self), "[", "]", to: &out)
        case .tuple:
            let tuple = unsafeDowncast(object, to: TupleObject.self)
            try appendElements(tuple, "(", tuple.count == 1 ? ",)" : ")", to: &out)
        case .dict: try appendDict(unsafeDowncast(object, to: DictObject.self), to: &out)
        case .dictView:
            let view = unsafeDowncast(object, to: DictViewObject.self)
            out.append(view.part.typeName)
            try appendElements(collect(value), "([", "])", to: &out)
        default: try appendSet(unsafeDowncast(object, to: SetObject.self), to: &out)
        }
    }

    private static func ellipsis(of value: Value) -> String {
        switch value.kind {
        case .list: "[...]"
        case .tuple: "(...)"
        case .dict: "{...}"
        case .set: "set(...)"
        case .frozenSet: "frozenset(...)"
        default: "..."
        }
    }

    private func appendElements(
        _ values: some IndexedValues, _ opening: String, _ closing: String, to out: inout [UInt8]
    ) throws {
        out.append(opening)
        var index = 0
        while index < values.count {
            if index > 0 { out.append(", ") }
            try appendElement(values[index], to: &out)
            index += 1
            if index & 1023 == 0 { try poll(1024) }
        }
        // What is left counts too: many short containers are as much work as a long one.
        try poll(index & 1023)
        out.append(closing)
    }

    private func appendElements(
        _ values: [Value], _ opening: String, _ closing: String, to out: inout [UInt8]
    ) throws {
        out.append(opening)
        for (index, value) in values.enumerated() {
            if index > 0 { out.append(", ") }
            try appendElement(value, to: &out)
            if index & 1023 == 1023 { try poll(1024) }
        }
        try poll(values.count & 1023)
        out.append(closing)
    }

    /// An element, after which the text so far must fit into the heap: small containers may repeat large ones.
    private func appendElement(_ value: Value, to out: inout [UInt8]) throws {
        try appendRepr(value, to: &out)
        try heap.check(bytes: out.count &* 2)
    }

    private func appendDict(_ dict: DictObject, to out: inout [UInt8]) throws {
        switch dict.flavor {
        case .counter: return try appendCounter(dict, to: &out)
        case .orderedDict:
            out.append("OrderedDict(")
            let pairs = try dict.pairs.map { try heap.tuple([$0.key, $0.value]) }
            if !pairs.isEmpty { try appendElements(pairs, "[", "]", to: &out) }
            return out.append(")")
        case .defaultDict:
            out.append("defaultdict(")
            try appendRepr(dict.defaultFactory, to: &out)
            out.append(", ")
        default: break
        }
        out.append(UInt8(ascii: "{"))
        var place = 0
        var isFirst = true
        while let entry = dict.entry(from: place) {
            if !isFirst { out.append(", ") }
            isFirst = false
            try appendRepr(entry.key, to: &out)
            out.append(": ")
            try appendElement(entry.value, to: &out)
            place = entry.next
            if place & 1023 == 0 { try poll(1024) }
        }
        try poll(dict.count & 1023)
        out.append(dict.flavor == .plain ? "}" : "})")
    }

    private func appendSet(_ set: SetObject, to out: inout [UInt8]) throws {
        let isFrozen = set.kind == .frozenSet
        if set.count == 0 { return out.append(isFrozen ? "frozenset()" : "set()") }
        try appendElements(set.elements, isFrozen ? "frozenset({" : "{", isFrozen ? "})" : "}", to: &out)
    }
}

extension [UInt8] {
    mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}
