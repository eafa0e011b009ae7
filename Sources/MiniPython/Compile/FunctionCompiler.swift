import BigInt

/// Compiles one frame's code: a module, a function, a class body or a generator expression.
///
/// Registers: the variables first (parameters in front), then `constantRegisters` for constants that arithmetic uses
/// in place, then temporaries, which are taken and given back like a stack.
final class FunctionCompiler {
    let heap: Heap
    let globals: GlobalTable
    let source: SourceText
    let scope: Scope
    /// The scope whose names are being compiled: `scope` or a comprehension inside it.
    var current: Scope
    let name: String
    let qualifiedName: String
    /// Whether expression statements show their value.
    let isInteractive: Bool

    var instructions: [Instruction] = []
    var spans: [Span] = []
    var regions: [ExceptionRegion] = []
    var blocks: [Block] = []
    private var constants: [Value] = []
    private var constantPlaces: [ConstantKey: Int] = [:]
    private var constantRegisterValues: [Value] = []
    private var constantRegisterPlaces: [ConstantKey: Int] = [:]
    private var names: [StringObject] = []
    private var namePlaces: [ObjectIdentifier: Int] = [:]
    private var cacheNames: [StringObject] = []
    private var sharedCaches: [ObjectIdentifier: Int] = [:]
    private(set) var variables: [Scope.Variable] = []
    private let firstTemporary: Int
    var nextTemporary: Int
    private var highestTemporary: Int
    /// Variables that surely hold a value here.
    var surelyBound: Set<Int> = []
    var captures: [(from: Int, to: Int)] = []
    /// Inner ones before those around them.
    var inlinedFrames: [InlinedFrame] = []
    var documentation = Value.none
    /// The comprehensions that are being written, which CPython takes for functions: outermost first.
    var comprehensions: [String] = []

    static let constantRegisters = 24
    /// Operands are 16 bits wide.
    static let operandLimit = 60_000
    /// Instructions of one piece of code. Nested `finally` blocks double it with each level.
    static let instructionLimit = 1 << 20

    /// What a jump out of nested statements has to leave.
    enum Block {
        case loop(LoopBlock)
        /// The body of a `try` with handlers.
        case body(CoveredBlock)
        case handler(HandlerBlock)
        case finally(FinallyBlock)
        case with(WithBlock)
    }

    final class LoopBlock {
        /// What this register and those behind it hold is not needed after a turn.
        let firstTemporary: Int
        /// The register of a `for` loop's iterator.
        let iterator: Int?
        var breaks: [Int] = []
        var continues: [Int] = []

        init(firstTemporary: Int, iterator: Int? = nil) {
            self.firstTemporary = firstTemporary
            self.iterator = iterator
        }
    }

    /// Statements whose exceptions go to one handler: the stretches that it covers, cut where cleanups stand.
    class CoveredBlock {
        private var start: Int
        private(set) var ranges: [Range<Int>] = []
        init(start: Int) { self.start = start }
        func close(at place: Int) { ranges.append(start..<place) }
        func reopen(at place: Int) { start = place }
    }

    final class HandlerBlock: CoveredBlock {
        let saved: Int
        /// The name behind `as`, unbound at the handler's end.
        var name: String?
        init(start: Int, saved: Int) {
            self.saved = saved
            super.init(start: start)
        }
    }

    final class FinallyBlock: CoveredBlock {
        let body: [Statement]
        init(start: Int, body: [Statement]) {
            self.body = body
            super.init(start: start)
        }
    }

    final class WithBlock: CoveredBlock {
        let exit: Int
        init(start: Int, exit: Int) {
            self.exit = exit
            super.init(start: start)
        }
    }

    /// Constants are shared when they are the same value of the same type: 1, 1.0 and True are three.
    enum ConstantKey: Hashable {
        case none, `true`, `false`, ellipsis
        case integer(Int)
        case bigInteger(BigInt)
        case float(UInt64)
        case string([UInt8])
        indirect case tuple([ConstantKey])
    }

