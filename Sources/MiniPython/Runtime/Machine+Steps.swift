/// The slow sides of single instructions.
extension Machine {
    // MARK: Names

    /// The error for a register that holds nothing.
    func unbound(_ register: Int) -> any Error {
        let code = frames[frameCount - 1].entry.pointee.code
        guard let name = code.registerNames.first(where: { $0.register == register }) else {
            return error(.nameError, "a name is not defined")
        }
        if name.isFree {
            return error(
                .nameError,
                "cannot access free variable '\(name.name)' where it is not associated with a value in enclosing scope")
        }
        return error(
            .unboundLocalError, "cannot access local variable '\(name.name)' where it is not associated with a value")
    }

    func undefinedName(_ place: Int) -> any Error {
        let name = globals.names[place].text
        if name == "complex" {
            return error(.nameError, "name 'complex' is not available in this shell: it has no complex numbers")
        }
        if ["bytes", "bytearray", "memoryview"].contains(name) {
            return error(.nameError, "name '\(name)' is not available in this shell: it has no bytes")
        }
        if Self.refusedNames.contains(name) {
            return error(
                .nameError, "name '\(name)' is not available in this shell: it does no input or output of files")
        }
        let made = error(.nameError, "name '\(name)' is not defined")
        if let raised = made as? Raised {
            var locals: [String] = []
            if frameCount > 0 {
                let frame = frames[frameCount - 1]
                for name in frame.entry.pointee.code.registerNames where !frame.base[name.register].isUndefined {
                    locals.append(name.name)
                }
            }
            raised.exception.misspelling = .name(name, locals: locals)
        }
        return made
    }

    /// Built-ins of Python that would reach out of the sandbox or run text as code.
    static let refusedNames: Set<String> = [
        "open", "input", "exec", "eval", "compile", "globals", "locals", "__import__", "breakpoint",
    ]

    func getName(_ base: UnsafeMutablePointer<Value>, _ instruction: Instruction, _ global: Int) throws {
        let code = frames[frameCount - 1].entry.pointee.code
        let name = code.names[Int(instruction.b)]
        if let value = try base[0].dict?.get(Value(name), self) {
            base[Int(instruction.a)] = value
            return
        }
        var value = globals.values[global]
        if value.isUndefined { value = globals.builtIns[global] }
        if value.isUndefined { throw undefinedName(global) }
        base[Int(instruction.a)] = value
    }

    func changeName(_ base: UnsafeMutablePointer<Value>, _ instruction: Instruction) throws {
        let code = frames[frameCount - 1].entry.pointee.code
        let name = Value(code.names[Int(instruction.b)])
        if instruction.operation == .setName {
            try base[0].dict?.set(name, base[Int(instruction.a)], self)
        } else if try base[0].dict?.remove(name, self) == nil, instruction.a == 1 {
            throw error(.nameError, "name '\(code.names[Int(instruction.b)].text)' is not defined")
        }
    }

    // MARK: Attributes

    /// Brings to the front what a site's second cache knows of an instance; then the instruction is to be done again.
    /// - Returns: false, and nothing was done, where it knows nothing, or the first one knows it too.
    @inline(never)
    func turnCaches(_ cache: UnsafeMutablePointer<InlineCache>, to object: Value) -> Bool {
        guard object.hasShape else { return false }
        let shapeID = object.borrow(InstanceObject.self) { $0.shapeID }
        guard cache[1].shapeID == shapeID, cache[1].epoch == typeEpoch, cache[0].shapeID != shapeID else {
            return false
        }
        Self.swapCaches(cache)
        return true
    }

    private static func swapCaches(_ cache: UnsafeMutablePointer<InlineCache>) {
        let first = cache.move()
        cache.moveInitialize(from: cache + 1, count: 1)
        (cache + 1).initialize(to: first)
    }

