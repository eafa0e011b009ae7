import CoreMath
import MiniPython

/// Functions about types of elements, and about how numbers are written.
enum TypeFunctions {
    static let all: [Native] = types + memory + writing

    private static let types: [Native] = [
        Native("finfo(dtype)", "What floating-point numbers can hold.") { machine, args in
            let dtype = try machine.dtype(args[0]) ?? .float64
            guard dtype == .float64 else {
                throw machine.error(.valueError, "data type <class 'numpy.\(dtype.name)'> not inexact")
            }
            return Value(try machine.heap.adopt(LimitsObject(dtype)))
        },
        Native("iinfo(type)", "What integers can hold.") { machine, args in
            let dtype = try machine.dtype(args[0]) ?? .int64
            guard dtype == .int64 else {
                throw machine.error(
                    .valueError, "Invalid integer data type '\(dtype == .float64 ? "f" : "b")'.")
            }
            return Value(try machine.heap.adopt(LimitsObject(dtype)))
        },
        Native("issubdtype(arg1, arg2)", "Whether one type of elements is a kind of another.") { machine, args in
            func type(_ value: Value) throws -> TypeObject {
                if let type = value.type, type.isSubtype(of: machine.library.types.generic) { return type }
                return machine.library.types.scalar(try machine.dtype(value) ?? .float64)
            }
            return Value(try type(args[0]).isSubtype(of: type(args[1])))
        },
        Native("result_type(*arrays_and_dtypes)", "The type of the result of an operation on these.") { machine, args in
            var common = DType.bool
            for value in args.rest {
                let isType = value.type != nil || value.string != nil || value.foreign is DTypeObject
                let dtype = try isType ? machine.dtype(value) ?? .float64 : machine.array(value).dtype
                common = DType.promoted(common, dtype)
            }
            guard !args.rest.isEmpty else {
                throw machine.error(.valueError, "at least one array or dtype is required")
            }
            return Value(try machine.heap.adopt(DTypeObject(common)))
        },
        Native("promote_types(type1, type2)", "The smallest type that holds the values of both.") { machine, args in
            let types = try [args[0], args[1]].map { try machine.dtype($0) ?? .float64 }
            return Value(try machine.heap.adopt(DTypeObject(DType.promoted(types[0], types[1]))))
        },
        Native("can_cast(from_, to, casting='safe')", "Whether numbers of one type fit into another.") {
            machine, args in
            let isType = args[0].type != nil || args[0].string != nil || args[0].foreign is DTypeObject
            let source = try isType ? machine.dtype(args[0]) ?? .float64 : machine.array(args[0]).dtype
            let target = try machine.dtype(args[1]) ?? .float64
            switch args[2].string?.text ?? "" {
            case "unsafe": return .true
            case "no", "equiv": return Value(source == target)
            default: return Value(source.rawValue <= target.rawValue)
            }
        },
    ]

    private static let memory: [Native] = ["shares_memory", "may_share_memory"].map { name in
        Native("\(name)(a, b)", "Whether two arrays are views of the same elements.") { machine, args in
            Value(try machine.array(args[0]).sharesElements(with: machine.array(args[1])))
        }
    }

    /// The digits of the number's size.
    private static func digits(_ number: Int, _ base: Int) -> String {
        String(number.magnitude, radix: base, uppercase: true)
    }

