/// A built-in function or method as it is declared: signature, help and body in one place.
///
/// The signature is written as Python's `help` shows it, defaults included: `"sorted(iterable, /, *, key=None,
/// reverse=False)"`. Defaults may be None, True, False, a whole number, a float or a quoted text; a parameter with
/// the default `<absent>` reaches the body as `.undefined` when it is not given. Methods name `self` first.
public struct Native: Sendable {
    public typealias Body = @Sendable (Machine, Arguments) throws -> Value

    public let name: String
    public let signature: String
    public let help: String
    public let body: Body
    let frameForm: FrameForm?

    /// How the machine's loop does a call whose first argument is a generator or an instance without running the
    /// program from Swift code.
    enum FrameForm: Sendable {
        /// By a function in the language, of the same name: a loop there steps a generator with less ado.
        case function(String)
        /// As one step of the generator, with the second argument sent to it.
        case step
        /// By the instance's `__len__`.
        case length
    }

    public init(_ signature: String, _ help: String, _ body: @escaping Body) {
        self.init(signature, help, frameForm: nil, body)
    }

    init(_ signature: String, _ help: String, frameForm: FrameForm?, _ body: @escaping Body) {
        self.frameForm = frameForm
        name = String(signature.prefix { $0 != "(" })
        self.signature = signature
        self.help = help
        self.body = body
    }
}

extension Native {
    private static let methodsOfTheirOwn: Set<String> = [
        "__getitem__", "__contains__", "__reversed__", "__format__", "__round__", "__trunc__", "__floor__", "__ceil__",
        "__dir__",
    ]

    /// Whether an operator or a built-in function stands behind the name, so that CPython says other words of it.
    var isOperator: Bool { name.hasPrefix("__") && !Self.methodsOfTheirOwn.contains(name) }
}

/// What a built-in's body receives: one value per parameter of its signature, in order.
public struct Arguments {
    let base: UnsafePointer<Value>
    /// The number of parameters, `*rest` and `**keywords` not counted.
    public let count: Int
    /// What `*rest` took.
    public let rest: UnsafeBufferPointer<Value>
    /// What `**keywords` took, in order.
    public let keywords: KeywordValues?

    @inline(__always)
    init(
        base: UnsafePointer<Value>, count: Int,
        rest: UnsafeBufferPointer<Value> = .init(start: nil, count: 0), keywords: KeywordValues? = nil
    ) {
        self.base = base
        self.count = count
        self.rest = rest
        self.keywords = keywords
    }

    /// The value of the parameter at a place below `count`.
    @inline(__always)
    public subscript(index: Int) -> Value { base[index] }
}

/// Keyword arguments by name, in the order given.
public final class KeywordValues {
    public var pairs: [(name: StringObject, value: Value)]

    public init(_ pairs: [(name: StringObject, value: Value)]) { self.pairs = pairs }

    public func value(_ name: String) -> Value? { pairs.first { $0.name.text == name }?.value }
}

/// A built-in function or method as an object.
public final class NativeObject: Object {
    public let native: Native
    /// `native.body`, read without touching the rest.
    let body: Native.Body
    /// The type whose method this is, for messages such as `list.append() takes …`.
    public let ownerType: TypeObject?
    let isMethod: Bool
    /// The module it belongs to; nil for built-ins and methods.
    public var moduleName: String?
    /// What errors call a function that CPython has written in Python, as `Random.randint`; nil for one in C.
    var pythonName: String?
    /// Whether errors about too few arguments tell how many there may be by place, as those of NumPy's loops do.
    var countsAllByPlace: Bool {
        moduleName == "numpy" && native.signature.hasSuffix("/, out=None, where=True, dtype=None)")
    }
    /// A bound method of a module or type keeps nothing; `BoundMethodObject` binds.
    private(set) lazy var parameters = NativeParameters(native.signature)
    // The same, settled at the first call, so that a call reads plain fields.
    private(set) var positionalCount = 0
    private(set) var requiredCount = 0
    private(set) var parameterCount = 0
    private(set) var takesRest = false
    private(set) var takesKeywords = false
    /// With exactly so many arguments by place the body may be called at once; -1: not known yet, -2: never.
    private(set) var exactCount = -1
    /// Whether `*rest` is all that it takes by place, so that it may be called at once with any number; what it takes
    /// by name then is as `defaultValues` says.
    private(set) var takesOnlyRest = false
    /// Whether it is a method that takes no more than its receiver and `*rest`, `**keywords` apart.
    private(set) var takesReceiverAndRest = false
    /// With at least so many and at most `positionalCount`, the others may be filled from `defaultValues`.
    private(set) var leastCount = Int.max
    private(set) var defaultValues: UnsafeMutablePointer<Value>?
    /// What `native.frameForm` defines, once it was needed.
    var loopFunction = Value.undefined
    let hasFrameForm: Bool
    // Whether that is a step of a generator, or the length of an instance.
    let isStep: Bool
    let isLength: Bool