    /// Reads an attribute and notes in the site's cache where an instance had it.
    @inline(never)
    func getAttribute(_ object: Value, _ cache: UnsafeMutablePointer<InlineCache>) throws -> Value {
        if object.isKind(.tuple), !object.isPlain, let value = tupleField(object, cache) { return value }
        if object.hasShape {
            let instance = unsafeDowncast(object.rawObject, to: InstanceObject.self)
            let name = cache.pointee.name
            if let place = instance.shape.place(of: name) {
                let inClass = instance.type.lookup(name, epoch: typeEpoch)
                if inClass == nil || inClass?.isKind(.property) == false {
                    note(instance, place, .undefined, cache)
                    return instance.slots[place]
                }
            }
            if instance.kind == .instance, let property = instance.type.lookup(name, epoch: typeEpoch),
                property.isKind(.property)
            {
                let getter = property.borrow(PropertyObject.self) { $0.getter }
                if getter.isKind(.function) { note(instance, InlineCache.property, getter, cache) }
            }
        }
        return try attribute(object, cache.pointee.name)
    }

    private func note(
        _ instance: InstanceObject, _ place: Int, _ method: Value, _ cache: UnsafeMutablePointer<InlineCache>
    ) {
        // What was seen before is kept behind.
        Self.swapCaches(cache)
        cache.pointee.shapeID = instance.shapeID
        cache.pointee.seenType = instance.type
        cache.pointee.place = place
        cache.pointee.method = method
        cache.pointee.epoch = typeEpoch
        cache.pointee.kind = .max
    }

    @inline(never)
    func storeAttribute(_ object: Value, _ value: Value, _ cache: UnsafeMutablePointer<InlineCache>) throws {
        let name = cache.pointee.name
        guard object.hasShape, !object.isKind(.exception) || !exceptionNames.contains(ObjectIdentifier(name)) else {
            return try setAttribute(object, name, value)
        }
        let instance = unsafeDowncast(object.rawObject, to: InstanceObject.self)
        if cache.pointee.shapeID == instance.shapeID, cache.pointee.epoch == typeEpoch,
            cache.pointee.place == -2
        {
            return try instance.append(value, cache.pointee.grownID, heap)
        }
        let type = instance.type
        if ownMethod("__setattr__", of: type) != nil
            || type.lookup(name, epoch: typeEpoch)?.isKind(.property) == true
        {
            return try setAttribute(object, name, value)
        }
        if let place = instance.shape.place(of: name) {
            note(instance, place, .undefined, cache)
            instance.slots[place] = value
        } else {
            let grown = try instance.shape.adding(name, heap)
            note(instance, -2, .undefined, cache)
            cache.pointee.grownID = grown.id
            try instance.append(value, grown.id, heap)
        }
    }

    /// Finds a method without binding it; R[0] and R[1] as `loadMethod` says.
    @inline(never)
    func loadMethod(
        _ target: UnsafeMutablePointer<Value>, _ object: Value, _ cache: UnsafeMutablePointer<InlineCache>
    ) throws {
        if cache.pointee.place == InlineCache.held, loadHeld(target, object, cache) { return }
        if object.isKind(.foreign), let method = foreignMethod(object, cache) {
            target[0] = method
            target[1] = object
            return
        }
        let name = cache.pointee.name
        if object.hasShape {
            let instance = unsafeDowncast(object.rawObject, to: InstanceObject.self)
            let inClass = instance.type.lookup(name, epoch: typeEpoch)
            if let place = instance.shape.place(of: name), inClass?.isKind(.property) != true {
                note(instance, place, .undefined, cache)
                target[0] = .undefined
                target[1] = instance.slots[place]
                return
            }
            if instance.kind == .instance, let method = inClass, method.isKind(.function) {
                note(instance, -1, method, cache)
                target[0] = method
                target[1] = object
                return
            }
        } else if object.isKind(.superProxy),
            let found = object.borrow(SuperObject.self, { inheritedMethod($0, name, cache) })
        {
            (target[0], target[1]) = found
            return
        }
        if loadHeld(target, object, cache) { return }
        if object.hasTypeOfForm, let method = methodOfBuiltIn(object, name) {
            cache.pointee.kind = object.form
            cache.pointee.method = method
            cache.pointee.shapeID = 0
            target[0] = method
            target[1] = object
            return
        }
        target[1] = try attribute(object, name)
        target[0] = .undefined
    }

