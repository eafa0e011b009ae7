import Markdown
import MiniPython

/// What a learner has tried in an experiment since the step was shown.
struct Trials {
    /// The starter's names as they were last; nil in it: more than data.
    var variables: [String: PlainValue?]
    /// The cells that were recorded, a row for each trial.
    var rows: [[String]] = []
    /// Whether the last entry has added a row.
    var hasNew = false
    /// A world with the Setup and the starter, for all trials whose variables are data.
    let world: World

    /// Rows that are shown; older ones are left out.
    private static let mostShown = 8

    /// The last trials with their numbers.
    func table(_ header: [String]) -> Block {
        let first = max(rows.count - Self.mostShown, 0)
        return .table([""] + header, rows[first...].enumerated().map { ["\(first + $0 + 1)"] + $1 })
    }
}

/// What conditions and records come to for a learner's variables.
///
/// The variables are copied into a world of the lesson's own; functions and models, which cannot be copied, are made
/// anew there by the entries that made them.
struct TrialBench {
    /// All programs of one trial together may take so long, in seconds.
    private static let patience = 1.0

    let names: [String]
    let starter: Code
    let judge: Judge

    /// The names' values in a world; a name that is not bound is left out.
    func variables(in interpreter: Interpreter) -> [String: PlainValue?] {
        var variables: [String: PlainValue?] = [:]
        for name in names {
            guard let value = interpreter.value(of: name) else { continue }
            variables.updateValue(PlainValue(value, in: interpreter), forKey: name)
        }
        return variables
    }

    /// A fresh world in which the starter has run.
    func makeWorld() -> Result<World, ProgramFailure> {
        judge.makeWorld().map { world in
            _ = world.runAnew(starter.text)
            return world
        }
    }

    /// What is known of a step's trials so far; begun anew where nothing is.
    func trials(_ step: Step) -> Result<Trials, ProgramFailure> {
        if let known = judge.trials[step.id] { return .success(known) }
        return makeWorld().map { Trials(variables: variables(in: $0.interpreter), world: $0) }
    }

    /// Whether an entry has changed one of the variables since the last trial. What is more than data counts as changed
    /// by an entry that names it.
    func isChanged(_ variables: [String: PlainValue?], _ trials: Trials, entry: String) -> Bool {
        if variables != trials.variables { return true }
        let mentioned = CodeScanner.names(in: entry)
        return variables.contains { $0.value == nil && mentioned.contains($0.key) }
    }

    /// Runs a body in a world that has the learner's variables.
    /// - Returns: nil when it took too long.
    func run<T>(
        _ variables: [String: PlainValue?], _ trials: Trials, entries: [String], _ body: (World) -> T
    ) -> T? {
        // What cannot be copied is made again by the entries that made or changed it.
        let remade = Judge.entries(entries, wanting: Set(variables.filter { $0.value == nil }.map(\.key)))
        var world = trials.world
        if !remade.isEmpty {
            guard case .success(let fresh) = makeWorld() else { return nil }
            world = fresh
        }
        let run = world.limited(seconds: Self.patience) {
            for entry in remade { _ = world.run(entry) }
            if !remade.isEmpty { restore(world) }
            copy(variables, into: world)
            return body(world)
        }
        return run.isOver ? nil : run.result
    }

    /// Puts back what repeated entries may have taken from the Setup and the language.
    private func restore(_ world: World) {
        let builtIns = Set(world.interpreter.builtInNames).subtracting(names)
        for (name, _) in world.interpreter.bindings where builtIns.contains(name) {
            try? world.interpreter.bind(name, to: .undefined)
        }
        try? World.prepare(world.interpreter, judge.lesson, seed: judge.seed)
    }

    private func copy(_ variables: [String: PlainValue?], into world: World) {
        try? world.interpreter.withMachine { machine in
            for name in names {
                guard let known = variables[name] else {
                    try world.interpreter.bind(name, to: .undefined)
                    continue
                }
                if let plain = known { try world.interpreter.bind(name, to: try plain.value(machine)) }
            }
        }
    }
}

extension World {
    /// Whether a condition holds; what cannot be computed does not.
    func holds(_ condition: Code) -> Bool { (try? truth(of: condition).get()) == true }

    func truth(of condition: Code) -> Result<Bool, ProgramFailure> {
        run("bool(\(condition.text))").map { $0.value == .scalar(.bool(true)) }
    }
}
