/// The virtual machine of one interpreter: its heap, its types, its registers and frames.
///
/// Confined to one thread at a time; see `Interpreter`, which gives it a thread with a large stack.
public final class Machine {
    public let heap: Heap
    public let types: Types
    public let limits: Limits
    /// Values that Swift code keeps across calls into the program.
    public private(set) var pins: [Value] = []
    let notImplemented: Value
    let ellipsis: Value

    init(limits: Limits = Limits()) throws {
        self.limits = limits
        heap = Heap(limitBytes: limits.memoryBytes)
        types = try Types(heap)
        notImplemented = Value(try heap.adopt(SingletonObject(name: "NotImplemented")))
        ellipsis = Value(try heap.adopt(SingletonObject(name: "Ellipsis")))
    }

    // MARK: Errors

    /// An exception of the program, to be thrown: `throw machine.error(.valueError, "…")`.
    public func error(_ kind: BuiltInException, _ message: String) -> any Error {
        do {
            return error(types[kind], try heap.tuple([heap.string(message)]))
        } catch {
            return error
        }
    }

    /// An exception of a class with its `args`.
    func error(_ type: TypeObject, _ arguments: Value) -> any Error {
        do {
            return Raised(exception: try heap.adopt(ExceptionObject(type: type, arguments: arguments)))
        } catch {
            return error
        }
    }
}

/// What a program may use. No program can raise its own limits or catch the stop, memory apart.
public struct Limits: Sendable {
    /// Instructions and units of native work; nil for no limit.
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
