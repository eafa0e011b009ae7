/// Something that gives an interpreter modules beyond the language's own, such as numpy.
public protocol Library: Sendable {
    /// Registers modules (`machine.moduleProviders`) and names that are there from the start.
    func install(on machine: Machine) throws
}

/// One world of the language: its names, its modules, its limits. Several may live at once; each is used by one
/// thread at a time.
public final class Interpreter {
    public let machine: Machine

    /// What a run came to.
    public struct Outcome {
        /// What was printed, the prompt's echo included, unless `machine.output` was set to take it elsewhere.
        public var output = ""
        /// What the last expression statement came to; undefined when the last statement is none.
        public var value = Value.undefined
        /// The exception that nothing caught.
        public var error: ErrorReport?
        /// Why the run was cut short.
        public var stop: Stop?
        /// Whether the program printed more than a run may.
        public var isOutputCut = false
        /// The status of `raise SystemExit(n)`.
        public var exitStatus: Int?
        /// What `raise SystemExit("…")` says to the person, without a line's end.
        public var exitMessage: String?

        public var succeeded: Bool { error == nil && stop == nil && !isOutputCut }
    }

    /// An exception as it is shown.
    public struct ErrorReport: Sendable, Hashable {
        /// `ZeroDivisionError`
        public var typeName: String
        /// The library in which the class stands, such as `numpy.linalg`; nil for built-ins and the program's own.
        public var moduleName: String?
        /// What `str` of the exception says.
        public var message: String
        /// Traceback and last line, as CPython prints them, each line ended.
        public var text: String
        /// The line of the program, from 1, in which the innermost frame of it stood.
        public var line: Int?

        /// Longer lines of the text are cut.
        private static let longestLine = 2000

        init(typeName: String, moduleName: String? = nil, message: String, text: String, line: Int? = nil) {
            self.typeName = typeName
            self.moduleName = moduleName
            self.message = message
            self.text = Self.cut(text)
            self.line = line
        }

        /// Cuts the lines that no screen could show.
        private static func cut(_ text: String) -> String {
            if text.utf8.count <= longestLine { return text }
            let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                guard let end = line.index(line.startIndex, offsetBy: longestLine, limitedBy: line.endIndex),
                    end < line.endIndex
                else { return String(line) }
                return String(line[..<end]) + "…"
            }
            return lines.joined(separator: "\n")
        }

        public var lastLine: String {
            let name = moduleName.map { "\($0).\(typeName)" } ?? typeName
            return message.isEmpty ? name : "\(name): \(message)"
        }
    }

    /// A fresh world with the built-ins and some libraries.
    /// - Throws: `MemoryExhausted` when the limits leave no room for them.
    public init(limits: Limits = Limits(), libraries: [any Library] = []) throws {
        let machine = try Machine(limits: limits)
        self.machine = machine
        try onLargeStack {
            try installBuiltIns(on: machine)
            machine.heap.keepEverything()
            for library in libraries { try library.install(on: machine) }
        }
    }

    /// Runs a program or what was typed at the prompt.
    /// - Parameters:
    ///   - name: what tracebacks call the text.
    ///   - isInteractive: whether expression statements show their values.
    public func run(_ text: String, name: String = "<stdin>", isInteractive: Bool = false) -> Outcome {
        run(SourceText(name: name, text: text), isInteractive: isInteractive)
    }

    public func run(_ source: SourceText, isInteractive: Bool = false) -> Outcome {
        var collected: [UInt8] = []
        let sink = machine.output
        let collects = !redirectsOutput
        if collects { machine.output = { collected += $0 } }
        var outcome = Outcome()
        onMachineThread { outcome = self.execute(source, isInteractive) }
        if collects { machine.output = sink }
        outcome.output = String(decoding: collected, as: UTF8.self)
        return outcome
    }

    /// Set when `machine.output` goes to a screen; then `Outcome.output` stays empty.
    public var redirectsOutput = false

    /// Whether the last run was stopped before what it has let go of was freed.
    private var isTidyingPutOff = false

    /// Set before the only run of a process that ends behind it: nothing is tidied up, and the interpreter stays until
    /// the system takes all of the process's memory back at once, which it does quicker.
    public var endsTheProcess = false {
        didSet { if endsTheProcess, !oldValue { _ = Unmanaged.passRetained(self) } }
    }

    /// The value of one expression, in this world.
    public func evaluate(_ expression: String, name: String = "<expression>") -> Outcome { run(expression, name: name) }

    /// Does something with the machine's values, on the thread on which programs run, within the limits.
    public func withMachine<T>(_ body: (Machine) throws -> T) throws -> T {
        var result: Result<T, any Error>?
        onMachineThread {
            self.machine.startLimits()
            result = Result { try body(self.machine) }
        }
        guard let result else { preconditionFailure("the body ran") }
        return try result.get()
    }

    /// The names that the program has bound, in the order in which they were met.
    public var bindings: [(name: String, value: Value)] {
        machine.globals.bindings.map { ($0.name.text, $0.value) }
    }

    public func value(of name: String) -> Value? { machine.globals[name] }

    public func bind(_ name: String, to value: Value) throws { try machine.globals.set(name, value) }

    public var builtInNames: [String] { machine.globals.builtInNames }

    /// The full names of the modules that can be imported, in no order.
    public var moduleNames: [String] { Array(machine.moduleProviders.keys) }

    // MARK: Running

    /// Runs a body on a large stack, inside what the libraries put around it.
    private func onMachineThread(_ body: () -> Void) {
        withoutActuallyEscaping(body) { body in
            var whole: () throws -> Void = body
            for surrounding in machine.surroundings {
                let inner = whole
                whole = { try surrounding(inner) }
            }
            onLargeStack {
                // The body throws nothing, so that a surrounding has nothing to throw on.
                do { try whole() } catch {}
            }
        }
    }

    private func execute(_ source: SourceText, _ isInteractive: Bool) -> Outcome {
        var outcome = Outcome()
        if isTidyingPutOff { tidy(isInteractive) }
        machine.startLimits()
        machine.lastValue = .undefined
        machine.handled = .none
        do {
            let code = try Compiler.compile(
                source, isInteractive: isInteractive, heap: machine.heap, globals: machine.globals,
                checkpoint: machine.checkLimits)
            try machine.runModule(code)
            outcome.value = machine.lastValue
        } catch {
            settle(error, source, &outcome)
        }
        if endsTheProcess { return outcome }
        machine.nativeDepth = 0
        machine.unpinnedCalls = 0
        machine.representing = []
        machine.pins = []
        machine.stackTop = machine.registers
        // Who stops a run wants the prompt at once: what there is to free then is freed before the next run.
        if outcome.stop == .interrupted { isTidyingPutOff = true } else { tidy(isInteractive) }
        return outcome
    }

    /// Frees what a run has let go of, when it is much: the next one may need the memory at once.
    private func tidy(_ isInteractive: Bool) {
        let heap = machine.heap
        if heap.wantsCollection || heap.usedBytes > machine.limits.memoryBytes / 2
            || (isInteractive && heap.isWorthTidying)
        {
            machine.collectGarbage()
        }
        if isInteractive {
            for release in machine.atTidying { release() }
            heap.trimPools()
        }
        isTidyingPutOff = false
    }

    /// Puts what ended a run, or kept it from beginning, into its outcome.
    func settle(_ thrown: any Error, _ source: SourceText, _ outcome: inout Outcome) {
        switch thrown {
        case let fault as SyntaxFault: outcome.error = SyntaxReport.report(fault, source)
        case let stop as Stop: outcome.stop = stop
        case is OutputExhausted: outcome.isOutputCut = true
        default:
            guard let exception = machine.exception(for: thrown) else {
                outcome.error = ErrorReport(
                    typeName: "SystemError", message: "\(thrown)", text: "SystemError: \(thrown)\n")
                return
            }
            if exception.type.isSubtype(of: machine.types[.systemExit]) {
                return settleExit(machine.exitCode(of: exception), &outcome)
            }
            machine.startLimits()
            outcome.error = ErrorReport(
                typeName: exception.type.qualifiedName,
                moduleName: exception.type.moduleName.flatMap { $0 == "__main__" ? nil : $0 },
                message: (try? machine.str(Value(exception)).escapedText) ?? "",
                text: machine.report(exception),
                line: exception.traceback.last { $0.source === source }.map { source.line(at: $0.span.start) })
        }
    }
}

