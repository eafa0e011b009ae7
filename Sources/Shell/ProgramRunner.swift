import MiniPython
import StandardLibrary
import Wording

/// Runs a whole program without lessons and without a prompt, as `python FILE` does.
public struct ProgramRunner {
    /// Where random numbers start.
    public var seed: UInt64 = 0
    public var limits: Limits
    /// Of the shell's own words; those of errors are Python's.
    public var language = Language.english
    /// Whether the process ends behind the run, so that its memory need not be tidied up.
    public var endsTheProcess = false
    /// Asked now and then: whether Ctrl-C was pressed.
    public var isInterrupted: () -> Bool = { false }
    /// Whether somebody sees figures change.
    public var isWatched = false
    /// The only folder into which figures are saved; nil to save none.
    public var workFolder: String?
    /// Takes figures, and states of what changes; nil to print figures as text.
    public var display: ((SessionOutput) -> Void)?
    /// Takes what the program prints.
    public var output: (UnsafeBufferPointer<UInt8>) -> Void
    /// Lets what was printed be seen at once, as a program asks for.
    public var flush: () -> Void = {}
    /// Takes tracebacks and the shell's own words.
    public var errors: (String) -> Void

    /// What a program that a person started may use: much, but nothing runs for ever or fills a disk.
    public static var limits: Limits {
        var limits = Limits()
        limits.seconds = 600
        limits.memoryBytes = 2 << 30
        limits.outputBytes = 64 << 20
        return limits
    }

    public init(
        limits: Limits = ProgramRunner.limits, output: @escaping (UnsafeBufferPointer<UInt8>) -> Void,
        errors: @escaping (String) -> Void
    ) {
        self.limits = limits
        self.output = output
        self.errors = errors
    }

    /// Runs a program's text.
    /// - Parameter name: what tracebacks call it.
    /// - Returns: the exit status: 0, 1 after an error that nothing caught, 130 after Ctrl-C, or SystemExit's own.
    public func run(_ text: String, name: String) -> Int32 { run(utf8: Array(text.utf8), name: name) }

    /// The same for a file's bytes, which need not be text.
    public func run(utf8 bytes: [UInt8], name: String) -> Int32 {
        guard let world = makeWorld() else { return 1 }
        world.redirectsOutput = true
        world.endsTheProcess = endsTheProcess
        world.machine.output = output
        world.machine.flushOutput = flush
        world.machine.isInterrupted = isInterrupted
        if let display { sink(display).connect(to: world.machine) }
        let outcome = world.run(SourceText(name: name, utf8: bytes))
        if let error = outcome.error {
            errors(error.text)
            return error.typeName == "KeyboardInterrupt" ? 130 : 1
        }
        if let stop = outcome.stop {
            if stop == .interrupted { errors("KeyboardInterrupt\n") } else { say(.programTooLong) }
            return stop == .interrupted ? 130 : 1
        }
        if outcome.isOutputCut {
            say(.programPrintsTooMuch)
            return 1
        }
        if let message = outcome.exitMessage { errors(message + "\n") }
        return outcome.exitStatus.map { Int32(truncatingIfNeeded: $0) & 0xFF } ?? 0
    }

    private func sink(_ show: @escaping (SessionOutput) -> Void) -> FigureSink {
        let sink = FigureSink()
        sink.isWatched = isWatched
        sink.show = { show(.figure($0)) }
        sink.showFrame = { show(.frame($0)) }
        sink.describe = { $0.describe(in: language) }
        if let workFolder {
            sink.save = { name, bytes in
                do throws(SavedFile.Problem) {
                    let figure = try SavedFigure(name, bytes, in: workFolder)
                    guard try figure.losesNothing() else {
                        throw SavedFile.Problem(words: .notOurFigure(figure.file.name))
                    }
                    try figure.write()
                } catch {
                    throw FileProblem(error.words.text(in: language))
                }
            }
        }
        return sink
    }

    /// A stage on the way from a program's text to its running: tokens, tree, code.
    public typealias Stage = MiniPython.Stage

    /// Prints what a stage makes of a program's bytes, which do not run.
    /// - Returns: the exit status: 0, or 1 when the text is no program.
    public func show(_ stage: Stage, of bytes: [UInt8], name: String) -> Int32 {
        guard let world = makeWorld() else { return 1 }
        let error = world.show(stage, of: SourceText(name: name, utf8: bytes)) { line in
            var line = line
            line.withUTF8 { output($0) }
        }
        guard let error else { return 0 }
        errors(error.text)
        return 1
    }

    private func say(_ message: Message) { errors("mlshell: \(message.text(in: language))\n") }

    private func makeWorld() -> Interpreter? {
        do {
            return try Interpreter(
                limits: limits,
                libraries: [display == nil ? LearningLibrary(seed: seed) : FigureSink.library(seed: seed)])
        } catch {
            say(.noMemoryForProgram)
            return nil
        }
    }
}