    init(
        _ scope: Scope, name: String, qualifiedName: String, source: SourceText, heap: Heap, globals: GlobalTable,
        parameterNames: [String] = [], isInteractive: Bool = false
    ) throws {
        self.scope = scope
        current = scope
        self.name = name
        self.qualifiedName = qualifiedName
        self.source = source
        self.heap = heap
        self.globals = globals
        self.isInteractive = isInteractive
        var ordered: [Scope.Variable] = []
        for name in parameterNames {
            let variable = scope.variables[name] ?? Scope.Variable(name: name)
            variable.isParameter = true
            ordered.append(variable)
        }
        var known = Set(ordered.map { ObjectIdentifier($0) })
        Self.collectVariables(scope, &ordered, &known)
        for (register, variable) in ordered.enumerated() { variable.register = register }
        variables = ordered
        firstTemporary = ordered.count + Self.constantRegisters
        nextTemporary = firstTemporary
        highestTemporary = firstTemporary
        for variable in ordered where variable.isParameter { surelyBound.insert(variable.register) }
        if ordered.count > Self.operandLimit { throw Self.tooLarge(Span(0, 0)) }
    }

    private static func collectVariables(
        _ scope: Scope, _ ordered: inout [Scope.Variable], _ known: inout Set<ObjectIdentifier>
    ) {
        let own = scope.boundNames.compactMap { scope.variables[$0] }
        let rest = scope.variables.values.sorted { $0.name < $1.name }
        for variable in own + scope.freeVariables + rest where known.insert(ObjectIdentifier(variable)).inserted {
            ordered.append(variable)
        }
        for child in scope.children where child.kind == .comprehension { collectVariables(child, &ordered, &known) }
    }

    static func tooLarge(_ span: Span) -> SyntaxFault {
        SyntaxFault(kind: .memoryError, message: "this program is too large for one piece of code", span: span)
    }

    // MARK: Emitting

    @discardableResult
    func emit(_ instruction: Instruction, _ span: Span) -> Int {
        instructions.append(instruction)
        spans.append(span)
        return instructions.count - 1
    }

    func emit(_ operation: Opcode, _ a: Int, _ b: Int, _ c: Int, _ span: Span) {
        emit(Instruction(operation, a, b, c), span)
    }
    func emit(_ operation: Opcode, _ a: Int, _ b: Int, _ span: Span) { emit(operation, a, b, 0, span) }
    func emit(_ operation: Opcode, _ a: Int, _ span: Span) { emit(operation, a, 0, 0, span) }
    func emit(_ operation: Opcode, _ span: Span) { emit(operation, 0, 0, 0, span) }

    var here: Int { instructions.count }

    /// A jump whose distance `patch` sets.
    func emitJump(_ operation: Opcode, _ a: Int, _ span: Span) -> Int {
        emit(Instruction(operation, a, wide: 0), span)
    }
    func emitJump(_ operation: Opcode, _ span: Span) -> Int { emitJump(operation, 0, span) }

    func patch(_ jump: Int) { patch(jump, to: here) }

    func patch(_ jump: Int, to target: Int) {
        let old = instructions[jump]
        instructions[jump] = Instruction(old.operation, Int(old.a), wide: target - jump - 1)
    }

    func patch(_ jumps: [Int]) { for jump in jumps { patch(jump) } }

    // MARK: Registers, constants, names

    func takeTemporary(_ span: Span) throws -> Int { try takeTemporary(1, span) }

    /// The first of several registers in a row.
    func takeTemporary(_ count: Int, _ span: Span) throws -> Int {
        let register = nextTemporary
        nextTemporary += count
        highestTemporary = max(highestTemporary, nextTemporary)
        if nextTemporary > Self.operandLimit { throw Self.tooLarge(span) }
        return register
    }

    /// Runs `body` and gives back the temporaries it has taken.
    func releasing<T>(_ body: () throws -> T) rethrows -> T {
        let mark = nextTemporary
        defer { nextTemporary = mark }
        return try body()
    }

    func isVariable(_ register: Int) -> Bool { register < variables.count }

