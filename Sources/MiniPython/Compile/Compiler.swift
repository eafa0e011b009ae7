/// Source text to a code object: parse, resolve, compile.
enum Compiler {
    /// Compiles a program or what was typed at the prompt.
    /// - Parameters:
    ///   - isInteractive: every expression statement shows its value.
    ///   - checkpoint: called now and then in every stage; what it throws ends the compilation.
    /// - Throws: `SyntaxFault`; `MemoryExhausted`.
    static func compile(
        _ source: SourceText, isInteractive: Bool, heap: Heap, globals: GlobalTable,
        checkpoint: @escaping () throws -> Void = {}
    ) throws -> CodeObject {
        let watch = ReadingWatch(checkpoint)
        let statements = try Parser.parse(source, interactive: isInteractive, watch: watch)
        let scope = try Resolver.resolve(statements, watch: watch)
        globals.watch = watch
        defer { globals.watch = ReadingWatch() }
        let compiler = try FunctionCompiler(
            scope, name: "<module>", qualifiedName: "<module>", source: source, heap: heap, globals: globals,
            isInteractive: isInteractive)
        try compiler.prologue(Span(0, 0))
        try compiler.compile(statements)
        compiler.emit(.returnNone, Span(0, 0))
        return try compiler.finish(parameters: .init())
    }
}

/// The names of the module and of the built-ins, each at a fixed place.
final class GlobalTable {
    /// Room for this many names in one session. Memory that no name has reached is only reserved.
    static let capacity = 1 << 18

    private(set) var names: [StringObject] = []
    private var places: [String: Int] = [:]
    /// The module's values; undefined where a name holds nothing. Never moves.
    let values: UnsafeMutablePointer<Value>
    /// The built-in of the same name, or undefined. Never moves.
    let builtIns: UnsafeMutablePointer<Value>
    let ellipsis: Value
    /// Counts what is compiled.
    var watch = ReadingWatch()
    private let heap: Heap
    private var builtInTable: [String: Value] = [:]

    init(heap: Heap, ellipsis: Value) {
        self.heap = heap
        self.ellipsis = ellipsis
        values = .allocate(capacity: Self.capacity)
        builtIns = .allocate(capacity: Self.capacity)
    }

    deinit {
        values.deallocate()
        builtIns.deallocate()
    }

    /// The place of a name, made at its first use.
    /// - Throws: `MemoryExhausted` when there are too many names.
    func place(_ name: String) throws -> Int {
        if let known = places[name] { return known }
        if names.count == Self.capacity { throw MemoryExhausted() }
        let place = names.count
        names.append(heap.name(name))
        places[name] = place
        values[place] = .undefined
        builtIns[place] = builtInTable[name] ?? .undefined
        return place
    }

    /// The value that a global name holds, or nil.
    subscript(name: String) -> Value? {
        guard let place = places[name], !values[place].isUndefined else { return nil }
        return values[place]
    }

    func set(_ name: String, _ value: Value) throws { values[try place(name)] = value }

    func addBuiltIn(_ name: String, _ value: Value) {
        builtInTable[name] = value
        if let place = places[name] { builtIns[place] = value }
    }

    var builtInNames: [String] { Array(builtInTable.keys) }

    func builtIn(_ name: String) -> Value? { builtInTable[name] }

    /// The module's names with their values, in the order in which the session met them.
    var bindings: [(name: StringObject, value: Value)] {
        (0..<names.count).filter { !values[$0].isUndefined }.map { (names[$0], values[$0]) }
    }

    func visitRoots(_ collector: Collector) {
        for place in 0..<names.count { collector.visit(values[place]) }
        for value in builtInTable.values { collector.visit(value) }
        collector.visit(ellipsis)
    }
}