    /// Reads the signature, once.
    func settle(_ heap: Heap) throws {
        guard exactCount == -1 else { return }
        let defaults: [Value]? = try defaults(heap)
        positionalCount = parameters.positionalCount
        // A keyword-only parameter without a default would need the slow way.
        requiredCount =
            parameters.list.contains { !$0.isPositional && $0.defaultSource == nil } ? .max : parameters.requiredCount
        parameterCount = parameters.list.count
        takesRest = parameters.hasRest
        takesKeywords = parameters.hasKeywords
        if let defaults, !takesRest, requiredCount <= positionalCount {
            leastCount = requiredCount
            defaultValues = Self.copy(defaults)
        }
        takesOnlyRest = takesRest && !takesKeywords && positionalCount == 0 && requiredCount == 0 && ownerType == nil
        if takesOnlyRest, let defaults { defaultValues = Self.copy(defaults) }
        takesReceiverAndRest = takesRest && positionalCount == 1 && parameterCount == 1 && ownerType != nil
        named = parameters.list.map { parameter in
            (parameter.isKeyword ? heap.name(parameter.name) : nil, parameter.defaultSource != nil)
        }
        // Without any, what `**keywords` takes is nothing.
        exactCount = takesRest || positionalCount != parameterCount ? -2 : positionalCount
    }

    private static func copy(_ values: [Value]) -> UnsafeMutablePointer<Value> {
        let block = UnsafeMutablePointer<Value>.allocate(capacity: max(values.count, 1))
        block.initialize(from: values, count: values.count)
        return block
    }

    /// Whether it takes the class instead of an instance: declared with `cls` first.
    lazy var isClassMethod = ownerType != nil && parameters.list.first?.name == "cls"

    /// What parameters that are not given hold, in order; undefined for those that must be given.
    private var defaults: [Value]?

    /// For each parameter its name, where it may be given by name, and whether it may be left out.
    private var named: [(name: StringObject?, hasDefault: Bool)] = []

    func defaults(_ heap: Heap) throws -> [Value] {
        if let defaults { return defaults }
        let made = try parameters.list.map { parameter in
            try parameter.defaultSource.map { try NativeParameters.value(ofDefault: $0, heap) } ?? .undefined
        }
        defaults = made
        heap.keepForever(made, for: self)
        return made
    }

    init(_ native: Native, ownerType: TypeObject? = nil) {
        self.native = native
        body = native.body
        self.ownerType = ownerType
        isMethod = ownerType != nil
        hasFrameForm = native.frameForm != nil
        if case .step = native.frameForm { isStep = true } else { isStep = false }
        if case .length = native.frameForm { isLength = true } else { isLength = false }
        super.init(kind: .native)
    }

    /// Whether so many values by place leave some parameters to their defaults.
    @inline(__always)
    func takesByPlace(_ count: Int) -> Bool { count <= positionalCount && count < parameterCount }

    /// The place of a parameter that may be given by a name, or nil. Names are compared by identity.
    func place(of name: Value) -> Int? {
        for place in named.indices {
            if let known = named[place].name, Value(known).isIdentical(to: name) { return place }
        }
        return nil
    }

    /// Fills the parameters that hold nothing yet, from a place on; false where one must be given.
    func fillMissing(_ arguments: UnsafeMutablePointer<Value>, from start: Int) -> Bool {
        guard let defaults, defaults.count == named.count else { return false }
        for place in start..<max(start, named.count) where arguments[place].isUndefined {
            if !named[place].hasDefault { return false }
            arguments[place] = defaults[place]
        }
        return true
    }

    /// Fills the parameters behind the first `count` from their defaults; false where one must be given.
    @inline(__always)
    func fillDefaults(_ arguments: UnsafeMutablePointer<Value>, from count: Int) -> Bool {
        guard count >= leastCount, count <= positionalCount, let defaultValues else { return false }
        for place in count..<parameterCount { arguments[place] = defaultValues[place] }
        return true
    }

    deinit { defaultValues?.deallocate() }

    /// `list.append`: what `__qualname__` answers.
    var qualifiedName: String { ownerType.map { "\($0.name).\(native.name)" } ?? native.name }

    /// `list.append` or `math.sqrt`: what messages call it.
    var fullName: String { moduleName.map { "\($0).\(qualifiedName)" } ?? qualifiedName }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(ownerType)
        collector.visit(loopFunction)
        for value in defaults ?? [] { collector.visit(value) }
    }
}
