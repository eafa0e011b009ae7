/// A function of the program: code with its defaults and the cells it closes over.
public final class FunctionObject: Object {
    let code: CodeObject
    public var name: String
    /// For the last positional parameters, as many as there are.
    var defaults: [Value]
    /// Keyword-only parameters by name.
    var keywordDefaults: [(name: StringObject, value: Value)]
    let entry: UnsafeMutablePointer<CodeEntry>
    /// The cells, in the order of the code's captures.
    let cells: UnsafeMutablePointer<Value>
    /// `__annotations__`, a dictionary, or undefined.
    var annotations: Value
    /// Attributes that the program has set on it.
    var attributes = NameTable()
    var documentation: Value

    init(
        code: CodeObject, defaults: [Value], keywordDefaults: [(name: StringObject, value: Value)],
        cells: [Value], annotations: Value
    ) {
        self.code = code
        name = code.name
        self.defaults = defaults
        self.keywordDefaults = keywordDefaults
        entry = code.entry
        self.cells = ValuePool.allocate(cells.count)
        for (place, cell) in cells.enumerated() { self.cells[place] = cell }
        self.annotations = annotations
        documentation = code.documentation
        super.init(kind: .function)
    }

    deinit { ValuePool.deallocate(cells, 0) }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(code)
        for value in defaults { collector.visit(value) }
        for pair in keywordDefaults { collector.visit(pair.value) }
        for place in 0..<code.captures.count { collector.visit(cells[place]) }
        collector.visit(annotations)
        collector.visit(documentation)
        attributes.visitChildren(collector)
    }

    /// The parameters' names, for help and for lessons that judge a function.
    public var parameterNames: [String] { code.parameters.names.map(\.text) }
}

/// A generator: a frame of its own that runs from yield to yield.
public final class GeneratorObject: Object {
    let code: CodeObject
    let function: Value
    let registers: UnsafeMutablePointer<Value>
    /// The instruction to go on with.
    var place = 0
    var state = State.created
    /// What was being handled inside when it last yielded.
    var handled = Value.none
    /// The register that takes what is sent.
    var sentRegister = 0

    enum State { case created, suspended, running, finished }

    init(code: CodeObject, function: Value, registers: UnsafeMutablePointer<Value>) {
        self.code = code
        self.function = function
        self.registers = registers
        super.init(kind: .generator)
    }

    deinit { registers.deallocate() }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(code)
        collector.visit(function)
        collector.visit(handled)
        if state == .finished { return }
        for place in 0..<code.registerCount { collector.visit(registers[place]) }
    }
}
