import BigInt

@testable import MiniPython

/// A value as a table of cases writes it.
enum Sample: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, Sendable
{
    case int(Int), float(Double), text(String), bool(Bool), none, list([Sample]), tuple([Sample])
    /// Decimal digits of a number of any size.
    case big(String)
    case dict([(Sample, Sample)])

    init(integerLiteral value: Int) { self = .int(value) }
    init(floatLiteral value: Double) { self = .float(value) }
    init(stringLiteral value: String) { self = .text(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(nilLiteral: ()) { self = .none }
    init(arrayLiteral elements: Sample...) { self = .list(elements) }

    func value(_ machine: Machine) throws -> Value {
        switch self {
        case .int(let value): return Value(value)
        case .float(let value): return Value(value)
        case .text(let value): return try machine.heap.string(value)
        case .bool(let value): return Value(value)
        case .none: return .none
        case .list(let values): return try machine.heap.list(values.map { try $0.value(machine) })
        case .tuple(let values): return try machine.heap.tuple(values.map { try $0.value(machine) })
        case .big(let digits): return try machine.heap.integer(BigInt(digits) ?? 0)
        case .dict(let pairs):
            let dict = try machine.heap.dict()
            for pair in pairs { try dict.set(pair.0.value(machine), pair.1.value(machine), machine) }
            return Value(dict)
        }
    }
}

/// One line of a table: what is asked, and the repr of the answer or the exception as CPython 3.11 has them.
struct Case: Sendable, CustomStringConvertible {
    let name: String
    let arguments: [Sample]
    let expected: String

    init(_ name: String, _ arguments: [Sample], _ expected: String) {
        self.name = name
        self.arguments = arguments
        self.expected = expected
    }

    var description: String { "\(name) \(arguments)" }

    /// The repr of what the body makes of the arguments, or the exception.
    func outcome(_ body: (Machine, [Value]) throws -> Value) throws -> String {
        let bench = try Bench()
        var shown = ""
        let failure = bench.raised {
            let answer = try body(bench.machine, arguments.map { try $0.value(bench.machine) })
            shown = try bench.machine.reprText(answer)
        }
        return shown.isEmpty ? failure : shown
    }

    /// The same for a method of str.
    func outcomeOfMethod() throws -> String {
        try outcome { machine, values in
            let native = (stringMethods + stringStaticMethods).first { $0.name == name }
            guard let native else { return .none }
            return try machine.call(Value(machine.heap.adopt(NativeObject(native))), values)
        }
    }
}
