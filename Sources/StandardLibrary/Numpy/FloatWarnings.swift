import CoreMath
import MiniPython

/// What is done about divisions by zero and other accidents of floating-point arithmetic: `np.seterr`.
struct FloatHandling {
    enum Action: String {
        case ignore, warn, raise, print
    }

    var divide = Action.warn
    var over = Action.warn
    var under = Action.ignore
    var invalid = Action.warn

    static let names = ["divide", "over", "under", "invalid"]

    subscript(name: String) -> Action {
        get { name == "divide" ? divide : name == "over" ? over : name == "under" ? under : invalid }
        set {
            switch name {
            case "divide": divide = newValue
            case "over": over = newValue
            case "under": under = newValue
            default: invalid = newValue
            }
        }
    }
}

/// The warnings that were shown: each once for a place of a program.
struct ShownWarnings {
    private struct Key: Hashable {
        let source: ObjectIdentifier
        let line: Int
        let text: String
    }

    private var keys: Set<Key> = []
    /// Kept, so that no other text takes the identity of one that was warned about.
    private var sources: [SourceText] = []

    /// Returns whether the warning is new at the place, and notes it.
    mutating func note(_ text: String, _ source: SourceText, _ line: Int) -> Bool {
        if sources.count > 1000 { self = ShownWarnings() }
        guard keys.insert(Key(source: ObjectIdentifier(source), line: line, text: text)).inserted else { return false }
        if !sources.contains(where: { $0 === source }) { sources.append(source) }
        return true
    }
}

extension Machine {
    /// Prints a warning in Python's form, the first time that the program's line causes it.
    func warn(_ message: String, category: String = "RuntimeWarning") throws {
        let text = "\(category): \(message)"
        guard let place = runningPlace else { return try write(text + "\n") }
        guard library.warnings.note(text, place.source, place.line) else { return }
        try write("\(place.source.name):\(place.line): \(text)\n")
        // What was typed stands on the screen; of a file the line is shown.
        if place.source.name.hasPrefix("<") { return }
        let line = place.source.lineText(place.line).drop { $0 == " " || $0 == "\t" }
        if !line.isEmpty { try write("  \(line)\n") }
    }

    /// Does arithmetic, and warns of what it meets.
    /// - Parameter name: what the warning calls the operation.
    @inline(__always)
    func watched<Result>(_ name: @autoclosure () -> String, _ body: () throws -> Result) throws -> Result {
        FloatStatus.clear()
        let result = try body()
        let raised = FloatStatus.raised
        if !raised.isEmpty { try report(raised, name()) }
        return result
    }

    /// Warns of accidents, or raises FloatingPointError, as `np.seterr` says.
    @inline(never)
    func report(_ status: FloatStatus, _ name: String) throws {
        let kinds: [(FloatStatus, String, String)] = [
            (.divideByZero, "divide", "divide by zero"), (.overflow, "over", "overflow"),
            (.underflow, "under", "underflow"), (.invalid, "invalid", "invalid value"),
        ]
        for (kind, key, words) in kinds where status.contains(kind) {
            let message = "\(words) encountered in \(name)"
            switch library.floatHandling[key] {
            case .ignore: continue
            case .warn: try warn(message)
            case .print: try write("Warning: \(message)\n")
            case .raise: throw error(.floatingPointError, message)
            }
        }
        FloatStatus.clear()
    }
}

/// `np.errstate(…)`: other handling within a `with` statement.
final class ErrorStateObject: ForeignObject {
    fileprivate let wanted: [(String, FloatHandling.Action)]
    fileprivate var saved: FloatHandling?

    fileprivate init(_ wanted: [(String, FloatHandling.Action)]) {
        self.wanted = wanted
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject { machine.library.types.errorState }

    static let methods: [Native] = [
        Native("__enter__(self)", "Begin the other handling.") { machine, args in
            guard let object = args[0].foreign as? ErrorStateObject else { return .none }
            object.saved = machine.library.floatHandling
            for (name, action) in object.wanted { machine.library.floatHandling[name] = action }
            return .none
        },
        Native("__exit__(self, *args)", "Return to what was before.") { machine, args in
            guard let object = args[0].foreign as? ErrorStateObject, let saved = object.saved else { return .none }
            machine.library.floatHandling = saved
            return .none
        },
    ]
}

/// The functions of numpy that choose what is done about accidents.
enum FloatHandlingFunctions {
    static let all: [Native] = [
        Native(
            "seterr(all=None, divide=None, over=None, under=None, invalid=None)",
            "Choose what is done about division by zero, overflow and the like: 'ignore', 'warn' or 'raise'."
        ) { machine, args in
            let before = try state(machine)
            for (name, action) in try wanted(machine, args) { machine.library.floatHandling[name] = action }
            return before
        },
        Native("geterr()", "What is done about division by zero, overflow and the like.") { machine, _ in
            try state(machine)
        },
        Native(
            "errstate(*, all=None, divide=None, over=None, under=None, invalid=None)",
            "For a with statement: what is done about division by zero and the like within it."
        ) { machine, args in
            Value(try machine.heap.adopt(ErrorStateObject(wanted(machine, args))))
        },
    ]

    private static func state(_ machine: Machine) throws -> Value {
        let dict = try machine.heap.dict()
        for name in FloatHandling.names {
            let action = try machine.heap.string(machine.library.floatHandling[name].rawValue)
            try machine.setItem(Value(dict), machine.heap.string(name), action)
        }
        return Value(dict)
    }

    private static func wanted(_ machine: Machine, _ args: Arguments) throws -> [(String, FloatHandling.Action)] {
        try FloatHandling.names.enumerated().compactMap { place, name in
            let value = args[place + 1].isNone ? args[0] : args[place + 1]
            if value.isNone { return nil }
            let text = value.string?.text ?? ""
            guard let action = FloatHandling.Action(rawValue: text) else {
                throw machine.error(
                    .valueError,
                    text == "call" || text == "log"
                        ? "the handling '\(text)' is not part of this shell: use 'ignore', 'warn' or 'raise'"
                        : "invalid error mode '\(try machine.strText(value))'")
            }
            return (name, action)
        }
    }
}