    /// The place of a constant in the code's table.
    func constant(_ key: ConstantKey) throws -> Int {
        if let known = constantPlaces[key] { return known }
        let place = addConstant(try value(of: key))
        constantPlaces[key] = place
        return place
    }

    func addConstant(_ value: Value) -> Int {
        constants.append(value)
        return constants.count - 1
    }

    /// The register in which a constant stands from the frame's start, while there are such registers left.
    func constantRegister(_ key: ConstantKey) throws -> Int? {
        if let known = constantRegisterPlaces[key] { return known }
        guard constantRegisterValues.count < Self.constantRegisters else { return nil }
        let register = variables.count + constantRegisterValues.count
        constantRegisterValues.append(try value(of: key))
        constantRegisterPlaces[key] = register
        return register
    }

    func value(of key: ConstantKey) throws -> Value {
        switch key {
        case .none: .none
        case .true: .true
        case .false: .false
        case .ellipsis: globals.ellipsis
        case .integer(let number): Value(number)
        case .bigInteger(let number): try heap.integer(number)
        case .float(let bits): Value(Double(bitPattern: bits))
        case .string(let bytes): try string(bytes)
        case .tuple(let keys): try heap.tuple(keys.map { try value(of: $0) })
        }
    }

    private func string(_ bytes: [UInt8]) throws -> Value {
        // Short texts that look like names are likely attribute or dictionary keys: one object for all.
        if bytes.count <= 32, let text = String(validating: bytes, as: UTF8.self) { return Value(heap.name(text)) }
        return try heap.string(utf8: bytes)
    }

    func namePlace(_ name: String, _ span: Span) throws -> Int {
        let object = heap.name(name)
        if let known = namePlaces[ObjectIdentifier(object)] { return known }
        names.append(object)
        _ = try narrow(names.count, span)
        namePlaces[ObjectIdentifier(object)] = names.count - 1
        return names.count - 1
    }

    /// A place that must fit into one operand.
    func narrow(_ place: Int, _ span: Span) throws -> Int {
        if place > Self.operandLimit { throw Self.tooLarge(span) }
        return place
    }

    /// The first of two inline caches for an attribute: fresh ones, or where there are very many, those of another
    /// place that asks for the same name.
    func cache(_ name: String, _ span: Span) throws -> Int {
        let object = heap.name(current.mangle(name))
        if cacheNames.count >= Self.operandLimit, let known = sharedCaches[ObjectIdentifier(object)] { return known }
        cacheNames += [object, object]
        sharedCaches[ObjectIdentifier(object)] = cacheNames.count - 2
        return try narrow(cacheNames.count - 2, span)
    }

    // MARK: Finishing

    /// Moves the temporaries down to the last constant: small frames are quick to enter.
    private func closeGap(of distance: Int) {
        var place = 0
        while place < instructions.count {
            let instruction = instructions[place]
            instructions[place] = instruction.moved(from: firstTemporary, by: distance)
            place += 1 + instruction.operation.extraWords
        }
        for place in regions.indices where regions[place].register >= firstTemporary {
            regions[place].register -= distance
        }
        highestTemporary -= distance
    }

    func finish(parameters: CodeObject.ParameterLayout) throws -> CodeObject {
        var template = [Value](repeating: .undefined, count: variables.count)
        template += constantRegisterValues
        closeGap(of: Self.constantRegisters - constantRegisterValues.count)
        let parts = CodeObject.Parts(
            name: name, qualifiedName: qualifiedName, source: source, instructions: instructions, spans: spans,
            constants: constants, template: template, registerCount: highestTemporary + 4, names: names,
            cacheNames: cacheNames, regions: regions, parameters: parameters, captures: captures,
            registerNames: variables.map { RegisterName(register: $0.register, name: $0.name, isFree: $0.isFree) },
            inlinedFrames: inlinedFrames, isGenerator: scope.isGenerator, documentation: documentation)
        return try heap.adopt(CodeObject(parts), bytes: instructions.count * 24 + template.count * 16)
    }
}
