/// `enumerate(iterable, start)`
public final class EnumerateIterator: IteratorObject {
    private var iterator = Value.none
    private var count = Value.none

    public override init() { super.init(kind: .iterator, pool: .enumerateIterator) }

    /// - Parameter count: a whole number of any size.
    func start(_ iterator: Value, count: Value) {
        self.iterator = iterator
        self.count = count
    }

    public override var typeName: String { "enumerate" }

    public override func next(_ machine: Machine) throws -> Value? {
        guard let value = try machine.next(iterator) else { return nil }
        let number = count
        if let int = number.int, int < Int.max {
            count = Value(int &+ 1)
        } else {
            count = try machine.binary(.add, number, Value(1))
        }
        return try machine.heap.pair(number, value)
    }

    override func nextPair(into target: UnsafeMutablePointer<Value>, _ machine: Machine) throws -> Bool? {
        guard let int = count.int, int < Int.max else { return nil }
        guard let value = try machine.step(iterator) else { return false }
        count = Value(int &+ 1)
        target[0] = Value(int)
        target[1] = value
        return true
    }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(iterator)
        collector.visit(count)
    }
}

/// `zip(*iterables, strict=False)`
public final class ZipIterator: IteratorObject {
    private var iterators = ValuePool.noValues
    private var count = 0
    private var isStrict = false

    public override init() { super.init(kind: .iterator, pool: .zipIterator) }

    deinit { if count > 0 { iterators.deallocate() } }

    func start(_ iterators: [Value], isStrict: Bool, _ blocks: inout BlockPool) {
        count = iterators.count
        self.isStrict = isStrict
        guard count > 0 else { return }
        self.iterators = ValuePool.take(count, &blocks)
        self.iterators.update(from: iterators, count: count)
    }

    func releaseIterators(to blocks: inout BlockPool) {
        if count > 0 { blocks.give(iterators, count) }
        count = 0
    }

    public override var typeName: String { "zip" }

    public override func next(_ machine: Machine) throws -> Value? {
        if count == 2 {
            guard let first = try machine.step(iterators[0]) else { return try end(0, machine) }
            guard let second = try machine.step(iterators[1]) else { return try end(1, machine) }
            return try machine.heap.pair(first, second)
        }
        if count == 0 { return nil }
        var values: [Value] = []
        values.reserveCapacity(count)
        for index in 0..<count {
            guard let value = try machine.next(iterators[index]) else { return try end(index, machine) }
            values.append(value)
        }
        return try machine.heap.tuple(values)
    }

    override func nextPair(into target: UnsafeMutablePointer<Value>, _ machine: Machine) throws -> Bool? {
        guard count == 2, !isStrict else { return nil }
        guard let first = try machine.step(iterators[0]), let second = try machine.step(iterators[1]) else {
            return false
        }
        target[0] = first
        target[1] = second
        return true
    }

    /// The iterator at a place has ended.
    private func end(_ place: Int, _ machine: Machine) throws -> Value? {
        if isStrict { try checkAllEnd(place, machine) }
        return nil
    }

    /// The iterator at a place has ended: all others must end too.
    private func checkAllEnd(_ place: Int, _ machine: Machine) throws {
        func others(_ count: Int) -> String { count == 1 ? "argument 1" : "arguments 1-\(count)" }
        if place > 0 {
            throw machine.error(.valueError, "zip() argument \(place + 1) is shorter than \(others(place))")
        }
        for index in 1..<max(count, 1) where try machine.next(iterators[index]) != nil {
            throw machine.error(.valueError, "zip() argument \(index + 1) is longer than \(others(index))")
        }
    }

    public override func visitChildren(_ collector: Collector) {
        for place in 0..<count { collector.visit(iterators[place]) }
    }
}

extension Heap {
    func enumerate(_ iterator: Value, from start: Value) throws -> Value {
        try make(.enumerateIterator, { EnumerateIterator() }) { $0.start(iterator, count: start) }
    }

    func zip(_ iterators: [Value], isStrict: Bool) throws -> Value {
        try make(.zipIterator, bytes: iterators.count * 16, { ZipIterator() }) {
            $0.start(iterators, isStrict: isStrict, &blocks)
        }
    }
}

/// `map(function, *iterables)`
public final class MapIterator: IteratorObject {
    private let function: Value
    private let iterators: [Value]
    /// The iterator where it is the only one, else undefined.
    private let only: Value

    public init(_ function: Value, _ iterators: [Value]) {
        self.function = function
        self.iterators = iterators
        only = iterators.count == 1 ? iterators[0] : .undefined
        super.init()
    }

    public override var typeName: String { "map" }

    public override func next(_ machine: Machine) throws -> Value? {
        if !only.isUndefined {
            guard let value = try machine.step(only) else { return nil }
            return try machine.orEnd { try machine.call(function, with: value) }
        }
        var arguments: [Value] = []
        arguments.reserveCapacity(iterators.count)
        for iterator in iterators {
            guard let value = try machine.next(iterator) else { return nil }
            arguments.append(value)
        }
        return try machine.orEnd { try machine.call(function, arguments) }
    }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(function)
        for value in iterators { collector.visit(value) }
    }
}

/// `filter(function, iterable)`; None as the function keeps what is true.
public final class FilterIterator: IteratorObject {
    private let function: Value
    private let iterator: Value

    public init(_ function: Value, _ iterator: Value) {
        self.function = function
        self.iterator = iterator
        super.init()
    }

    public override var typeName: String { "filter" }

    public override func next(_ machine: Machine) throws -> Value? {
        var passed = 0
        while let value = try machine.step(iterator) {
            let answer = function.isNone ? value : try machine.orEnd { try machine.call(function, with: value) }
            guard let answer else { return nil }
            if try machine.truth(answer) { return value }
            passed &+= 1
            if passed & 1023 == 0 { try machine.poll(1024) }
        }
        return nil
    }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(function)
        collector.visit(iterator)
    }
}

/// `iter(function, sentinel)`: what the function answers, until it answers the sentinel.
public final class CallableIterator: IteratorObject {
    private var function: Value
    private let sentinel: Value

    public init(_ function: Value, sentinel: Value) {
        self.function = function
        self.sentinel = sentinel
        super.init()
    }

    public override var typeName: String { "callable_iterator" }

    public override func next(_ machine: Machine) throws -> Value? {
        if function.isUndefined { return nil }
        do {
            let value = try machine.call(function, [])
            if try !machine.isSameOrEqual(sentinel, value) { return value }
        } catch {
            if !machine.isRaised(error, .stopIteration) { throw error }
        }
        function = .undefined
        return nil
    }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(function)
        collector.visit(sentinel)
    }
}