    /// The same for a function that a class holds for itself; false, and nothing was done, where it is none.
    private func loadHeld(
        _ target: UnsafeMutablePointer<Value>, _ object: Value, _ cache: UnsafeMutablePointer<InlineCache>
    ) -> Bool {
        guard let (function, receiver) = heldFunction(object, cache) else { return false }
        target[0] = receiver.isUndefined ? .undefined : function
        target[1] = receiver.isUndefined ? function : receiver
        return true
    }

    /// A method of a value's built-in class that takes the value itself.
    private func methodOfBuiltIn(_ value: Value, _ name: StringObject) -> Value? {
        guard let method = type(of: value).lookup(name, epoch: typeEpoch),
            let native = method.cast(.native, to: NativeObject.self), !native.isClassMethod
        else { return nil }
        return method
    }

    // MARK: Calls

    func callKeywords(
        _ window: UnsafeMutablePointer<Value>, _ count: Int, _ names: Int, result: Int,
        _ frame: UnsafeMutablePointer<Frame>
    ) throws -> Value? {
        let tupleValue = frame.pointee.entry.pointee.constants[names]
        let isPushed = try tupleValue.borrow(TupleObject.self) { names in
            let placed = count - names.count
            let arguments = NamedArguments(
                placed: window + 1, placedCount: placed, names: names.elements, values: window + 1 + placed,
                namedCount: names.count)
            return try pushNamedCall(window[0], arguments, result: result)
        }
        if isPushed { return nil }
        let answer = try tupleValue.borrow(TupleObject.self) { names in
            count == names.count && window[0].isIdentical(to: Value(types.dict))
                ? try dictionary(of: names, window + 1) : try callBuiltIn(window, count - names.count, byName: names)
        }
        if let answer { return answer }
        guard let tuple = tupleValue.tuple else { return Value.none }
        let positional = count - tuple.count
        var pairs: [(name: StringObject, value: Value)] = []
        for place in 0..<tuple.count {
            guard let name = tuple[place].string else { continue }
            pairs.append((name, window[1 + positional + place]))
        }
        return try beginCall(window, positional, KeywordValues(pairs), result: result, role: .call)
    }

    /// `dict(name=value, …)`
    private func dictionary(of names: TupleObject, _ values: UnsafeMutablePointer<Value>) throws -> Value {
        let dictionary = try heap.dictValue()
        try dictionary.borrow(DictObject.self) { dictionary in
            for place in 0..<names.count { try dictionary.set(names[place], values[place], self) }
        }
        return dictionary
    }

    /// - Returns: the result, or nil when a frame was pushed that will compute it.
    func callSpread(_ window: UnsafeMutablePointer<Value>, result: Int) throws -> Value? {
        guard window[1].isKind(.list) else { return Value.none }
        return try window[1].borrow(ListObject.self) { try callSpread(window, $0, result: result) }
    }

    private func callSpread(
        _ window: UnsafeMutablePointer<Value>, _ list: ListObject, result: Int
    ) throws -> Value? {
        var keywords: KeywordValues?
        if let dictionary = window[2].dict, dictionary.count > 0 {
            if try pushSpreadCall(window[0], list, dictionary, result: result) { return nil }
            keywords = KeywordValues(
                dictionary.pairs.compactMap { pair in pair.key.string.map { (name: $0, value: pair.value) } })
        }
        let callee = window[0]
        let isMethod =
            callee.isKind(.boundMethod) && callee.borrow(BoundMethodObject.self) { $0.function.isKind(.function) }
        // Behind the frame's registers, as far as the call needs them; the callee's frame begins there.
        let spread = stackTop
        guard callee.isKind(.function) || isMethod, list.count < registerLimit - spread - 4 else {
            return try callPinned(callee, Array(list.values), keywords)
        }
        highestRegister = max(highestRegister, spread + list.count + 4)
        spread[0] = callee
        (spread + 1).update(from: list.elements, count: list.count)
        return try beginCall(spread, list.count, keywords, result: result, role: .call)
    }

