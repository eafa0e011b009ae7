import CoreMath
import MiniPython

/// Functions that choose how arrays are printed.
enum PrintingFunctions {
    static let all: [Native] = [
        Native(
            "set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None)",
            "Choose how arrays are printed."
        ) { machine, args in
            machine.library.formatter = try formatter(machine, args)
            return .none
        },
        Native("get_printoptions()", "How arrays are printed.") { machine, _ in
            let options = machine.library.formatter
            let dict = try machine.heap.dict()
            let pairs: [(String, Value)] = [
                ("precision", Value(options.precision)), ("threshold", Value(options.threshold)),
                ("edgeitems", Value(options.edgeItems)), ("linewidth", Value(options.lineWidth)),
                ("suppress", Value(options.suppressesSmall)),
            ]
            for (name, value) in pairs {
                try machine.setItem(Value(dict), machine.heap.string(name), value)
            }
            return Value(dict)
        },
        Native(
            "printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None)",
            "For a with statement: how arrays are printed within it."
        ) { machine, args in
            Value(try machine.heap.adopt(PrintOptionsObject(formatter(machine, args))))
        },
    ]

    private static func formatter(_ machine: Machine, _ args: Arguments) throws -> ArrayFormatter {
        var formatter = machine.library.formatter
        if let digits = try machine.optionalInteger(args[0]) { formatter.precision = max(0, min(digits, 30)) }
        if let count = try machine.optionalInteger(args[1]) { formatter.threshold = max(0, count) }
        if let count = try machine.optionalInteger(args[2]) { formatter.edgeItems = max(1, min(count, 1000)) }
        if let width = try machine.optionalInteger(args[3]) { formatter.lineWidth = max(20, min(width, 10_000)) }
        if !args[4].isNone { formatter.suppressesSmall = try machine.truth(args[4]) }
        return formatter
    }
}

/// `np.printoptions(…)`: other ways of printing within a `with` statement.
final class PrintOptionsObject: ForeignObject {
    private let wanted: ArrayFormatter
    private var saved: ArrayFormatter?

    init(_ wanted: ArrayFormatter) {
        self.wanted = wanted
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject { machine.library.types.printOptions }

    static let methods: [Native] = [
        Native("__enter__(self)", "Begin to print in the other way.") { machine, args in
            guard let object = args[0].foreign as? PrintOptionsObject else { return .none }
            object.saved = machine.library.formatter
            machine.library.formatter = object.wanted
            return .none
        },
        Native("__exit__(self, *args)", "Return to what was before.") { machine, args in
            guard let object = args[0].foreign as? PrintOptionsObject, let saved = object.saved else { return .none }
            machine.library.formatter = saved
            return .none
        },
    ]
}
