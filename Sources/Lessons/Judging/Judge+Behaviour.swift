import MiniPython

// What functions do with tests.
extension Judge {
    /// What a function does with a test.
    enum TestResult {
        case value(JudgedValue)
        case failure(ProgramFailure)

        /// The same value or the same class of error.
        func isSame(as other: TestResult) -> Bool {
            switch (self, other) {
            case (.value(let a), .value(let b)): a.isEqual(to: b, nanEqualsNan: true)
            case (.failure(let a), .failure(let b)): a.typeName == b.typeName
            default: false
            }
        }
    }

    /// What programs, run one after the other, make each test come to, each test in a fresh world. When one takes too
    /// long, the others are not waited for.
    func behaviour(of programs: [String], _ tests: [FunctionTest]) -> [TestResult] {
        behaviour(of: programs, tests, looks: .max).results
    }

    /// The behaviour of a program of the lesson's file, computed once.
    func behaviour(of code: Code, _ tests: [FunctionTest], _ step: Step) -> [TestResult] {
        let name = "\(step.id)\u{0}\(code.text)"
        if let known = behaviours[name] { return known }
        var behaviour = behaviour(of: [code.text], tests, looks: patience(step))
        if behaviour.isOver, looks[step.id] == nil, let solution = step.solution?.code {
            // Long is only what is long beside the solution.
            note(self.behaviour(of: [solution.text], tests, looks: .max).looks, step)
            behaviour = self.behaviour(of: [code.text], tests, looks: patience(step))
        }
        if !isInterrupted() { behaviours[name] = behaviour.results }
        return behaviour.results
    }

    private func behaviour(
        of programs: [String], _ tests: [FunctionTest], looks: Int
    ) -> (results: [TestResult], looks: Int, isOver: Bool) {
        var results: [TestResult] = []
        var most = 0
        var isOver = false
        var stop: ProgramFailure?
        let reused = reusedWorld(for: programs + tests.map(\.call.text))
        for test in tests {
            if let stop {
                results.append(.failure(stop))
                continue
            }
            let fresh = reused.map { .success($0.tidied()) } ?? makeWorld()
            let run = fresh.flatMap { world -> Result<JudgedValue, ProgramFailure> in
                let run = world.limited(looks: looks) {
                    if reused != nil { world.startRandomNumbers() }
                    for program in programs { _ = world.run(program) }
                    return Judge.value(world.runAnew(test.call.text))
                }
                most = max(most, run.looks)
                isOver = isOver || run.isOver
                return run.isOver ? .failure(.endless) : run.result
            }
            switch run {
            case .success(let value): results.append(.value(value))
            case .failure(let failure):
                results.append(.failure(failure))
                if failure.isStop || failure.isInterruption { stop = failure }
            }
        }
        // Who took all there was may have left the world without room.
        if stop != nil { reusable = nil }
        return (results, most, isOver)
    }

    /// The world for programs that can leave nothing behind in it; nil for all others.
    private func reusedWorld(for programs: [String]) -> ReusedWorld? {
        if reusable?.isWorn != false { reusable = (try? makeWorld().get()).map { ReusedWorld($0) } }
        guard let reusable, reusable.isSafe(for: programs) else { return nil }
        return reusable
    }

    /// Those entries, in their order, that have bound or changed what a program rests on, or what these entries rest on
    /// in turn: the others would only take time.
    static func entries(_ entries: [String], for program: String) -> [String] {
        let tokens = CodeScanner.tokens(of: program)
        // What a program defines itself it does not take from before.
        let defined = zip(tokens, tokens.dropFirst()).filter { $0.0.text == "def" }.map { String($0.1.text) }
        let bound = entries.reduce(into: Set<String>()) { $0.formUnion(CodeScanner.boundNames(in: $1)) }
        let names = CodeScanner.names(in: program).intersection(bound).subtracting(defined)
        return self.entries(entries, wanting: names)
    }

    /// Those entries, in their order, that have bound or changed some names, or what these entries rest on in turn.
    static func entries(_ entries: [String], wanting names: Set<String>) -> [String] {
        let bound = entries.reduce(into: Set<String>()) { $0.formUnion(CodeScanner.boundNames(in: $1)) }
        var wanted = names
        var chosen: Set<Int> = []
        for (index, entry) in entries.enumerated().reversed() {
            let mentioned = CodeScanner.names(in: entry).intersection(bound.union(names))
            guard !mentioned.isDisjoint(with: wanted) else { continue }
            chosen.insert(index)
            wanted.formUnion(mentioned)
        }
        return chosen.sorted().map { entries[$0] }
    }
}
