/// A lazy iterator of `itertools`: values that it holds, and a step that makes the next one of them.
final class StepIterator: IteratorObject {
    typealias Step = (StepIterator, Machine) throws -> Value?

    private let name: String
    /// What the step keeps from one value to the next; visited by the collector.
    var held: [Value]
    /// A counter for the step's own use.
    var count = 0
    private var step: Step?

    init(_ name: String, _ held: [Value] = [], _ step: @escaping Step) {
        self.name = name
        self.held = held
        self.step = step
        super.init()
    }

    override var typeName: String { name }

    override func next(_ machine: Machine) throws -> Value? {
        guard let step else { return nil }
        if let value = try machine.orEnd({ try step(self, machine) }) { return value }
        self.step = nil
        held = []
        return nil
    }

    override func visitChildren(_ collector: Collector) { for value in held { collector.visit(value) } }
}

/// The tuples of `product`, `permutations` and their like: all ways to pick from so many things, in lexicographic order of
/// places (Knuth, The Art of Computer Programming 4A, section 7.2.1.2 and 7.2.1.3).
final class SelectionIterator: IteratorObject {
    enum Way { case product, permutations, combinations, combinationsWithReplacement }
    private enum State { case fresh, underWay, over }

    private let name: String
    private let way: Way
    private var state = State.fresh
    /// How many things each way picks.
    private let count: Int
    /// For each place the choice, how many choices there are, and where the first of them stands among the values: three
    /// rows in one block of memory.
    private let choices: UnsafeMutablePointer<Int>
    private let sizes: UnsafeMutablePointer<Int>
    private let starts: UnsafeMutablePointer<Int>
    /// The values of all pools in a row.
    private let values: UnsafeMutablePointer<Value>
    private let valueCount: Int

    /// - Parameter times: how often the pools' row is repeated; then there is one for each place.
    init(_ name: String, _ way: Way, from pools: [[Value]], times: Int) {
        self.name = name
        self.way = way
        count = pools.count * times
        choices = .allocate(capacity: max(count * 3, 1))
        sizes = choices + count
        starts = sizes + count
        valueCount = pools.reduce(0) { $0 + $1.count }
        values = .allocate(capacity: max(valueCount, 1))
        super.init()
        var filled = 0
        for (place, pool) in pools.enumerated() {
            if place < count { (sizes[place], starts[place]) = (pool.count, filled) }
            (values + filled).initialize(from: pool, count: pool.count)
            filled += pool.count
        }
        for place in 0..<count {
            (sizes[place], starts[place]) = (sizes[place % pools.count], starts[place % pools.count])
        }
        if !begin() { state = .over }
    }

    deinit {
        choices.deallocate()
        values.deallocate()
    }

    override var typeName: String { name }

    override func next(_ machine: Machine) throws -> Value? {
        switch state {
        case .fresh: state = .underWay
        case .underWay: if !advance() { state = .over }
        case .over: break
        }
        if state == .over { return nil }
        return try machine.heap.newTuple(count: count) { elements in
            for place in 0..<count { elements[place] = values[starts[place] + choices[place]] }
        }
    }

    override func visitChildren(_ collector: Collector) { collector.visit(values, count: valueCount) }

    /// Makes the first choices; false where there is no way at all.
    private func begin() -> Bool {
        for place in 0..<count {
            let isEach = way == .permutations || way == .combinations
            choices[place] = isEach ? place : 0
            if choices[place] >= sizes[place] { return false }
        }
        return true
    }

    /// Goes on to the next way; false behind the last.
    private func advance() -> Bool {
        var place = count - 1
        while place >= 0 {
            if let choice = nextChoice(at: place) {
                choices[place] = choice
                fill(from: place + 1)
                return true
            }
            place -= 1
        }
        return false
    }

    private func nextChoice(at place: Int) -> Int? {
        let next = choices[place] + 1
        switch way {
        case .product, .combinationsWithReplacement: return next < sizes[place] ? next : nil
        case .combinations: return next <= sizes[place] - count + place ? next : nil
        case .permutations: return free(from: next, to: sizes[place], before: place)
        }
    }

    /// The first choice from one on that no place before another has made.
    private func free(from first: Int, to end: Int, before place: Int) -> Int? {
        var choice = first
        while choice < end {
            var other = 0
            while other < place, choices[other] != choice { other += 1 }
            if other == place { return choice }
            choice += 1
        }
        return nil
    }

    private func fill(from start: Int) {
        var place = start
        while place < count {
            switch way {
            case .product: choices[place] = 0
            case .combinations: choices[place] = choices[place - 1] + 1
            case .combinationsWithReplacement: choices[place] = choices[place - 1]
            case .permutations: choices[place] = free(from: 0, to: .max, before: place) ?? 0
            }
            place += 1
        }
    }
}