    func makeFunction(
        _ base: UnsafeMutablePointer<Value>, _ constant: Int, _ parts: UnsafeMutablePointer<Value>,
        _ frame: UnsafeMutablePointer<Frame>
    ) throws -> Value {
        let entry = frame.pointee.entry.pointee.constants[constant].borrow(CodeObject.self) { $0.entry }
        let made = try heap.function(entry, base)
        if parts[0].isNone, parts[1].isNone, parts[2].isNone { return made }
        let function = unsafeDowncast(made.rawObject, to: FunctionObject.self)
        if let defaults = parts[0].tuple { function.defaults = Array(defaults.values) }
        if let named = parts[1].dict {
            function.keywordDefaults = named.pairs.compactMap { pair in
                pair.key.string.map { (heap.name(of: $0), pair.value) }
            }
        }
        if !parts[2].isNone { function.annotations = parts[2] }
        return made
    }

    func buildClass(
        _ base: UnsafeMutablePointer<Value>, _ constant: Int, _ parts: UnsafeMutablePointer<Value>,
        _ frame: UnsafeMutablePointer<Frame>
    ) throws -> Value {
        guard let code = frame.pointee.entry.pointee.constants[constant].cast(.code, to: CodeObject.self) else {
            preconditionFailure("buildClass names a code constant")
        }
        return try buildClass(
            code, base, bases: parts[0].list.map { Array($0.values) } ?? [],
            keywords: parts[1].dict?.pairs ?? [])
    }

    // MARK: Building

    func buildSet(_ first: UnsafeMutablePointer<Value>, _ count: Int) throws -> Value {
        let set = try heap.setValue()
        try set.borrow(SetObject.self) { set in for place in 0..<count { try set.add(first[place], self) } }
        return set
    }

    func buildDict(_ first: UnsafeMutablePointer<Value>, _ count: Int) throws -> Value {
        let dictionary = try heap.dictValue()
        try dictionary.borrow(DictObject.self) { dictionary in
            for place in 0..<count { try dictionary.set(first[place * 2], first[place * 2 + 1], self) }
        }
        return dictionary
    }

    /// - Parameter function: what is called with the elements alone, or undefined.
    func extend(_ list: Value, _ source: Value, function: Value) throws {
        if source.isKind(.list) || source.isKind(.tuple) && source.isPlain {
            return try list.borrow(ListObject.self) { try extend($0, source) }
        }
        guard let list = list.list else { return }
        guard try isIterable(source) else {
            let place = function.isUndefined ? "Value" : "\(try functionName(function)) argument"
            throw error(.typeError, "\(place) after * must be an iterable, not \(typeName(source))")
        }
        try extend(list, source)
    }

    private func isIterable(_ value: Value) throws -> Bool {
        if value.isInstanceOfClass {
            return programMethod(value, "__iter__") != nil || programMethod(value, "__getitem__") != nil
        }
        return try optionalIterator(of: value) != nil
    }

    func update(_ target: Value, _ source: Value) throws {
        guard let target = target.dict else { return }
        if source.isKind(.dict) { return try update(target, from: source) }
        guard let keys = try optionalAttribute(source, "keys") else {
            throw error(.typeError, "'\(typeName(source))' object is not a mapping")
        }
        for key in try collect(call(keys, [])) { try target.set(key, item(source, key), self) }
    }

