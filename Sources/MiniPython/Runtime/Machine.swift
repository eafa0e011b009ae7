#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The virtual machine of one interpreter: its heap, its types, its registers and frames.
///
/// Confined to one thread at a time; see `Interpreter`, which gives it a thread with a large stack.
public final class Machine {
    public let heap: Heap
    public let types: Types
    public let limits: Limits
    let globals: GlobalTable
    public let notImplemented: Value
    public let ellipsis: Value
    /// `range`, to be told in a loop's head.
    let rangeType: Value
    /// `list.append`, which the loop does itself.
    var listAppend = Value.undefined
    /// `len`; for a list the loop does it itself.
    var lengthFunction = Value.undefined

    let initName: StringObject
    /// Attributes that exceptions do not keep among their own.
    let exceptionNames: Set<ObjectIdentifier>
    /// The names of the operators' methods, by `BinaryOperation`.
    let operatorNames: [(plain: StringObject, inPlace: StringObject)]
    /// The names of the comparisons' methods, by `ComparisonOperation`.
    let comparisonNames: [StringObject]
    /// The names of other methods that the loop calls by a frame, by `SpecialMethod`.
    let specialNames: [StringObject]

    /// `AttributePlace.count` of them.
    let attributePlaces: UnsafeMutablePointer<AttributePlace>
    /// `KnownFormat.count` of them.
    let knownFormats: UnsafeMutablePointer<KnownFormat>

    /// Registers of all frames that are under way, frame behind frame. Never moves.
    let registers: UnsafeMutablePointer<Value>
    let registerCapacity: Int
    /// No frame's registers may reach here, so that built-ins have some left.
    let registerLimit: UnsafeMutablePointer<Value>
    let frames: UnsafeMutablePointer<Frame>
    var frameCount = 0
    /// Behind the registers of the topmost frame or window.
    var stackTop: UnsafeMutablePointer<Value>
    /// Registers from here on have never been used, or are cleared.
    var highestRegister: UnsafeMutablePointer<Value>
    /// Depth of Swift code that has called back into the program, or works on nested data.
    var nativeDepth = 0
    /// Calls from Swift code that has not pinned what it holds: no collection meanwhile.
    var unpinnedCalls = 0
    /// Values that Swift code keeps across calls into the program.
    var pins: [Value] = []
    /// The exception whose handler runs, or None.
    var handled = Value.none
    /// What the generator that ended last has returned.
    var generatorResult = Value.none
    /// Raised by `raise` without an exception: the running frame is in the traceback already.
    var isRaisedAgain = false
    /// Counts changes to classes that inline caches may have relied on.
    var typeEpoch = 0
    /// What the last expression statement of the module came to, or undefined.
    public internal(set) var lastValue = Value.undefined
    /// Takes what the program prints.
    public var output: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
    /// Lets all that was printed be seen, also where it would wait for more.
    public var flushOutput: () -> Void = {}
    /// Bytes printed in this run.
    var outputBytes = 0
    /// Asked now and then: whether the person wants the program to stop.
    public var isInterrupted: () -> Bool = { false }
    /// Seconds on a clock that only goes forward.
    public var clock: () -> Double = Machine.monotonicSeconds
    var deadline = Double.infinity
    var stepsLeft = Int.max
    /// The fuel of the slice under way when it began.
    var slice = 0
    /// See `Machine.poll`.
    var shortPolls = 0
    /// Containers whose repr is under way, for `[...]`.
    public var representing: [ObjectIdentifier] = []
    /// Modules by name, made when first imported.
    var modules: [String: ModuleObject] = [:]
    /// Makes a module that a room outside provides, or answers nil.
    public var moduleProviders: [String: (Machine) throws -> ModuleObject] = [:]
    /// Types of foreign objects by name.
    var foreignTypes: [String: TypeObject] = [:]
    /// What the display of a prompt value is sent to; the text ends without a newline.
    public var display: ((Value) throws -> Void)?
    /// What libraries put around everything that runs, on the thread on which it runs.
    public var surroundings: [(() throws -> Void) throws -> Void] = []
    /// Turns a library's own Swift errors into exceptions of the program, or answers nil.
    public var errorTranslators: [(any Error, Machine) -> ExceptionObject?] = []
    /// What one library keeps for this machine, at hand without a look-up.
    public var libraryState: AnyObject?
    /// What `random` draws from, once it was asked for.
    var knownGenerator: MersenneTwister?
    /// Done when the machine ends, before anything of it is gone.
    public var atEnd: [() -> Void] = []
    /// Done between two lines of a person, to give back what libraries keep for later use.
    public var atTidying: [() -> Void] = []
    /// Room for what libraries keep per machine, such as the current figure, by key. Values in it are not roots.
    public var librarySlots: [String: AnyObject] = [:]