    private static let writing: [Native] = [
        Native("base_repr(number, base=2, padding=0)", "A whole number in digits of another base.") { machine, args in
            let (number, base) = (try machine.integer(args[0]), try machine.integer(args[1]))
            guard base <= 36 else {
                throw machine.error(.valueError, "Bases greater than 36 not handled in base_repr.")
            }
            guard base >= 2 else { throw machine.error(.valueError, "Bases less than 2 not handled in base_repr.") }
            let padding = max(0, min(try machine.integer(args[2]), 1000))
            let text = digits(number, base)
            return try machine.heap.string(
                (number < 0 ? "-" : "") + String(repeating: "0", count: padding) + text)
        },
        Native("binary_repr(num, width=None)", "A whole number in binary digits; of a width, its two's complement.") {
            machine, args in
            let number = try machine.integer(args[0])
            let width = try machine.optionalInteger(args[1])
            if number >= 0 || width == nil {
                let text = (number < 0 ? "-" : "") + digits(number, 2)
                let missing = max(0, min((width ?? 0) - text.count, 1000))
                return try machine.heap.string(String(repeating: "0", count: missing) + text)
            }
            let size = max(0, min(width ?? 0, 64))
            let mask = size == 64 ? UInt64.max : UInt64(1) << UInt64(size) - 1
            let text = String(UInt64(bitPattern: Int64(number)) & mask, radix: 2)
            return try machine.heap.string(String(repeating: "1", count: max(0, size - text.count)) + text)
        },
        Native("array_str(a, max_line_width=None, precision=None, suppress_small=None)", "The array as print shows it.")
        {
            machine, args in
            let formatter = try machine.formatter(width: args[1], precision: args[2], suppress: args[3])
            return try machine.heap.string(formatter.text(machine.array(args[0])))
        },
        Native(
            "array_repr(arr, max_line_width=None, precision=None, suppress_small=None)",
            "The array as the prompt shows it."
        ) { machine, args in
            let formatter = try machine.formatter(width: args[1], precision: args[2], suppress: args[3])
            return try machine.heap.string(formatter.representation(machine.array(args[0])))
        },
        Native(
            "array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', "
                + "threshold=None, edgeitems=None)", "The array as text."
        ) { machine, args in
            var formatter = try machine.formatter(width: args[1], precision: args[2], suppress: args[3])
            if let count = try machine.optionalInteger(args[6]) { formatter.threshold = max(0, count) }
            if let count = try machine.optionalInteger(args[7]) { formatter.edgeItems = max(1, min(count, 1000)) }
            let prefix = args[5].string?.text.count ?? 0
            return try machine.heap.string(
                formatter.text(
                    machine.array(args[0]), separator: args[4].string?.text ?? " ", prefix: min(prefix, 1000)))
        },
        Native("format_float_positional(x, precision=None, unique=True, trim='k')", "A number without an exponent.") {
            machine, args in
            let number = try machine.number(args[0], "x")
            let digits = try machine.optionalInteger(args[1])
            return try machine.heap.string(
                ArrayFormatter.positionalText(number, fractionDigits: digits.map { max(0, min($0, 400)) }))
        },
        Native("format_float_scientific(x, precision=None, unique=True)", "A number with an exponent.") {
            machine, args in
            let number = try machine.number(args[0], "x")
            let digits = try machine.optionalInteger(args[1])
            return try machine.heap.string(
                ArrayFormatter.scientificText(number, fractionDigits: digits.map { max(0, min($0, 400)) }))
        },
    ]
}

extension Machine {
    /// The way arrays are printed, changed by some arguments.
    fileprivate func formatter(width: Value, precision: Value, suppress: Value) throws -> ArrayFormatter {
        var formatter = library.formatter
        if let width = try optionalInteger(width) { formatter.lineWidth = max(20, min(width, 10_000)) }
        if let digits = try optionalInteger(precision) { formatter.precision = max(0, min(digits, 30)) }
        if !suppress.isNone { formatter.suppressesSmall = try truth(suppress) }
        return formatter
    }
}

/// What `np.finfo` and `np.iinfo` tell.
final class LimitsObject: ForeignObject {
    private let dtype: DType

    init(_ dtype: DType) {
        self.dtype = dtype
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject { machine.library.types.limits }

    private static let numbers: [String: Double] = [
        "eps": .ulpOfOne, "epsneg": .ulpOfOne / 2, "max": .greatestFiniteMagnitude, "min": -.greatestFiniteMagnitude,
        "tiny": .leastNormalMagnitude, "smallest_normal": .leastNormalMagnitude,
        "smallest_subnormal": .leastNonzeroMagnitude, "resolution": 1e-15,
    ]
    private static let counts = [
        "bits": 64, "precision": 15, "nmant": 52, "machep": -52, "negep": -53, "maxexp": 1024, "minexp": -1022,
        "nexp": 11, "iexp": 11,
    ]

    override var attributeNames: [String] {
        dtype == .int64
            ? ["min", "max", "bits", "dtype"]
            : Self.numbers.keys.sorted() + Self.counts.keys.sorted() + ["dtype"]
    }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        if name == "dtype" { return Value(try machine.heap.adopt(DTypeObject(dtype))) }
        if dtype == .int64 {
            switch name {
            case "min": return Value(Int.min)
            case "max": return Value(Int.max)
            case "bits": return Value(64)
            default: return nil
            }
        }
        if let number = Self.numbers[name] { return try machine.wrap(.float(number)) }
        return Self.counts[name].map { Value($0) }
    }

    override func repr(_ machine: Machine) throws -> String {
        dtype == .int64
            ? "iinfo(min=\(Int.min), max=\(Int.max), dtype=int64)"
            : "finfo(resolution=1e-15, min=-1.7976931348623157e+308, max=1.7976931348623157e+308, dtype=float64)"
    }

    override func str(_ machine: Machine) throws -> String {
        let line = String(repeating: "-", count: 63)
        if dtype == .int64 {
            return "Machine parameters for int64\n\(line)\nmin = \(Int.min)\nmax = \(Int.max)\n\(line)\n"
        }
        return """
            Machine parameters for float64
            \(line)
            precision = 15   resolution = 1e-15
            machep = -52   eps =        2.220446049250313e-16
            negep =  -53   epsneg =     1.1102230246251565e-16
            minexp = -1022   tiny =       2.2250738585072014e-308
            maxexp = 1024   max =        1.7976931348623157e+308
            nexp =   11   min =        -max
            smallest_normal = 2.2250738585072014e-308   smallest_subnormal = 5e-324
            \(line)

            """
    }
}