    func updateKeywords(_ target: Value, _ source: Value, function: Value) throws {
        var source = source
        if !source.isKind(.dict) {
            guard try optionalAttribute(source, "keys") != nil else {
                let name = try functionName(function)
                throw error(.typeError, "\(name) argument after ** must be a mapping, not \(typeName(source))")
            }
            let made = try heap.dict()
            try update(made, from: source)
            source = Value(made)
        }
        try target.borrow(DictObject.self) { target in
            try source.borrow(DictObject.self) { try addKeywords($0, to: target, function) }
        }
    }

    private func addKeywords(_ source: DictObject, to target: DictObject, _ function: Value) throws {
        var place = 0
        while let entry = source.entry(from: place) {
            place = entry.next
            guard entry.key.isKind(.string) else { throw error(.typeError, "keywords must be strings") }
            let before = target.count
            _ = try target.setDefault(entry.key, entry.value, self)
            if target.count == before {
                let (name, key) = (try functionName(function), entry.key.string?.text ?? "")
                throw error(.typeError, "\(name) got multiple values for keyword argument '\(key)'")
            }
        }
    }

    /// `__main__.f()`: what is called, with its module unless that is `builtins`.
    private func functionName(_ function: Value) throws -> String {
        guard let name = try optionalAttribute(function, "__qualname__")?.string else { return try strText(function) }
        let module = try optionalAttribute(function, "__module__")?.string?.text ?? "builtins"
        return module == "builtins" ? "\(name.text)()" : "\(module).\(name.text)()"
    }

    func unpack(_ source: Value, into target: UnsafeMutablePointer<Value>, _ count: Int) throws {
        if source.isKind(.tuple), source.borrow(TupleObject.self, { $0.count }) == count {
            source.borrow(TupleObject.self) { tuple in for place in 0..<count { target[place] = tuple[place] } }
        } else if source.isKind(.list), source.borrow(ListObject.self, { $0.count }) == count {
            source.borrow(ListObject.self) { list in for place in 0..<count { target[place] = list[place] } }
        } else {
            for (place, value) in try unpack(source, count: count).enumerated() { target[place] = value }
        }
    }

    func unpackStarred(
        _ source: Value, into target: UnsafeMutablePointer<Value>, before: Int, behind: Int
    ) throws {
        if source.isKind(.list) || source.isKind(.tuple), let count = plainCount(source), count >= before + behind {
            let elements =
                source.isKind(.list)
                ? source.borrow(ListObject.self) { $0.elements } : source.borrow(TupleObject.self) { $0.elements }
            target[before] = try heap.list(elements + before, count: count - before - behind)
            for place in 0..<before { target[place] = elements[place] }
            for place in 0..<behind { target[before + 1 + place] = elements[count - behind + place] }
            return
        }
        for (place, value) in try unpack(source, before: before, after: behind).enumerated() { target[place] = value }
    }

    func formatted(_ value: Value, spec: Value?, conversion: Int) throws -> Value {
        var value = value
        switch conversion {
        case 1: value = Value(try str(value))
        case 2: value = Value(try repr(value))
        case 3: value = Value(try ascii(value))
        default: break
        }
        if spec == nil {
            if value.isKind(.string) { return value }
            if value.tag == .int { return try heap.decimal(value.rawInt) }
        }
        guard let spec, spec.isKind(.string) else { return try formatted(value, by: heap.emptyString) }
        return try spec.borrow(StringObject.self) { try formatted(value, by: $0) }
    }

    func joined(_ first: UnsafeMutablePointer<Value>, _ count: Int) throws -> Value {
        var total = 0
        for place in 0..<count { total += first[place].borrow(StringObject.self) { $0.byteCount } }
        if total == 0 { return Value(heap.emptyString) }
        if count == 1 { return first[0] }
        try heap.check(bytes: total)
        return try heap.newText(byteCount: total) { start in
            var used = 0
            var points = 0
            for place in 0..<count {
                first[place].borrow(StringObject.self) { text in
                    (start + used).update(from: text.start, count: text.byteCount)
                    used += text.byteCount
                    points += text.count
                }
            }
            return points
        }
    }