    public init(limits: Limits = Limits()) throws {
        self.limits = limits
        heap = Heap(limitBytes: limits.memoryBytes)
        types = try Types(heap)
        notImplemented = Value(try heap.adopt(SingletonObject(name: "NotImplemented")))
        ellipsis = Value(try heap.adopt(SingletonObject(name: "Ellipsis")))
        rangeType = Value(types.range)
        initName = heap.name("__init__")
        let own = ["args", "__cause__", "__context__", "__suppress_context__", "__traceback__", "__class__"]
        exceptionNames = Set(own.map { [heap] in ObjectIdentifier(heap.name($0)) })
        operatorNames = BinaryOperation.allCases.map { [heap] op in
            (heap.name("__\(op.methodStem)__"), heap.name("__i\(op.methodStem)__"))
        }
        comparisonNames = ComparisonOperation.allCases.map { [heap] op in heap.name(op.methodName) }
        specialNames = SpecialMethod.allCases.map { [heap] method in heap.name(method.name) }
        globals = GlobalTable(heap: heap, ellipsis: ellipsis)
        registerCapacity = (limits.depth + 64) * 256 + 65_536
        // Zeroed memory is undefined values; a frame's temporaries are visited before they are first written. It
        // comes untouched from the system, so that it costs nothing until it is used: `calloc` would give, and clear,
        // what an earlier machine has freed.
        let bytes = registerCapacity * MemoryLayout<Value>.stride
        let zeroed = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
        guard let zeroed, zeroed != MAP_FAILED else { throw MemoryExhausted() }
        registers = zeroed.bindMemory(to: Value.self, capacity: registerCapacity)
        registerLimit = registers + (registerCapacity - 1024)
        stackTop = registers
        highestRegister = registers
        frames = .allocate(capacity: limits.depth + 64)
        attributePlaces = .allocate(capacity: AttributePlace.count)
        attributePlaces.initialize(repeating: AttributePlace(), count: AttributePlace.count)
        knownFormats = .allocate(capacity: KnownFormat.count)
        knownFormats.initialize(repeating: KnownFormat(), count: KnownFormat.count)
    }

    deinit {
        for end in atEnd { end() }
        munmap(registers, registerCapacity * MemoryLayout<Value>.stride)
        frames.deallocate()
        attributePlaces.deallocate()
        knownFormats.deallocate()
    }

    // MARK: Errors

    /// An exception of the program, to be thrown: `throw machine.error(.valueError, "…")`.
    public func error(_ kind: BuiltInException, _ message: String) -> any Error {
        var message = message
        return message.withUTF8 { error(kind, utf8: $0) }
    }

    /// The same with the message's bytes.
    func error(_ kind: BuiltInException, utf8 message: UnsafeBufferPointer<UInt8>) -> any Error {
        do {
            let text = try heap.string(message)
            return error(types[kind], try heap.newTuple(count: 1) { $0[0] = text })
        } catch {
            return error
        }
    }

    /// The same where the words hold a name of the program's, which may have lone surrogates.
    func error(_ kind: BuiltInException, _ start: String, _ name: StringObject, _ end: String) -> any Error {
        do {
            return error(types[kind], try heap.tuple([heap.string(utf8: Array(start.utf8) + name.utf8 + end.utf8)]))
        } catch {
            return error
        }
    }

    /// An exception of a class with its `args`.
    public func error(_ type: TypeObject, _ arguments: Value) -> any Error {
        do {
            return Raised(exception: try heap.exceptionObject(type, arguments))
        } catch {
            return error
        }
    }

    // MARK: Types

    /// The class of a value.
    public func type(of value: Value) -> TypeObject {
        switch value.tag {
        case .undefined, .none: types.none
        case .bool: types.bool
        case .int: types.int
        case .float: types.float
        case .object: type(ofObject: value.rawObject)
        }
    }

