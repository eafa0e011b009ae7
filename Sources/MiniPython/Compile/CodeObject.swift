/// The compiled form of a module, function, class body or generator.
final class CodeObject: Object {
    let name: String
    var qualifiedName: String
    let source: SourceText
    let instructions: UnsafeMutablePointer<Instruction>
    let instructionCount: Int
    /// What each instruction computes, for tracebacks.
    let spans: [Span]
    let constants: UnsafeMutablePointer<Value>
    let constantCount: Int
    /// The registers of a fresh frame, locals empty and constants in place; temporaries are not part of it.
    let template: UnsafeMutablePointer<Value>
    let templateCount: Int
    let registerCount: Int
    let names: [StringObject]
    let caches: UnsafeMutablePointer<InlineCache>
    let cacheCount: Int
    private let regionTable: UnsafeMutablePointer<ExceptionRegion>
    private let regionCount: Int
    let parameters: ParameterLayout
    /// For each free variable: the register of the maker's frame that holds its cell, and the own register.
    let captures: [(from: Int, to: Int)]
    let registerNames: [RegisterName]
    let inlinedFrames: [InlinedFrame]
    let isGenerator: Bool
    /// Left out of tracebacks: the shell's own.
    var isHidden: Bool {
        get { entry.pointee.isHidden }
        set { entry.pointee.isHidden = newValue }
    }
    let documentation: Value
    let entry: UnsafeMutablePointer<CodeEntry>
    private let captureRegisters: UnsafeMutablePointer<Int>
    private let captureSources: UnsafeMutablePointer<Int>
    private let parameterNames: UnsafeMutablePointer<Value>

    struct ParameterLayout {
        /// All parameters by register: positional ones, keyword-only ones, `*rest`, `**keywords`.
        var names: [StringObject] = []
        var positionalOnlyCount = 0
        var positionalCount = 0
        var keywordOnlyCount = 0
        var restRegister: Int?
        var keywordsRegister: Int?
        var count: Int { names.count }
    }

    struct Parts {
        var name: String
        var qualifiedName: String
        var source: SourceText
        var instructions: [Instruction]
        var spans: [Span]
        var constants: [Value]
        var template: [Value]
        var registerCount: Int
        var names: [StringObject]
        var cacheNames: [StringObject]
        var regions: [ExceptionRegion]
        var parameters: ParameterLayout
        var captures: [(from: Int, to: Int)]
        var registerNames: [RegisterName]
        var inlinedFrames: [InlinedFrame] = []
        var isGenerator: Bool
        var documentation: Value
    }

    init(_ parts: Parts) {
        name = parts.name
        qualifiedName = parts.qualifiedName
        source = parts.source
        instructions = Self.copy(parts.instructions)
        instructionCount = parts.instructions.count
        spans = parts.spans
        constants = Self.copy(parts.constants)
        constantCount = parts.constants.count
        template = Self.copy(parts.template)
        templateCount = parts.template.count
        registerCount = parts.registerCount
        names = parts.names
        caches = Self.copy(parts.cacheNames.map { InlineCache(name: $0) })
        cacheCount = parts.cacheNames.count
        regionTable = Self.copy(parts.regions)
        regionCount = parts.regions.count
        parameters = parts.parameters
        captures = parts.captures
        registerNames = parts.registerNames
        inlinedFrames = parts.inlinedFrames
        isGenerator = parts.isGenerator
        documentation = parts.documentation
        captureRegisters = Self.copy(parts.captures.map(\.to))
        captureSources = Self.copy(parts.captures.map(\.from))
        parameterNames = Self.copy(
            parts.parameters.names.enumerated().map { place, name in
                place < parts.parameters.positionalOnlyCount ? .undefined : Value(name)
            })
        entry = .allocate(capacity: 1)
        super.init(kind: .code)
        let isPlain =
            parameters.keywordOnlyCount == 0 && parameters.restRegister == nil && parameters.keywordsRegister == nil
        let isSimple = isPlain && !isGenerator
        entry.initialize(
            to: CodeEntry(
                instructions: instructions, constants: constants, caches: caches, template: template,
                templateCount: templateCount, registerCount: registerCount,
                positionalCount: parameters.positionalCount, isSimple: isSimple,
                plainCount: isPlain ? parameters.positionalCount : -1,
                simpleCount: isSimple ? parameters.positionalCount : -1,
                namedCount: isGenerator ? -1 : parameters.positionalCount + parameters.keywordOnlyCount,
                lastRegister: (parameters.restRegister ?? -1, parameters.keywordsRegister ?? -1),
                restRegister: Self.plainRest(parameters),
                captureCount: captures.count,
                captureRegisters: captureRegisters, captureSources: captureSources,
                parameterNames: parameterNames, regions: regionTable, regionCount: regionCount,
                hasInlinedFrames: !inlinedFrames.isEmpty, code: self))
    }

    private static func plainRest(_ parameters: ParameterLayout) -> Int {
        guard parameters.keywordOnlyCount == 0, parameters.keywordsRegister == nil else { return -1 }
        return parameters.restRegister ?? -1
    }

