import MiniPython
import Wording

/// Why a program of a lesson came to nothing.
public struct ProgramFailure: Error, Hashable, Sendable {
    /// The class of the error, such as `NameError`; `Stop` for a run that took too long or too much.
    public var typeName: String
    /// One line, the beginning of no sentence.
    public var words: Message
    /// The line within the program, from 1, where it is known.
    public var line: Int?

    /// For a program that was stopped because it takes far longer than it should.
    static let endless = ProgramFailure(typeName: "Stop", words: .takesTooLong)

    /// For reports to authors.
    var inEnglish: String { words.text(in: .english) }
    var inBokmal: String { words.text(in: .bokmal) }

    /// Whether a person has stopped the program.
    public var isInterruption: Bool { typeName == "Interrupt" }
    /// Whether the program took too long or too much.
    var isStop: Bool { typeName == "Stop" }
}

/// What a program came to.
public struct ProgramRun: Hashable, Sendable {
    public var output: String
    /// The value of the last statement, if it is an expression.
    public var value: JudgedValue?
}

/// One fresh world of a lesson: its libraries, its data, its Setup, its random numbers from the seed; nothing that a
/// learner did.
final class World {
    let interpreter: Interpreter
    private let seed: Int
    private let isInterrupted: () -> Bool

    /// - Throws: `ProgramFailure` when the Setup fails.
    init(
        _ lesson: Lesson, seed: Int, limits: Limits, libraries: [any Library],
        isInterrupted: @escaping () -> Bool = { false }
    ) throws {
        self.seed = seed
        self.isInterrupted = isInterrupted
        do {
            interpreter = try Interpreter(limits: limits, libraries: libraries)
        } catch {
            throw ProgramFailure(typeName: "MemoryError", words: .librariesTooLarge)
        }
        interpreter.machine.isInterrupted = isInterrupted
        try World.prepare(interpreter, lesson, seed: seed)
    }

    /// Puts the lesson's data and Setup's names into a world, and starts its random numbers.
    static func prepare(_ interpreter: Interpreter, _ lesson: Lesson, seed: Int) throws {
        startRandomNumbers(interpreter, seed)
        do {
            try interpreter.withMachine { machine in
                for table in lesson.tables {
                    try interpreter.bind(table.name, to: try DataTableObject.make(table, machine))
                }
            }
        } catch let raised as Raised {
            let words = interpreter.machine.lastLine(raised.exception)
            throw ProgramFailure(typeName: raised.exception.type.name, words: .dataUnreadable(words))
        } catch {
            throw ProgramFailure(typeName: "MemoryError", words: .dataTooLarge)
        }
        guard let setup = lesson.setup else { return }
        if case .failure(var failure) = run(setup.text, in: interpreter) {
            failure.words = .setupFails(failure.words)
            throw failure
        }
        startRandomNumbers(interpreter, seed)
    }

    /// Lets the modules that have random numbers start them anew, where the world has such modules.
    static func startRandomNumbers(_ interpreter: Interpreter, _ seed: Int) {
        try? interpreter.withMachine { machine in
            for (provider, path) in [("numpy", ["random", "seed"]), ("random", ["seed"])]
            where machine.moduleProviders[provider] != nil {
                var value = Value(try machine.module(named: provider))
                for name in path { value = try machine.attribute(value, name) }
                _ = try machine.call(value, [Value(seed)])
            }
        }
    }

    func run(_ text: String) -> Result<ProgramRun, ProgramFailure> { World.run(text, in: interpreter) }

    /// Lets a body run programs that may together take so many looks at the clock, about 4096 steps each, and so many
    /// seconds, the first `freeLooks` not counted.
    /// - Returns: what the body returns, how many looks were taken, and whether that was too much.
    func limited<T>(
        looks: Int = .max, seconds: Double = .infinity, freeLooks: Int = 0, _ body: () -> T
    ) -> (result: T, looks: Int, isOver: Bool) {
        let machine = interpreter.machine
        let end = seconds.isFinite ? Machine.monotonicSeconds() + seconds : .infinity
        var taken = 0
        var isOver = false
        // One limit may stand within another.
        let outer = machine.isInterrupted
        machine.isInterrupted = {
            taken += 1
            let isLate = taken > freeLooks && end < .infinity && Machine.monotonicSeconds() > end
            if taken > looks || isLate { isOver = true }
            return isOver || outer()
        }
        defer { machine.isInterrupted = outer }
        return (body(), taken, isOver)
    }

    /// Runs with the random numbers started anew.
    func runAnew(_ text: String) -> Result<ProgramRun, ProgramFailure> {
        startRandomNumbers()
        return run(text)
    }

    func startRandomNumbers() { World.startRandomNumbers(interpreter, seed) }

    static func run(_ text: String, in interpreter: Interpreter) -> Result<ProgramRun, ProgramFailure> {
        let outcome = interpreter.run(text, name: "<lesson>")
        if let failure = ProgramFailure(outcome) { return .failure(failure) }
        let value = outcome.value.isUndefined ? nil : JudgedValue(outcome.value, in: interpreter)
        return .success(ProgramRun(output: outcome.output, value: value))
    }

    /// The output, with the error's last line when the program ends in one.
    func output(of text: String) -> String {
        let outcome = interpreter.run(text, name: "<lesson>")
        return outcome.output + (outcome.error.map { $0.lastLine + "\n" } ?? "")
    }

    /// Binds a name to a value from elsewhere.
    func bind(_ name: String, to value: JudgedValue) throws {
        try interpreter.withMachine { try interpreter.bind(name, to: try value.value($0)) }
    }
}

extension ProgramFailure {
    init?(_ outcome: Interpreter.Outcome) {
        if let error = outcome.error {
            self.init(typeName: error.typeName, words: Message(verbatim: error.lastLine), line: error.line)
        } else if let stop = outcome.stop {
            switch stop {
            case .interrupted: self.init(typeName: "Interrupt", words: .wasStopped)
            case .steps: self.init(typeName: "Stop", words: .takesTooManySteps)
            case .time: self.init(typeName: "Stop", words: .takesTooLong)
            }
        } else if outcome.isOutputCut {
            self.init(typeName: "Stop", words: .printsTooMuch)
        } else if outcome.exitStatus != nil {
            self.init(typeName: "SystemExit", words: .endsTheSession)
        } else {
            return nil
        }
    }
}