extension Interpreter {
    /// A number is the status; anything else is said, and the status is 1.
    private func settleExit(_ code: Value, _ outcome: inout Outcome) {
        if code.isNone {
            outcome.exitStatus = 0
        } else if let whole = code.intOrBool {
            outcome.exitStatus = whole
        } else {
            machine.startLimits()
            outcome.exitStatus = code.kind == .integer ? -1 : 1
            if code.kind != .integer { outcome.exitMessage = try? machine.str(code).escapedText }
        }
    }
}

extension Machine {
    /// What `SystemExit` holds: nothing, its argument, or all of them.
    func exitCode(of exception: ExceptionObject) -> Value {
        guard let arguments = exception.arguments.tuple, arguments.count > 0 else { return .none }
        return arguments.count == 1 ? arguments[0] : exception.arguments
    }

    /// Runs a module's code to its end.
    func runModule(_ code: CodeObject) throws {
        frameCount = 0
        stackTop = registers
        fillTemplate(code.entry, registers, from: 0)
        pin(Value(code))
        defer { unpin() }
        try pushFrame(code.entry, registers, result: 0, role: .entry, function: .none)
        _ = try run(floor: 0)
    }
}

/// Words a syntax fault as CPython prints it.
enum SyntaxReport {
    static func report(_ fault: SyntaxFault, _ source: SourceText) -> Interpreter.ErrorReport {
        let line = source.line(at: fault.span.start)
        // What stands behind a NUL is not shown.
        let full = String(source.lineText(line).unicodeScalars.prefix { $0 != "\0" })
        let shown = full.drop { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }
        var text = "  File \"\(source.name)\", line \(line)\n"
        if fault.kind == .recursionError || fault.kind == .memoryError || fault.shown == .nothing {
            text = ""
        } else if !shown.isEmpty {
            text += "    \(shown)\n" + (fault.shown == .carets ? carets(fault, source, full, shown) : "")
        }
        text += "\(fault.kind.rawValue): \(fault.message)\n"
        return Interpreter.ErrorReport(
            typeName: fault.kind.rawValue, message: fault.message, text: text, line: line)
    }

    /// The carets below a line that is shown without its indentation.
    private static func carets(
        _ fault: SyntaxFault, _ source: SourceText, _ full: String, _ shown: Substring
    ) -> String {
        let indent = full.unicodeScalars.count - shown.unicodeScalars.count
        let start = max(source.column(at: fault.span.start) - indent, 0)
        let line = source.line(at: fault.span.start)
        let isOneLine = source.line(at: max(fault.span.end, fault.span.start)) == line
        let end = isOneLine ? source.column(at: fault.span.end) - indent : shown.unicodeScalars.count
        let count = fault.kind == .indentationError ? 1 : max(end - start, 1)
        return String(repeating: " ", count: 4 + start) + String(repeating: "^", count: count) + "\n"
    }
}