    // MARK: Generators and contexts

    /// One step of `yield from`: the value to give on, or nil at the end, with `generatorResult` set.
    func delegate(to iterator: Value, sending sent: Value) throws -> Value? {
        if iterator.isKind(.generator) {
            return try iterator.borrow(GeneratorObject.self) { try resumePinned($0, sending: sent) }
        }
        if !sent.isNone { return try orEnd { try call(attribute(iterator, "send"), [sent]) } }
        generatorResult = .none
        return try next(iterator)
    }

    func enterContext(_ context: Value, exit: UnsafeMutablePointer<Value>) throws -> Value {
        let name = typeName(context)
        guard let enter = try contextMethod(context, "__enter__") else {
            throw error(.typeError, "'\(name)' object does not support the context manager protocol")
        }
        guard let leave = try contextMethod(context, "__exit__") else {
            throw error(
                .typeError,
                "'\(name)' object does not support the context manager protocol (missed __exit__ method)")
        }
        exit[0] = leave
        return try callPinned(enter, [])
    }

    private func contextMethod(_ context: Value, _ name: String) throws -> Value? {
        if context.foreign != nil { return try optionalAttribute(context, name) }
        guard let method = lookupSpecial(context, name) else { return nil }
        return try bind(method, to: context, type: type(of: context))
    }

    /// Calls the exit method; whether it swallows the exception.
    func exitContext(_ exit: UnsafeMutablePointer<Value>, _ exception: Value) throws -> Bool {
        let type = exception.isNone ? Value.none : Value(type(of: exception))
        return try truth(callPinned(exit[0], [type, exception, .none]))
    }

    // MARK: Patterns

    func isSequence(_ value: Value, count: Int) throws -> Bool {
        guard value.list != nil || value.tuple != nil || value.rangeBounds != nil || value.foreign is DequeObject else {
            return false
        }
        let length = try self.length(value)
        return count >= 4096 ? length >= count - 4096 : length == count
    }

    func mappingRest(_ mapping: Value, without keys: Value) throws -> Value {
        let rest = try heap.dict()
        try update(Value(rest), mapping)
        for key in keys.tuple?.values ?? .init(start: nil, count: 0) { try rest.remove(key, self) }
        return Value(rest)
    }

    /// The attributes that a class pattern tests, as a tuple; nil when the subject is no such instance.
    func matchClass(_ subject: Value, _ classValue: Value, _ names: Value, positional: Int) throws -> Value? {
        guard let type = classValue.type else {
            throw error(.typeError, "called match pattern must be a class")
        }
        guard isInstance(subject, type) else { return nil }
        var parts: [Value] = []
        if positional > 0 {
            let simple = [
                types.int, types.float, types.str, types.bool, types.list, types.tuple, types.dict, types.set,
            ]
            if simple.contains(where: { $0 === type }) {
                guard positional == 1 else {
                    throw error(
                        .typeError, "\(type.name)() accepts 1 positional sub-pattern (\(positional) given)")
                }
                parts.append(subject)
            } else {
                let declared = try optionalAttribute(classValue, "__match_args__")?.tuple
                guard let declared, positional <= declared.count else {
                    let count = declared?.count ?? 0
                    throw error(
                        .typeError,
                        "\(type.name)() accepts \(count) positional sub-pattern\(count == 1 ? "" : "s") "
                            + "(\(positional) given)")
                }
                for place in 0..<positional {
                    guard let name = declared[place].string,
                        let value = try findAttribute(subject, heap.name(of: name))
                    else { return nil }
                    parts.append(value)
                }
            }
        }
        for name in names.tuple?.values ?? .init(start: nil, count: 0) {
            guard let name = name.string, let value = try findAttribute(subject, heap.name(of: name)) else {
                return nil
            }
            parts.append(value)
        }
        return try heap.tuple(parts)
    }
}
