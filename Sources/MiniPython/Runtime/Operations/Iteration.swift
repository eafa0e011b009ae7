extension Machine {
    /// `iter(value)`.
    /// - Throws: TypeError where it is not iterable; what an `__iter__` of the program raises.
    public func iterator(of value: Value) throws -> Value {
        if let iterator = try optionalIterator(of: value) { return iterator }
        throw error(.typeError, "'\(typeName(value))' object is not iterable")
    }

    /// `iter(value)`, or nil where it is not iterable.
    func optionalIterator(of value: Value) throws -> Value? {
        guard let kind = value.kind else { return nil }
        switch kind {
        case .iterator, .rangeIterator, .listIterator, .tupleIterator, .generator: return value
        case .list: return try heap.make(.listIterator, { ListIterator() }) { $0.start(value) }
        case .tuple: return try heap.make(.tupleIterator, { TupleIterator() }) { $0.start(value) }
        case .string: return try heap.make(.stringIterator, { StringIterator() }) { $0.start(value) }
        case .range:
            return try value.borrow(RangeObject.self) { range in
                try heap.make(.rangeIterator, { RangeIterator() }) { $0.start(range) }
            }
        case .dict: return try heap.dictIterator(value, .keys)
        case .dictView: return try value.borrow(DictViewObject.self) { try $0.makeIterator(heap) }
        case .set, .frozenSet: return try heap.make(.setIterator, { SetIterator() }) { $0.start(value) }
        case .foreign: return try value.foreign?.iterator(self)
        case .instance, .exception: return try programIterator(of: value)
        default: return nil
        }
    }

    /// `iter(value)`; where that is a TypeError, whatever its cause, one with other words.
    func iterator(of value: Value, orSay words: @autoclosure () -> String) throws -> Value {
        do {
            if let iterator = try optionalIterator(of: value) { return iterator }
        } catch {
            if !isRaised(error, .typeError) { throw error }
        }
        throw error(.typeError, words())
    }

    private func programIterator(of value: Value) throws -> Value? {
        if let iterator = try callSpecial(.iterator, of: value) { return try checked(iterator) }
        guard let method = programMethod(value, "__iter__") else {
            guard programMethod(value, "__getitem__") != nil else { return nil }
            return Value(try heap.adopt(SequenceIterator(value)))
        }
        guard !method.isNone, let iterator = try callSpecial(value, "__iter__", []) else { return nil }
        return try checked(iterator)
    }

    /// What an `__iter__` of the program has answered.
    private func checked(_ iterator: Value) throws -> Value {
        if isIterator(iterator) { return iterator }
        throw error(.typeError, "iter() returned non-iterator of type '\(typeName(iterator))'")
    }

    func isIterator(_ value: Value) -> Bool {
        switch value.kind {
        case .iterator, .rangeIterator, .listIterator, .tupleIterator, .generator: true
        case .instance, .exception: programMethod(value, "__next__") != nil
        default: false
        }
    }

    /// `next` with the quickest kinds of iterators first.
    @inline(__always)
    func step(_ iterator: Value) throws -> Value? {
        if iterator.isKind(.listIterator) { return iterator.borrow(ListIterator.self) { $0.step() } }
        if iterator.isKind(.tupleIterator) { return iterator.borrow(TupleIterator.self) { $0.step() } }
        if iterator.isKind(.rangeIterator) { return iterator.borrow(RangeIterator.self) { $0.step() } }
        return try next(iterator)
    }

    /// The next value of an iterator; nil at its end.
    /// - Throws: TypeError for what is no iterator; what the program's code raises, StopIteration apart.
    public func next(_ iterator: Value) throws -> Value? {
        guard iterator.tag == .object else { throw notAnIterator(iterator) }
        switch iterator.rawKind {
        case .iterator, .rangeIterator, .listIterator, .tupleIterator:
            return try iterator.borrow(IteratorObject.self) { try $0.next(self) }
        case .generator: return try iterator.borrow(GeneratorObject.self) { try resume($0) }
        case .instance, .exception:
            return try orEnd {
                let value = try callSpecial(.next, of: iterator) ?? callProgram(iterator, "__next__")
                guard let value else { throw notAnIterator(iterator) }
                return value
            }
        default: throw notAnIterator(iterator)
        }
    }

    /// What the program answers an iterator that asks for its next value; nil where that raises StopIteration, which
    /// is the iterator's end, with `generatorResult` as it tells.
    func orEnd(_ answer: () throws -> Value?) throws -> Value? {
        do {
            return try answer()
        } catch let raised as Raised where raised.exception.type.isSubtype(of: types[.stopIteration]) {
            generatorResult = raised.exception.arguments.tuple.flatMap { $0.count > 0 ? $0[0] : nil } ?? .none
            return nil
        }
    }

    private func notAnIterator(_ value: Value) -> any Error {
        error(.typeError, "'\(typeName(value))' object is not an iterator")
    }

    /// Walks an iterable. The body answers false to stop.
    /// - Throws: TypeError where it is not iterable; what the program's code raises.
    public func forEach(in iterable: Value, _ body: (Value) throws -> Bool) throws {
        var index = 0
        if let list = iterable.list {
            while index < list.count {
                if try !body(list[index]) { return }
                index += 1
                if index & 1023 == 0 { try poll(1024) }
            }
        } else if let tuple = iterable.tuple {
            while index < tuple.count {
                if try !body(tuple[index]) { return }
                index += 1
                if index & 1023 == 0 { try poll(1024) }
            }
        } else {
            let iterator = try iterator(of: iterable)
            while let value = try next(iterator) {
                if try !body(value) { return }
                index &+= 1
                if index & 1023 == 0 { try poll(1024) }
            }
        }
    }

    /// The same for a body that holds no values but those given here and those that the program's own objects reach:
    /// the machine may collect meanwhile, so that a long walk's garbage does not fill the memory.
    func forEach(in iterable: Value, holding held: [Value], _ body: (Value) throws -> Bool) throws {
        if iterable.isKind(.list) || iterable.isKind(.tuple) { return try forEach(in: iterable, body) }
        let iterator = try iterator(of: iterable)
        guard iterator.isKind(.generator) else { return try forEach(in: iterator, body) }
        for value in held { pin(value) }
        pin(iterator)
        defer { unpin(held.count + 1) }
        while let value = try iterator.borrow(GeneratorObject.self, { try resumePinned($0) }) {
            if try !body(value) { return }
        }
    }

    /// All values of an iterable as a new list, for code that holds no values.
    func list(of iterable: Value) throws -> Value {
        if let list = try plainList(iterable) { return list }
        if iterable.isKind(.iterator) { return try drain(sizedIterator(of: iterable)) }
        guard iterable.isKind(.generator) else { return try heap.list(collect(iterable)) }
        let list = try heap.list()
        try forEach(in: iterable, holding: [Value(list)]) { value in
            try list.append(value, heap)
            return true
        }
        return Value(list)
    }

    /// What is left of an iterator that is built in, as a list. The program's code, where the iterator calls it, collects
    /// nothing meanwhile.
    private func drain(_ iterator: Value) throws -> Value {
        let list = try heap.listValue()
        var count = 0
        while let value = try iterator.borrow(IteratorObject.self, { try $0.next(self) }) {
            try list.borrow(ListObject.self) { try $0.append(value, heap) }
            count &+= 1
            if count & 1023 == 0 { try poll(1024) }
        }
        return list
    }

    /// The same as a tuple.
    func tuple(of iterable: Value) throws -> Value {
        if iterable.isKind(.list) {
            return try iterable.borrow(ListObject.self) { try heap.tuple($0.elements, count: $0.count) }
        }
        guard iterable.isKind(.generator) else { return try heap.tuple(collect(iterable)) }
        return try list(of: iterable).borrow(ListObject.self) { try heap.tuple($0.values) }
    }

    /// All values of an iterable, as they are now. Throws as `forEach`, and when they do not fit into the heap.
    public func collect(_ iterable: Value) throws -> [Value] {
        if let values = try plainArray(iterable) { return values }
        let iterable = try sizedIterator(of: iterable)
        var result: [Value] = []
        if let range = iterable.foreign as? WideRangeObject {
            try checkRoom(forValues: range.length(self) ?? 0)
        }
        try forEach(in: iterable) { value in
            // The array doubles when it grows: room for three times as much is asked for each time.
            if result.count & 1023 == 1023 { try checkRoom(forValues: result.count * 3) }
            result.append(value)
            return true
        }
        return result
    }

    /// The iterator of an instance of a class of the program, which is asked for its length; else the value itself.
    func sizedIterator(of value: Value) throws -> Value {
        if value.kind == .instance {
            let iterator = try iterator(of: value)
            try askForLength(value)
            return iterator
        }
        if value.kind == .iterator, let sequence = (value.rawObject as? SequenceIterator)?.sequence,
            !sequence.isUndefined
        {
            try askForLength(sequence)
        }
        return value
    }

    /// CPython makes room by what `__len__` says; what that raises, other than TypeError, ends the walk.
    private func askForLength(_ value: Value) throws {
        guard lookupSpecial(value, "__len__") != nil else { return }
        do { _ = try length(value) } catch { if !isRaised(error, .typeError) { throw error } }
    }

    /// - Throws: MemoryExhausted where so many values would not fit.
    func checkRoom(forValues count: Int) throws {
        let (bytes, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
        if overflow { throw MemoryExhausted() }
        try heap.check(bytes: bytes)
    }

    // MARK: Unpacking

    /// `a, b, c = value`.
    /// - Throws: ValueError where the number of values differs, TypeError where it is not iterable.
    public func unpack(_ value: Value, count: Int) throws -> [Value] {
        if let tuple = value.tuple, tuple.count == count { return Array(tuple.values) }
        if let list = value.list, list.count == count { return Array(list.values) }
        let iterator = try iteratorForUnpacking(value)
        var result: [Value] = []
        while result.count < count {
            guard let element = try next(iterator) else {
                throw error(.valueError, "not enough values to unpack (expected \(count), got \(result.count))")
            }
            result.append(element)
        }
        if try next(iterator) == nil { return result }
        throw error(.valueError, "too many values to unpack (expected \(count))")
    }

    /// `a, *b, c = value`: the values before the star, a list for the star, the values behind it.
    public func unpack(_ value: Value, before: Int, after: Int) throws -> [Value] {
        if let range = value.foreign as? WideRangeObject { try checkRoom(forValues: range.length(self) ?? 0) }
        let iterator = try iteratorForUnpacking(value)
        var values: [Value] = []
        while let element = try next(iterator) {
            // What is left is made a list, as by list().
            if values.count == before { _ = try sizedIterator(of: iterator) }
            values.append(element)
            if values.count & 1023 == 0 {
                try checkRoom(forValues: values.count * 3)
                try poll()
            }
        }
        if values.count < before + after {
            throw error(
                .valueError,
                "not enough values to unpack (expected at least \(before + after), got \(values.count))")
        }
        let middle = try heap.list(values[before..<(values.count - after)])
        return values[..<before] + [middle] + values[(values.count - after)...]
    }

    private func iteratorForUnpacking(_ value: Value) throws -> Value {
        if let iterator = try optionalIterator(of: value) { return iterator }
        throw error(.typeError, "cannot unpack non-iterable \(typeName(value)) object")
    }
}
