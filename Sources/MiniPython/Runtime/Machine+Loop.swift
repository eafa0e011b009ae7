extension Machine {
    /// Runs the topmost frame until the frames above `floor` are gone, and gives back what the lowest one returned.
    func run(floor: Int) throws -> Value {
        while true {
            do {
                return try loop(floor: floor)
            } catch {
                try unwind(error, floor: floor)
            }
        }
    }

    /// The heart: fetches an instruction, does it, goes on. What is not quick stands in functions of its own.
    ///
    /// `next` is written to the frame before another frame may be pushed on it, and when something is thrown, so that
    /// `resume` and `unwind` know the place.
    @inline(never)
    private func loop(floor: Int) throws -> Value {
        let fuel = heap.fuel
        var frame = frames + (frameCount - 1)
        var base = frame.pointee.base
        var next = frame.pointee.next
        var caches = frame.pointee.entry.pointee.caches
        defer { frame.pointee.next = next }
        while true {
            let instruction = next.pointee
            next += 1
            let a = Int(instruction.a)
            let b = Int(instruction.b)
            let c = Int(instruction.c)
            switch instruction.operation {
            case .loadConstant: base[a] = frame.pointee.entry.pointee.constants[instruction.wide]
            case .loadInteger: base[a] = Value(instruction.wide)
            case .move: base[a] = base[b]
            case .checkBound: if base[a].isUndefined { throw unbound(a) }
            case .deleteLocal:
                if b == 1, base[a].isUndefined { throw unbound(a) }
                base[a] = .undefined
            case .getGlobal:
                var value = globals.values[instruction.wide]
                if value.isUndefined {
                    value = globals.builtIns[instruction.wide]
                    if value.isUndefined { throw undefinedName(instruction.wide) }
                }
                base[a] = value
            case .setGlobal: globals.values[instruction.wide] = base[a]
            case .deleteGlobal:
                if a == 1, globals.values[instruction.wide].isUndefined { throw undefinedName(instruction.wide) }
                globals.values[instruction.wide] = .undefined
            case .makeCell: base[a] = try heap.cell(base[a])
            case .getCell:
                let value = base[b].borrow(CellObject.self) { $0.value }
                if value.isUndefined { throw unbound(b) }
                base[a] = value
            case .setCell: base[b].borrow(CellObject.self) { $0.value = base[a] }
            case .deleteCell:
                if b == 1, base[a].borrow(CellObject.self, { $0.value }).isUndefined { throw unbound(a) }
                base[a].borrow(CellObject.self) { $0.value = .undefined }
            case .getName:
                try getName(base, instruction, next.pointee.wide)
                next += 1
            case .setName, .deleteName: try changeName(base, instruction)

            case .add, .addInPlace:
                if Quick.sum(base + b, base + c, into: base + a) { continue }
                if try operate(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .subtract, .subtractInPlace:
                if Quick.difference(base + b, base + c, into: base + a) { continue }
                if try operate(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .multiply, .multiplyInPlace:
                if Quick.product(base + b, base + c, into: base + a) { continue }
                if try operate(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .divide, .divideInPlace:
                if Quick.quotient(base + b, base + c, into: base + a) { continue }
                if try operate(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .floorDivide, .floorDivideInPlace:
                if Quick.floorQuotient(base + b, base + c, into: base + a) { continue }
                if try operate(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .modulo, .moduloInPlace:
                if Quick.remainder(base + b, base + c, into: base + a) { continue }
                if try operate(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .power, .powerInPlace:
                if Quick.power(base + b, base + c, into: base + a) { continue }
                if try operate(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .leftShift, .leftShiftInPlace:
                if Quick.shift(base + b, base + c, into: base + a, isLeft: true) { continue }
                if try operate(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .rightShift, .rightShiftInPlace:
                if Quick.shift(base + b, base + c, into: base + a, isLeft: false) { continue }
                if try operate(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .bitAnd, .bitAndInPlace:
                if Quick.bits(base + b, base + c, into: base + a, &) { continue }
                if try operate(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .bitOr, .bitOrInPlace:
                if Quick.bits(base + b, base + c, into: base + a, |) { continue }
                if try operate(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .bitXor, .bitXorInPlace:
                if Quick.bits(base + b, base + c, into: base + a, ^) { continue }
                if try operate(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .matrixMultiply, .matrixMultiplyInPlace:
                if try operate(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .addInteger:
                if Quick.sum(base + b, integer: c, into: base + a) { continue }
                base[a] = a == b ? try inPlace(.add, base[b], Value(c)) : try binary(.add, base[b], Value(c))
            case .subtractInteger:
                if Quick.difference(base + b, integer: c, into: base + a) { continue }
                base[a] = a == b ? try inPlace(.subtract, base[b], Value(c)) : try binary(.subtract, base[b], Value(c))
            case .negative:
                if Quick.negative(base + b, into: base + a) { continue }
                base[a] = try unary(.negative, base[b])
            case .positive: base[a] = try unary(.positive, base[b])
            case .invert: base[a] = try unary(.invert, base[b])
            case .not: base[a] = Value(try !isTrue(base[b]))

            case .equal:
                if put(Quick.holds(base + b, base + c, ==, ==), base + a) { continue }
                if try compare(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .notEqual:
                if put(Quick.holds(base + b, base + c, !=, !=), base + a) { continue }
                if try compare(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .less:
                if put(Quick.holds(base + b, base + c, <, <), base + a) { continue }
                if try compare(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .lessEqual:
                if put(Quick.holds(base + b, base + c, <=, <=), base + a) { continue }
                if try compare(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .greater:
                if put(Quick.holds(base + b, base + c, >, >), base + a) { continue }
                if try compare(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .greaterEqual:
                if put(Quick.holds(base + b, base + c, >=, >=), base + a) { continue }
                if try compare(base, instruction, next) { resume(&frame, &base, &next, &caches) }
            case .isSame: base[a] = Value(isSame(base[b], base[c]))
            case .isNotSame: base[a] = Value(!isSame(base[b], base[c]))
            case .contains: base[a] = Value(try isMember(base[b], of: base[c]))
            case .containsNot: base[a] = Value(try !isMember(base[b], of: base[c]))
            case .jumpUnlessEqual:
                if branch(Quick.holds(base + a, base + b, ==, ==), c, &next) { continue }
                if try !branch(condition(base, instruction, next), c, &next) { resume(&frame, &base, &next, &caches) }
            case .jumpUnlessNotEqual:
                if branch(Quick.holds(base + a, base + b, !=, !=), c, &next) { continue }
                if try !branch(condition(base, instruction, next), c, &next) { resume(&frame, &base, &next, &caches) }
            case .jumpUnlessLess:
                if branch(Quick.holds(base + a, base + b, <, <), c, &next) { continue }
                if try !branch(condition(base, instruction, next), c, &next) { resume(&frame, &base, &next, &caches) }
            case .jumpUnlessLessEqual:
                if branch(Quick.holds(base + a, base + b, <=, <=), c, &next) { continue }
                if try !branch(condition(base, instruction, next), c, &next) { resume(&frame, &base, &next, &caches) }
            case .jumpUnlessGreater:
                if branch(Quick.holds(base + a, base + b, >, >), c, &next) { continue }
                if try !branch(condition(base, instruction, next), c, &next) { resume(&frame, &base, &next, &caches) }
            case .jumpUnlessGreaterEqual:
                if branch(Quick.holds(base + a, base + b, >=, >=), c, &next) { continue }
                if try !branch(condition(base, instruction, next), c, &next) { resume(&frame, &base, &next, &caches) }
            case .jumpUnlessSame: _ = branch(isSame(base[a], base[b]), c, &next)
            case .jumpUnlessContains: _ = try branch(isMember(base[a], of: base[b]), c, &next)

            case .jump: next += instruction.wide
            case .loop:
                fuel.pointee -= 1
                if fuel.pointee < 0 { try refuel(forgettingFrom: base + a) }
                next += instruction.wide
            case .jumpIfTrue:
                let x = base[a]
                if x.tag == .bool ? x.bits != 0 : try isTrue(x) { next += instruction.wide }
            case .jumpIfFalse:
                let x = base[a]
                if x.tag == .bool ? x.bits == 0 : try !isTrue(x) { next += instruction.wide }

            case .getAttribute:
                let object = base[b]
                if object.hasShape {
                    let slot: Value? = object.borrow(InstanceObject.self) { instance in
                        caches[c].shapeID == instance.shapeID && caches[c].place >= 0
                            && caches[c].epoch == typeEpoch
                            ? instance.slots[caches[c].place] : nil
                    }
                    if let slot {
                        base[a] = slot
                        continue
                    }
                    frame.pointee.next = next
                    if caches[c].place == InlineCache.property, caches[c].epoch == typeEpoch,
                        object.borrow(InstanceObject.self, { $0.shapeID }) == caches[c].shapeID,
                        try pushCall(caches[c].method, object, count: 1, result: a, role: .call)
                    {
                        resume(&frame, &base, &next, &caches)
                        continue
                    }
                }
                if turnCaches(caches + c, to: object) {
                    next -= 1
                    continue
                }
                base[a] = try getAttribute(object, caches + c)
            case .setAttribute:
                let object = base[a]
                if object.hasShape {
                    if try storeCached(base[b], in: object, caches + c) { continue }
                }
                if turnCaches(caches + c, to: object) {
                    next -= 1
                    continue
                }
                try storeAttribute(object, base[b], caches + c)
            case .deleteAttribute: try deleteAttribute(base[a], caches[c].name)
            case .loadMethod:
                let object = base[b]
                if object.hasShape {
                    let shapeID = object.borrow(InstanceObject.self) { $0.shapeID }
                    if caches[c].shapeID == shapeID, caches[c].epoch == typeEpoch {
                        if caches[c].place == -1 {
                            base[a] = caches[c].method
                            base[a + 1] = object
                            continue
                        }
                        if caches[c].place >= 0 {
                            base[a] = .undefined
                            base[a + 1] = object.borrow(InstanceObject.self) { $0.slots[caches[c].place] }
                            continue
                        }
                    }
                } else if object.form == caches[c].kind {
                    base[a] = caches[c].method
                    base[a + 1] = object
                    continue
                }
                if turnCaches(caches + c, to: object) {
                    next -= 1
                    continue
                }
                try loadMethod(base + a, object, caches + c)
            case .buildSuper: base[a] = try makeSuper(cell: base[b], receiver: base[c])

            case .getItem:
                let container = base[b]
                let key = base[c]
                if let found = Quick.item(container, key) {
                    base[a] = found
                    continue
                }
                if container.isKind(.dict) {
                    if let found = try container.borrow(DictObject.self, { try $0.get(key, self) }) {
                        base[a] = found
                        continue
                    }
                    if container.isPlain {
                        frame.pointee.next = next
                        try unwind(raised: missingKey(key), floor: floor)
                        resume(&frame, &base, &next, &caches)
                        continue
                    }
                } else if let byte = Quick.character(container, key) {
                    base[a] = heap.character(ascii: byte)
                    continue
                }
                frame.pointee.next = next
                if container.isKind(.instance), try push(.getItem, container, key, count: 2, result: a) {
                    resume(&frame, &base, &next, &caches)
                } else {
                    base[a] = try item(container, key)
                }
            case .setItem:
                let container = base[a]
                let key = base[b]
                if Quick.setItem(container, key, base[c]) { continue }
                frame.pointee.next = next
                if container.isKind(.dict) {
                    try container.borrow(DictObject.self) { try $0.set(key, base[c], self) }
                } else if container.isKind(.instance), try pushSetItem(container, key, base[c], frame) {
                    resume(&frame, &base, &next, &caches)
                } else {
                    try setItem(container, key, base[c])
                }
            case .deleteItem: try deleteItem(base[a], base[b])
            case .getSlice:
                if let part = try Quick.slice(base[b], base[c], base[c + 1], heap) {
                    base[a] = part
                } else {
                    base[a] = try slice(base[b], from: base[c], to: base[c + 1])
                }
            case .setSlice: try setSlice(base[a], from: base[b], to: base[b + 1], base[c])
            case .buildSlice:
                base[a] = try heap.slice(start: base[b], stop: base[b + 1], step: base[b + 2])

            case .callRange:
                if try countIn(base + a, b, into: base + c) {
                    fuel.pointee -= 1
                    if fuel.pointee < 0 { try refuel() }
                    // The iterator is there: the instruction that would ask for it is passed over.
                    next += 1
                    continue
                }
                fallthrough
            case .call, .callMethod:
                frame.pointee.next = next
                var window = base + a
                var count = b
                if instruction.operation == .callMethod {
                    if window.pointee.isUndefined { window += 1 } else { count += 1 }
                }
                fuel.pointee -= 1
                if fuel.pointee < 0 { try refuel() }
                let callee = window.pointee
                if callee.isKind(.function) {
                    let entry = callee.borrow(FunctionObject.self) { $0.entry }
                    let parameters = entry.pointee.simpleCount
                    var callBase = window + 1
                    // A generator's registers do not stand below the stack's top.
                    let isApart = frame.pointee.role.isGenerator
                    if isApart { callBase = stackTop }
                    if count <= parameters, frameCount + nativeDepth < limits.depth,
                        callBase + entry.pointee.registerCount < registerLimit,
                        count == parameters || fillDefaults(callee, window + 1, count, of: parameters, isApart)
                    {
                        if isApart { callBase.update(from: window + 1, count: parameters) }
                        fillTemplate(entry, callBase, from: parameters)
                        if entry.pointee.captureCount > 0 { fillCaptures(callee, entry, callBase) }
                        enterFrame(entry, callBase, result: c, role: .call, function: callee)
                        frame += 1
                        base = callBase
                        next = entry.pointee.instructions
                        caches = entry.pointee.caches
                        continue
                    }
                }
                if callee.isKind(.native) {
                    if try callShortly(callee, window, count, into: base + c) { continue }
                    let exact = callee.borrow(NativeObject.self) { $0.exactCount }
                    var isReady = exact == count
                    if !isReady, count < exact, window + exact < base + frame.pointee.entry.pointee.registerCount {
                        isReady = callee.borrow(NativeObject.self) { $0.fillDefaults(window + 1, from: count) }
                    }
                    if isReady {
                        if callee.borrow(NativeObject.self, { $0.hasFrameForm }), window[1].mayRunByFrame,
                            try pushFrameForm(callee, window + 1, exact, result: c)
                        {
                            resume(&frame, &base, &next, &caches)
                            continue
                        }
                        // A method that `loadMethod` has found has a receiver of its type.
                        if window != base + a || instruction.operation != .callMethod {
                            try checkReceiver(callee, window[1], exact)
                        }
                        base[c] = try callee.borrow(NativeObject.self) {
                            try $0.body(self, Arguments(base: window + 1, count: exact))
                        }
                        continue
                    }
                }
                if callee.isKind(.type),
                    try pushConstructor(callee, window, count, isApart: frame.pointee.role.isGenerator, result: c)
                {
                    resume(&frame, &base, &next, &caches)
                    continue
                }
                if let value = try beginCall(window, count, nil, result: c, role: .call) {
                    base[c] = value
                } else {
                    resume(&frame, &base, &next, &caches)
                }
            case .callKeywords:
                let names = next.pointee.wide
                next += 1
                frame.pointee.next = next
                fuel.pointee -= 1
                if fuel.pointee < 0 { try refuel() }
                if let value = try callKeywords(base + a, b, names, result: c, frame) { base[c] = value }
                resume(&frame, &base, &next, &caches)
            case .callSpread:
                frame.pointee.next = next
                fuel.pointee -= 1
                if fuel.pointee < 0 { try refuel() }
                if let value = try callSpread(base + a, result: c) { base[c] = value }
                resume(&frame, &base, &next, &caches)
            case .returnValue, .returnNone:
                var value = instruction.operation == .returnValue ? base[a] : .none
                let role = frame.pointee.role
                let result = frame.pointee.result
                if role == .call {
                    frameCount &-= 1
                    stackTop = frame.pointee.previousTop
                    frame -= 1
                    base = frame.pointee.base
                    next = frame.pointee.next
                    caches = frame.pointee.entry.pointee.caches
                    base[result] = value
                    continue
                }
                if role == .constructor {
                    if !value.isNone { throw initReturned(value) }
                    value = frame.pointee.owner
                } else if role.isGenerator {
                    frame.pointee.owner.borrow(GeneratorObject.self) { $0.state = .finished }
                    handled = frame.pointee.handledBefore
                    generatorResult = value
                }
                popFrame()
                if role == .entry || role == .generatorEntry { return value }
                resume(&frame, &base, &next, &caches)
                switch role {
                case .operation where value.isIdentical(to: notImplemented):
                    try operateReflected(base, (next - 1).pointee)
                case .comparison, .branch: next += try finishComparison(value, role, base, next)
                case .step: throw try stopIteration(value)
                case .length: base[result] = Value(try length(answered: value))
                case .loopStep: break
                case .iteration:
                    next += 1
                    base[result] = value
                default: base[result] = value
                }
            case .makeFunction: base[a] = try makeFunction(base, b, base + c, frame)
            case .buildClass: base[a] = try buildClass(base, b, base + c, frame)

            case .buildList:
                base[a] = try heap.list(base + b, count: c)
            case .joinLists: base[a] = try joinLists(base + b, c)
            case .buildTuple: base[a] = try heap.tuple(base + b, count: c)
            case .buildSet: base[a] = try buildSet(base + b, c)
            case .buildDict: base[a] = try buildDict(base + b, c)
            case .listAppend: try base[a].borrow(ListObject.self) { try $0.append(base[b], heap) }
            case .setAdd: _ = try base[a].borrow(SetObject.self) { try $0.add(base[b], self) }
            case .dictInsert: try base[a].borrow(DictObject.self) { try $0.set(base[b], base[c], self) }
            case .listExtend: try extend(base[a], base[b], function: c == 0 ? .undefined : base[c - 1])
            case .setUpdate:
                if let set = base[a].set { try addAll(base[b], to: set) }
            case .dictUpdate: try update(base[a], base[b])
            case .keywordUpdate: try updateKeywords(base[a], base[b], function: base[c])
            case .keepBest: try keepBest(base + a, base[b], isMaximum: c == 1)
            case .listToTuple: base[a] = try base[b].list.map { try heap.tuple($0.values) } ?? .none
            case .unpack:
                if c == 2, Quick.unpackPair(base[b], into: base + a) { continue }
                try unpack(base[b], into: base + a, c)
            case .unpackStarred: try unpackStarred(base[b], into: base + a, before: c & 255, behind: c >> 8)
            case .formatValue:
                base[a] = try formatted(
                    base[b], spec: next.pointee.b == 1 ? nil : base[c], conversion: Int(next.pointee.a))
                next += 1
            case .buildString: base[a] = try joined(base + b, c)

            case .getIterator:
                let source = base[b]
                if source.isKind(.rangeIterator) {
                    base[a] = source
                } else if c == 2, source.isKind(.list) {
                    try walk(list: source, base + a)
                } else if c == 2, source.isKind(.tuple), source.isPlain {
                    try walk(tuple: source, base + a)
                } else {
                    base[a] = try iterator(of: source)
                }
            case .forNext, .nextTurn:
                let iterator = base[b]
                if instruction.operation == .nextTurn {
                    fuel.pointee -= 1
                    if fuel.pointee < 0 { try refuel(forgettingFrom: base + c) }
                    if iterator.isKind(.rangeIterator) {
                        turn(iterator.borrow(RangeIterator.self) { $0.step() }, base + a, &next)
                        continue
                    }
                    if iterator.isKind(.listIterator) {
                        turn(iterator.borrow(ListIterator.self) { $0.step() }, base + a, &next)
                        continue
                    }
                }
                if iterator.isKind(.rangeIterator) {
                    take(iterator.borrow(RangeIterator.self) { $0.step() }, base + a, &next)
                    continue
                }
                if iterator.isKind(.listIterator) {
                    take(iterator.borrow(ListIterator.self) { $0.step() }, base + a, &next)
                    continue
                }
                if iterator.isKind(.tupleIterator) {
                    take(iterator.borrow(TupleIterator.self) { $0.step() }, base + a, &next)
                    continue
                }
                frame.pointee.next = next
                if iterator.isKind(.generator) {
                    let isFinished = try iterator.borrow(GeneratorObject.self) { generator in
                        if generator.state == .suspended, generator.handled.isNone,
                            frameCount &+ nativeDepth < limits.depth
                        {
                            enterSuspended(generator, result: a)
                            return false
                        }
                        if generator.state == .finished { return true }
                        try enterGenerator(generator, result: a, role: .loopStep, sent: .none)
                        return false
                    }
                    if isFinished {
                        next += next.pointee.wide + 1
                    } else {
                        resume(&frame, &base, &next, &caches)
                    }
                    continue
                }
                if iterator.isKind(.instance), try push(.next, iterator, count: 1, result: a, role: .iteration) {
                    resume(&frame, &base, &next, &caches)
                    continue
                }
                if iterator.isKind(.iterator), let place = try nextPair(iterator, instruction, next, base) {
                    next = place
                    continue
                }
                let value =
                    iterator.isKind(.iterator)
                    ? try iterator.borrow(IteratorObject.self) { try $0.next(self) } : try self.next(iterator)
                take(value, base + a, &next)

            case .endLoop: endLoop(base + a)

            case .makeGenerator: break
            case .yieldValue, .yieldFrom:
                var value = base[b]
                var place = next
                if instruction.operation == .yieldFrom {
                    frame.pointee.next = next
                    if try pushDelegate(value, sending: base[a], result: a) {
                        fuel.pointee -= 1
                        if fuel.pointee < 0 { try refuel() }
                        resume(&frame, &base, &next, &caches)
                        continue
                    }
                    guard let given = try delegate(to: value, sending: base[a]) else {
                        base[a] = generatorResult
                        continue
                    }
                    value = given
                    place -= 1
                }
                let (role, result) = leaveGenerators(at: place, sentTo: a)
                if role == .generatorEntry { return value }
                resume(&frame, &base, &next, &caches)
                if role == .loopStep { next += next[1].operation == .jump ? next[1].wide + 2 : 1 }
                base[result] = value

            case .raise:
                frame.pointee.next = next
                try unwind(raised: raise(base[a], from: b == 1 ? base[c] : nil), floor: floor)
                resume(&frame, &base, &next, &caches)
            case .reraiseCurrent:
                guard let current = handled.exception else {
                    throw error(.runtimeError, "No active exception to reraise")
                }
                isRaisedAgain = true
                throw Raised(exception: current)
            case .reraise:
                guard let exception = base[a].exception else {
                    preconditionFailure("a handler's register holds the exception")
                }
                isRaisedAgain = true
                throw Raised(exception: exception)
            case .enterHandler:
                base[a] = handled
                handled = base[b]
            case .leaveHandler: handled = base[a]
            case .jumpUnlessMatches: next += try matches(base[a], base[b]) ? 1 : next.pointee.wide + 1
            case .raiseAssertion:
                throw error(types[.assertionError], try heap.tuple(b == 1 ? [base[a]] : []))
            case .enterContext:
                frame.pointee.next = next
                if try pushEnter(base[b], exit: base + a, result: c) {
                    resume(&frame, &base, &next, &caches)
                } else {
                    base[c] = try enterContext(base[b], exit: base + a)
                }
            case .exitContext:
                // The second word is a jump: without an exception it is where the program goes on.
                frame.pointee.next = next
                if b == 0, try pushExit(base[a], frame) {
                    resume(&frame, &base, &next, &caches)
                    continue
                }
                let isSwallowed = try exitContext(base + a, b == 1 ? base[c] : .none)
                next += b == 1 && isSwallowed ? next.pointee.wide + 1 : 1

            case .importModule:
                base[a] = try importModule(frame.pointee.entry.pointee.constants[instruction.wide])
            case .importName:
                base[a] = try importName(base[b], frame.pointee.entry.pointee.code.names[c])
            case .display: try display(base[a], echoes: b == 1)

            case .jumpUnlessSequence:
                next += try isSequence(base[a], count: c) ? 1 : next.pointee.wide + 1
            case .jumpUnlessMapping: next += base[a].isKind(.dict) ? 1 : next.pointee.wide + 1
            case .getKeyOrJump: next += try getKey(base, instruction) ? 1 : next.pointee.wide + 1
            case .mappingRest: base[a] = try mappingRest(base[b], without: base[c])
            case .matchClassOrJump:
                let names = frame.pointee.entry.pointee.constants[Int(next.pointee.a)]
                let parts = try matchClass(base[b], base[c], names, positional: Int(next.pointee.b))
                if let parts { base[a] = parts }
                next += parts != nil ? 2 : (next + 1).pointee.wide + 2
            }
        }
    }
}