    private static func copy<T>(_ values: [T]) -> UnsafeMutablePointer<T> {
        let memory = UnsafeMutablePointer<T>.allocate(capacity: max(values.count, 1))
        memory.initialize(from: values, count: values.count)
        return memory
    }

    deinit {
        instructions.deallocate()
        regionTable.deallocate()
        constants.deallocate()
        template.deallocate()
        caches.deinitialize(count: cacheCount)
        caches.deallocate()
        captureRegisters.deallocate()
        parameterNames.deallocate()
        captureSources.deallocate()
        entry.deallocate()
    }

    override func visitChildren(_ collector: Collector) {
        for place in 0..<constantCount { collector.visit(constants[place]) }
        for place in 0..<templateCount { collector.visit(template[place]) }
        collector.visit(documentation)
        for place in 0..<cacheCount { collector.visit(caches[place].seenType) }
    }

    var regions: [ExceptionRegion] { Array(UnsafeBufferPointer(start: regionTable, count: regionCount)) }

    /// The lines that a traceback shows of an instruction, the innermost first: generator expressions whose loops run
    /// in this frame have lines of their own.
    func tracebackEntries(at place: Int) -> [TracebackEntry] {
        var entries: [TracebackEntry] = []
        var span = span(at: place)
        for frame in inlinedFrames where frame.range.contains(place) {
            entries.append(TracebackEntry(source: source, function: "<genexpr>", span: span))
            span = frame.call
        }
        return entries + [TracebackEntry(source: source, function: name, span: span)]
    }

    func span(at place: Int) -> Span { place >= 0 && place < spans.count ? spans[place] : Span(0, 0) }
}

/// What an attribute site saw last, so that it need not look again (an inline cache, as in PEP 659). Each site has two
/// in a row: what it sees by turns is in both, and the one that served last stands first.
struct InlineCache {
    let name: StringObject
    /// Identifies the shape of the instance seen; 0: none.
    var shapeID: UInt = 0
    /// Where the attribute stands in the instance; -1: `method` is the answer; `property`: it is the getter.
    var place = -1
    /// The unbound function of the type.
    var method = Value.undefined
    /// The machine's type epoch when `method` was found.
    var epoch = -1
    /// The built-in kind whose method `method` is.
    var kind: UInt8 = .max
    /// For a store that adds the attribute (`place` is -2): the shape afterwards.
    var grownID: UInt = 0
    /// Keeps the type of the shape seen alive, and so the shape, whose address no other may get meanwhile.
    var seenType: TypeObject?

    static let property = -3
    /// `method` is what `super()` leads to: `shapeID` is the receiver's type and `grownID` the class behind which to
    /// look.
    static let inherited = -4
    /// `method` is the place in a named tuple of the type `shapeID`.
    static let field = -5
    /// `method` is that of the foreign objects of the Swift class `shapeID`.
    static let foreign = -6
    /// `method` is a function that a class of the program holds, for a class of the address `shapeID` or an instance of
    /// the shape; `grownID` is 1 where it takes the class as its first argument.
    static let held = -7

    init(name: StringObject) { self.name = name }
}

/// What a call needs of a code object, at a fixed address: reading it costs no reference counting.
struct CodeEntry {
    let instructions: UnsafeMutablePointer<Instruction>
    let constants: UnsafeMutablePointer<Value>
    let caches: UnsafeMutablePointer<InlineCache>
    let template: UnsafeMutablePointer<Value>
    let templateCount: Int
    let registerCount: Int
    let positionalCount: Int
    /// Only positional parameters, no generator.
    let isSimple: Bool
    /// The same, or a generator: `positionalCount`, else -1.
    let plainCount: Int
    /// `positionalCount` where `isSimple`, else -1.
    let simpleCount: Int
    /// How many parameters there are, `*rest` and `**keywords` apart, where it is no generator, else -1; those that are
    /// given by name only stand last.
    let namedCount: Int
    /// The registers of `*rest` and `**keywords`; -1: there is none.
    let lastRegister: (rest: Int, keywords: Int)
    /// The register of `*rest` where all other parameters are positional, else -1.
    let restRegister: Int
    let captureCount: Int
    /// For each capture the register that takes the cell.
    let captureRegisters: UnsafeMutablePointer<Int>
    /// For each capture the register of the maker's frame that holds the cell.
    let captureSources: UnsafeMutablePointer<Int>
    /// For each parameter that may be given by name its name, as a value.
    let parameterNames: UnsafeMutablePointer<Value>
    /// What exceptions go to which handler, the innermost first.
    let regions: UnsafeMutablePointer<ExceptionRegion>
    let regionCount: Int
    let hasInlinedFrames: Bool
    var isHidden = false
    unowned(unsafe) let code: CodeObject

    /// The code as a value, read without counting references.
    var codeValue: Value { Value(code) }

    /// The innermost handler's region around an instruction.
    func region(at place: Int) -> ExceptionRegion? {
        for index in 0..<regionCount where regions[index].start <= place && place < regions[index].end {
            return regions[index]
        }
        return nil
    }

    /// The parameter of a name where `namedCount` counts them; nil where there is none, or it cannot be given by name.
    func place(of name: Value) -> Int? {
        for place in 0..<namedCount where parameterNames[place].isIdentical(to: name) { return place }
        return nil
    }
}
