/// `count(start, step)`
final class CountIterator: IteratorObject {
    private var value: Value
    private let step: Value

    init(from start: Value, by step: Value) {
        value = start
        self.step = step
        super.init()
    }

    override var typeName: String { "itertools.count" }

    override func next(_ machine: Machine) throws -> Value? {
        let current = value
        if let sum = Quick.sum(current, step) {
            value = sum
        } else {
            guard let sum = try machine.orEnd({ try machine.binary(.add, current, step) }) else { return nil }
            value = sum
        }
        return current
    }

    override func repr(_ machine: Machine) throws -> String? {
        let parts = step.int == 1 ? [value] : [value, step]
        return "count(\(try parts.map { try machine.reprText($0) }.joined(separator: ", ")))"
    }

    override func visitChildren(_ collector: Collector) {
        collector.visit(value)
        collector.visit(step)
    }
}

/// `repeat(object, times)`
final class RepeatIterator: IteratorObject {
    private let value: Value
    /// How often it is still given; nil: without end.
    private var left: Int?

    init(_ value: Value, times: Int?) {
        self.value = value
        left = times
        super.init()
    }

    override var typeName: String { "itertools.repeat" }

    override func next(_ machine: Machine) throws -> Value? {
        if let left {
            if left == 0 { return nil }
            self.left = left &- 1
        }
        return value
    }

    override func repr(_ machine: Machine) throws -> String? {
        "repeat(\(try machine.reprText(value))\(left.map { ", \($0)" } ?? ""))"
    }

    override func visitChildren(_ collector: Collector) { collector.visit(value) }
}

/// `islice(iterable, start, stop, step)`
final class SliceIterator: IteratorObject {
    /// Undefined at the end.
    private var iterator: Value
    private var next: Int
    private let stop: Int
    private let step: Int
    /// How many items were taken.
    private var count = 0

    init(_ iterator: Value, from start: Int, to stop: Int, by step: Int) {
        self.iterator = iterator
        next = start
        self.stop = stop
        self.step = step
        super.init()
    }

    override var typeName: String { "itertools.islice" }

    override func next(_ machine: Machine) throws -> Value? {
        if iterator.isUndefined { return nil }
        // The items before the next one are used up, also where they are the last, as CPython does.
        while count < next {
            guard try machine.step(iterator) != nil else { return end() }
            count &+= 1
            try machine.poll()
        }
        guard count < stop, let item = try machine.step(iterator) else { return end() }
        count &+= 1
        let (sum, overflow) = next.addingReportingOverflow(step)
        next = overflow ? stop : min(sum, stop)
        return item
    }

    private func end() -> Value? {
        iterator = .undefined
        return nil
    }

    override func visitChildren(_ collector: Collector) { collector.visit(iterator) }
}

/// `chain(*iterables)`
final class ChainIterator: IteratorObject {
    /// The iterables that are to come; undefined at the end.
    private var iterables: Value
    private var current = Value.undefined

    init(_ iterables: Value) {
        self.iterables = iterables
        super.init()
    }

    override var typeName: String { "itertools.chain" }

    override func next(_ machine: Machine) throws -> Value? {
        while true {
            if current.isUndefined {
                if iterables.isUndefined { return nil }
                // An error ends the chain, too.
                let rest = iterables
                iterables = .undefined
                guard let iterable = try machine.next(rest) else { return nil }
                guard let made = try machine.orEnd({ try machine.iterator(of: iterable) }) else { return nil }
                (current, iterables) = (made, rest)
            }
            if let value = try machine.step(current) { return value }
            current = .undefined
            try machine.poll()
        }
    }

    override func visitChildren(_ collector: Collector) {
        collector.visit(iterables)
        collector.visit(current)
    }
}

/// `accumulate(iterable, function, initial=start)`
final class AccumulateIterator: IteratorObject {
    private let iterator: Value
    /// None: the sum.
    private let function: Value
    /// None once it was given, or where there is none.
    private var start: Value
    private var total = Value.undefined

    init(_ iterator: Value, _ function: Value, start: Value) {
        self.iterator = iterator
        self.function = function
        self.start = start
        super.init()
    }

    override var typeName: String { "itertools.accumulate" }

    override func next(_ machine: Machine) throws -> Value? {
        if !start.isNone {
            total = start
            start = .none
            return total
        }
        guard let item = try machine.step(iterator) else { return nil }
        if total.isUndefined {
            total = item
        } else if function.isNone, let sum = Quick.sum(total, item) {
            total = sum
        } else {
            let sum = try machine.orEnd {
                try function.isNone ? machine.binary(.add, total, item) : machine.call(function, with: total, item)
            }
            guard let sum else { return nil }
            total = sum
        }
        return total
    }

    override func visitChildren(_ collector: Collector) {
        collector.visit(iterator)
        collector.visit(function)
        collector.visit(start)
        collector.visit(total)
    }
}
