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

/// Ways to pick from so many things, in lexicographic order of places (Knuth, The Art of Computer Programming 4A,
/// section 7.2.1.2 and 7.2.1.3).
struct Selection {
    enum Kind { case product, permutations, combinations, combinationsWithReplacement }

    let kind: Kind
    /// How many choices each place has; for a product one number per place.
    let sizes: [Int]
    private(set) var places: [Int]
    private var isFirst = true

    /// nil: there is no way at all.
    init?(_ kind: Kind, sizes: [Int]) {
        self.kind = kind
        self.sizes = sizes
        switch kind {
        case .product:
            if sizes.contains(0) { return nil }
            places = sizes.map { _ in 0 }
        case .permutations, .combinations:
            if let size = sizes.first, sizes.count > size { return nil }
            places = Array(sizes.indices)
        case .combinationsWithReplacement:
            if sizes.first == 0 { return nil }
            places = sizes.map { _ in 0 }
        }
    }

    /// Goes on to the next way; false behind the last.
    mutating func advance() -> Bool {
        if isFirst {
            isFirst = false
            return true
        }
        for place in places.indices.reversed() {
            guard let choice = nextChoice(at: place) else { continue }
            places[place] = choice
            fill(from: place + 1)
            return true
        }
        return false
    }

    private func nextChoice(at place: Int) -> Int? {
        let next = places[place] + 1
        switch kind {
        case .product, .combinationsWithReplacement: return next < sizes[place] ? next : nil
        case .combinations: return next <= sizes[place] - places.count + place ? next : nil
        case .permutations:
            return (next..<max(next, sizes[place])).first { !places[..<place].contains($0) }
        }
    }

    private mutating func fill(from start: Int) {
        for place in start..<max(start, places.count) {
            switch kind {
            case .product: places[place] = 0
            case .combinations: places[place] = places[place - 1] + 1
            case .combinationsWithReplacement: places[place] = places[place - 1]
            case .permutations:
                places[place] = (0..<sizes[place]).first { !places[..<place].contains($0) } ?? 0
            }
        }
    }
}

/// The tuples of `product`, `permutations` and their like: from each pool the item at the selection's place.
final class SelectionIterator: IteratorObject {
    private let name: String
    /// nil: there is no further way.
    private var selection: Selection?
    private var pools: [[Value]]

    /// - Parameter pools: one for each place of the selection.
    init(_ name: String, _ selection: Selection?, from pools: [[Value]]) {
        self.name = name
        self.selection = selection
        self.pools = pools
        super.init()
    }

    override var typeName: String { name }

    override func next(_ machine: Machine) throws -> Value? {
        guard selection?.advance() == true, let places = selection?.places else {
            selection = nil
            pools = []
            return nil
        }
        return try machine.heap.newTuple(count: places.count) { elements in
            for index in 0..<places.count { elements[index] = pools[index][places[index]] }
        }
    }

    override func visitChildren(_ collector: Collector) {
        for pool in pools { for value in pool { collector.visit(value) } }
    }
}