    private func type(ofObject object: Object) -> TypeObject {
        switch object.kind {
        case .string: types.str
        case .integer: types.int
        case .list: types.list
        case .tuple:
            object.flavor == .plain ? types.tuple : unsafeDowncast(object, to: NamedTupleObject.self).type
        case .dict: object.flavor == .plain ? types.dict : types.flavoredDicts[object.flavor] ?? types.dict
        case .set: types.set
        case .frozenSet: types.frozenSet
        case .range: types.range
        case .slice: types.slice
        case .function: types.function
        case .native: type(ofNative: unsafeDowncast(object, to: NativeObject.self))
        case .boundMethod:
            type(ofBound: unsafeDowncast(object, to: BoundMethodObject.self))
        case .generator: types.generator
        case .cell, .code: types.cell
        case .type: types.type
        case .instance, .exception, .module: unsafeDowncast(object, to: InstanceObject.self).type
        case .property: type(ofProperty: unsafeDowncast(object, to: PropertyObject.self))
        case .staticMethod: types.staticMethod
        case .classMethod: types.classMethod
        case .superProxy: types.superProxy
        case .singleton: object === notImplemented.rawObject ? types.notImplemented : types.ellipsis
        case .dictView: dictViewType(object)
        case .iterator, .rangeIterator, .listIterator, .tupleIterator:
            (try? types.iterator(named: unsafeDowncast(object, to: IteratorObject.self).typeName)) ?? types.object
        case .foreign: unsafeDowncast(object, to: ForeignObject.self).type(self)
        }
    }

    /// The class as a value; for most kinds without counting references.
    @inline(__always)
    func typeValue(of value: Value) -> Value {
        if value.hasShape { return value.borrow(InstanceObject.self) { $0.typeValue } }
        if let own = types.byForm[Int(value.form)] { return own._withUnsafeGuaranteedRef { Value($0) } }
        return Value(type(of: value))
    }

    public func typeName(_ value: Value) -> String {
        let type = type(of: value)
        return type.nameInMessages ?? type.name
    }

    public func isInstance(_ value: Value, _ type: TypeObject) -> Bool { self.type(of: value).isSubtype(of: type) }

    /// The same for a class that is a value, without counting references where the class is the value's own.
    @inline(__always)
    func isInstance(_ value: Value, ofType type: Value) -> Bool {
        type.borrow(TypeObject.self) { wanted in
            if value.hasShape {
                return value.borrow(InstanceObject.self) { $0.typeValue }.borrow(TypeObject.self) { own in
                    own === wanted || own.isSubtype(of: wanted)
                }
            }
            guard let own = types.byForm[Int(value.form)] else { return isInstance(value, wanted) }
            return own._withUnsafeGuaranteedRef { $0 === wanted || $0.isSubtype(of: wanted) }
        }
    }

    // MARK: Pinning

    /// Keeps a value alive until `unpin`; for Swift code that calls into the program with `callPinned`.
    public func pin(_ value: Value) { pins.append(value) }

    public func unpin(_ count: Int = 1) { pins.removeLast(min(count, pins.count)) }

    // MARK: Collecting

    func visitRoots(_ collector: Collector) {
        types.visitRoots(collector)
        globals.visitRoots(collector)
        for value in pins { collector.visit(value) }
        collector.visit(notImplemented)
        collector.visit(handled)
        collector.visit(generatorResult)
        collector.visit(lastValue)
        for module in modules.values { collector.visit(module) }
        for type in foreignTypes.values { collector.visit(type) }
        for place in 0..<frameCount {
            let frame = frames[place]
            collector.visit(frame.entry.pointee.code)
            collector.visit(frame.function)
            collector.visit(frame.handledBefore)
            collector.visit(frame.owner)
        }
        var register = registers
        while register < stackTop {
            collector.visit(register.pointee)
            register += 1
        }
        // What lies behind the frames may point at what is freed now: a frame pushed later must not see it.
        while register < highestRegister {
            register.pointee = .undefined
            register += 1
        }
        highestRegister = stackTop
    }

    /// Frees what nothing reaches. Only at safe points.
    func collectGarbage() {
        forgetAttributePlaces()
        heap.collect { visitRoots($0) }
    }
}

/// What a program may use. No program can raise its own limits or catch the stop, memory apart.
public struct Limits: Sendable {
    /// Calls, back edges and units of native work; nil for no limit.
    public var steps: Int?
    /// Seconds of running time; nil for no limit.
    public var seconds: Double?
    /// Nested calls.
    public var depth = 1000
    /// Bytes of the program's values.
    public var memoryBytes = 512 << 20
    /// Bytes a program may print in one run.
    public var outputBytes = 4 << 20

    public init() {}
}
