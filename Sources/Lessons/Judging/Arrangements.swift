import MiniPython
import Wording

/// Runs the lines of one program in many orders, each as if in a fresh world.
///
/// Where nothing of the Setup could be changed by them, all run in one world that is tidied between two runs: a fresh
/// one costs many times what a short program does.
final class Arrangements {
    /// Up to so many lines, all orders are tried.
    static let mostPermuted = 7
    /// How many times as long as the author's order another may run, and how many looks at the clock besides.
    private static let patience = (factor: 20, looks: 100)

    private let judge: Judge
    /// All names of the program's lines.
    private let names: Set<String>
    private let isRandom: Bool
    /// Where all orders run, when none can leave anything behind.
    private var shared: ReusedWorld?
    private var looks: Int
    /// What the author's program comes to.
    private(set) var key = ProgramResult(output: "", values: [:])

    /// Runs the author's program; fails when that fails.
    static func make(_ question: OrderQuestion, _ judge: Judge) -> Result<Arrangements, ProgramFailure> {
        let made = Arrangements(question, judge)
        switch judge.makeWorld() {
        case .failure(let failure): return .failure(failure)
        case .success(let world):
            let reused = ReusedWorld(world)
            made.key = made.run(question.program.text, in: world, countsLooks: true)
            if let failure = made.key.failure { return .failure(failure) }
            if reused.isSafe(for: question.lines.map(\.text)) { made.shared = reused }
            return .success(made)
        }
    }

    private init(_ question: OrderQuestion, _ judge: Judge) {
        self.judge = judge
        names = question.lines.reduce(into: []) { $0.formUnion(CodeScanner.names(in: $1.text)) }
        isRandom = names.contains { $0.hasPrefix("random") || $0.hasPrefix("rand") }
        looks = .max
    }

    // MARK: Running

    func run(_ text: String) -> ProgramResult {
        if let shared { return run(text, in: shared.tidied(), countsLooks: false) }
        switch judge.makeWorld() {
        case .failure(let failure): return ProgramResult(output: "", values: [:], failure: failure)
        case .success(let world): return run(text, in: world, countsLooks: false)
        }
    }

    private func run(_ text: String, in world: World, countsLooks: Bool) -> ProgramResult {
        let run = world.limited(looks: looks) { isRandom ? world.runAnew(text) : world.run(text) }
        if countsLooks { looks = run.looks * Self.patience.factor + Self.patience.looks }
        switch run.result {
        case .failure(var failure):
            if run.isOver { failure = ProgramFailure(typeName: "Stop", words: .neverEnds) }
            return ProgramResult(output: "", values: [:], failure: failure)
        case .success(let program):
            var values: [String: JudgedValue] = [:]
            for (name, value) in world.interpreter.bindings where names.contains(name) {
                values[name] = JudgedValue(value, in: world.interpreter)
            }
            return ProgramResult(output: program.output, values: values)
        }
    }

    // MARK: Orders

    /// What trying all orders of some lines came to.
    struct Search {
        /// The right orders, each as places of the lines.
        var orders: [[Int]] = []
        /// How many orders were tried, or are like one that was.
        var tried = 0
        var total = 0
    }

    /// Tries all orders of up to seven lines, each line as deep as it is; those of more are left.
    func accepted(_ lines: [(text: String, level: Int)], until end: Double) -> Search {
        guard lines.count <= Self.mostPermuted else { return Search() }
        var search = Search(total: (1...max(lines.count, 1)).reduce(1, *))
        onLargeStack { _ = permute([], lines, isFlat: isFlat(lines), until: end, &search) }
        return search
    }

    /// Whether an error in one line depends on nothing that stands behind it.
    private func isFlat(_ lines: [(text: String, level: Int)]) -> Bool {
        lines.allSatisfy { $0.level == 0 } && names.isDisjoint(with: ["def", "lambda", "for", "class", "yield"])
    }

    /// - Returns: the length of a beginning that fails, whatever stands behind it.
    private func permute(
        _ order: [Int], _ lines: [(text: String, level: Int)], isFlat: Bool, until end: Double, _ search: inout Search
    ) -> Int? {
        let left = lines.count - order.count
        if left == 0 {
            guard Machine.monotonicSeconds() < end else { return nil }
            search.tried += 1
            let result = run(Arrangement.text(order.map { lines[$0] }))
            if result.agrees(with: key) { search.orders.append(order) }
            guard isFlat, let failure = result.failure, !failure.typeName.hasSuffix("SyntaxError") else { return nil }
            return failure.line
        }
        var skipped = 0
        let orders = (1...left).reduce(1, *) / left
        for next in lines.indices where !order.contains(next) {
            guard canFollow(order.last.map { lines[$0] }, lines[next], isLast: left == 1) else {
                skipped += orders
                continue
            }
            let before = search.tried
            guard let length = permute(order + [next], lines, isFlat: isFlat, until: end, &search) else { continue }
            // The rest of what begins so is like what was tried.
            search.tried = max(search.tried, before + orders)
            if length <= order.count { return length }
        }
        search.tried += skipped
        return nil
    }

    /// Python's rule for blocks: a line that ends with a colon, and no other, is followed by a deeper one.
    private func canFollow(
        _ line: (text: String, level: Int)?, _ next: (text: String, level: Int), isLast: Bool
    ) -> Bool {
        let opens = { (text: String) in text.hasSuffix(":") }
        if isLast, opens(next.text) { return false }
        guard let line else { return next.level == 0 }
        return opens(line.text) ? next.level == line.level + 1 : next.level <= line.level
    }

    // MARK: Distractors

    /// Where a wrong line would change nothing, in words; nil when it changes the result everywhere.
    func harmless(_ wrong: String, in lines: [(text: String, level: Int)]) -> Message? {
        for place in 0...lines.count {
            let levels = 0...(place == 0 ? 0 : lines[place - 1].level + 1)
            for level in levels {
                var more = lines
                more.insert((text: wrong, level: level), at: place)
                if run(Arrangement.text(more)).agrees(with: key) {
                    return place == 0
                        ? Message("before the first line", nb: "før den første linja")
                        : Message(
                            "behind the line \(lines[place - 1].text.shown)",
                            nb: "etter linja \(lines[place - 1].text.shown)")
                }
            }
            guard place < lines.count else { continue }
            var other = lines
            other[place].text = wrong
            if run(Arrangement.text(other)).agrees(with: key) {
                return Message("in place of \(lines[place].text.shown)", nb: "i stedet for \(lines[place].text.shown)")
            }
        }
        return nil
    }
}
