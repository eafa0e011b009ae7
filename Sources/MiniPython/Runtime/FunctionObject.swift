/// A function of the program: code with its defaults and the cells it closes over.
public final class FunctionObject: Object {
    /// The code's entry; the function keeps the code alive.
    private(set) var entry: UnsafeMutablePointer<CodeEntry>
    /// For the last positional parameters, as many as there are.
    var defaults: [Value] = []
    /// The cells, in the order of the code's captures.
    private(set) var cells = ValuePool.noValues
    private var cellCount = 0
    /// What few functions have.
    private var extras: Extras?

    private final class Extras {
        var name: String?
        var keywordDefaults: [(name: StringObject, value: Value)] = []
        var annotations = Value.none
        var attributes = NameTable()
        var documentation: Value?
    }

    init(_ entry: UnsafeMutablePointer<CodeEntry>) {
        self.entry = entry
        super.init(kind: .function, pool: .function)
    }

    deinit { if cellCount > 0 { cells.deallocate() } }

    /// Begins a life as a function without defaults.
    /// - Parameter fill: sets the cells, as many as the code captures.
    @inline(__always)
    func start(_ entry: UnsafeMutablePointer<CodeEntry>, _ blocks: inout BlockPool) {
        self.entry = entry
        cellCount = entry.pointee.captureCount
        if cellCount > 0 { cells = ValuePool.take(cellCount, &blocks) }
    }

    func releaseParts(to blocks: inout BlockPool) {
        if cellCount > 0 { blocks.give(cells, cellCount) }
        cellCount = 0
        if !defaults.isEmpty { defaults = [] }
        if extras != nil { extras = nil }
    }

    var code: CodeObject { entry.pointee.code }

    private func withExtras(_ change: (Extras) -> Void) {
        let known = extras ?? Extras()
        extras = known
        change(known)
    }

    public var name: String {
        get { extras?.name ?? code.name }
        set { withExtras { $0.name = newValue } }
    }

    /// Keyword-only parameters by name.
    var keywordDefaults: [(name: StringObject, value: Value)] {
        get { extras?.keywordDefaults ?? [] }
        set { withExtras { $0.keywordDefaults = newValue } }
    }

    /// `__annotations__`, a dictionary, or None.
    var annotations: Value {
        get { extras?.annotations ?? .none }
        set { withExtras { $0.annotations = newValue } }
    }

    /// Attributes that the program has set on it.
    var attributes: NameTable {
        get { extras?.attributes ?? NameTable() }
        set { withExtras { $0.attributes = newValue } }
    }

    var documentation: Value {
        get { extras?.documentation ?? code.documentation }
        set { withExtras { $0.documentation = newValue } }
    }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(code)
        for value in defaults { collector.visit(value) }
        for place in 0..<cellCount { collector.visit(cells[place]) }
        guard let extras else { return }
        for pair in extras.keywordDefaults { collector.visit(pair.value) }
        collector.visit(extras.annotations)
        if let documentation = extras.documentation { collector.visit(documentation) }
        extras.attributes.visitChildren(collector)
    }

    /// The parameters' names, for help and for lessons that judge a function.
    public var parameterNames: [String] { code.parameters.names.map(\.text) }
}

extension Heap {
    /// A function without defaults.
    /// - Parameter frame: the registers of the frame that makes it, where the code's captures stand.
    func function(_ code: CodeObject, _ frame: UnsafeMutablePointer<Value>) throws -> FunctionObject {
        unsafeDowncast(try function(code.entry, frame).rawObject, to: FunctionObject.self)
    }

    @inline(__always)
    func function(
        _ entry: UnsafeMutablePointer<CodeEntry>, _ frame: UnsafeMutablePointer<Value>
    ) throws -> Value {
        let bytes = entry.pointee.captureCount * 16
        return try make(.function, bytes: bytes, { FunctionObject(entry) }) { function in
            function.start(entry, &blocks)
            for place in 0..<entry.pointee.captureCount {
                function.cells[place] = frame[entry.pointee.captureSources[place]]
            }
        }
    }
}

/// A generator: a frame of its own that runs from yield to yield.
public final class GeneratorObject: Object {
    private(set) var entry: UnsafeMutablePointer<CodeEntry>
    /// Keeps the code alive.
    private(set) var function = Value.none
    private(set) var registers = ValuePool.noValues
    /// How many there are. The code that knows it too may die before the generator.
    private var registerCount = 0
    /// The instruction to go on with.
    var place = 0
    var state = State.finished
    /// What was being handled inside when it last yielded.
    var handled = Value.none
    /// The register that takes what is sent.
    var sentRegister = 0

    enum State { case created, suspended, running, finished }

    init(_ entry: UnsafeMutablePointer<CodeEntry>) {
        self.entry = entry
        super.init(kind: .generator, pool: .generator)
    }

    deinit { if registers != ValuePool.noValues { registers.deallocate() } }

    var code: CodeObject { entry.pointee.code }

    /// Begins a life before its first instruction; its first registers are copied, the others empty.
    func start(
        _ entry: UnsafeMutablePointer<CodeEntry>, _ function: Value, _ base: UnsafeMutablePointer<Value>,
        _ blocks: inout BlockPool
    ) {
        self.entry = entry
        self.function = function
        place = 0
        state = .created
        handled = .none
        sentRegister = 0
        let filled = entry.pointee.templateCount
        registerCount = entry.pointee.registerCount
        registers = ValuePool.take(registerCount, &blocks)
        registers.update(from: base, count: filled)
        (registers + filled).update(repeating: .undefined, count: registerCount - filled)
    }

    func releaseRegisters(to blocks: inout BlockPool) {
        blocks.give(registers, registerCount)
        registers = ValuePool.noValues
    }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(function)
        if state == .finished { return }
        collector.visit(handled)
        for place in 0..<registerCount { collector.visit(registers[place]) }
    }
}
