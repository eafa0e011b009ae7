import CoreMath
import MachineLearning
import MiniPython

/// The functions of numpy that derivatives can be led back through: an array that is traced takes these instead.
enum TracedFunctions {
    typealias Rule = @Sendable (Machine, Arguments) throws -> Value

    /// numpy's functions, each with its rule for traced arrays.
    static func wrapping(_ functions: [Native]) -> [Native] {
        functions.map { native in
            let (name, body) = (native.name, native.body)
            let rule = rules[name]
            return Native(native.signature, native.help) { machine, args in
                let isTraced =
                    args.count > 0 && args[0].isTracedOrHolds || args.count > 1 && args[1].isTraced
                    || args.count > 2 && args[2].isTraced
                if !isTraced { return try body(machine, args) }
                guard let rule else {
                    if valuesOnly.contains(name), let traced = args[0].tracedObject {
                        let others = args.count > 1 && !args[1].isNone && !args[1].isUndefined ? [args[1]] : []
                        return try machine.call(
                            machine.function(native), [machine.wrap(traced.traced.value)] + others)
                    }
                    throw machine.noDerivative("np.\(name)")
                }
                return try rule(machine, args)
            }
        }
    }

    /// Functions whose results choose ways and have no derivative.
    private static let valuesOnly: Set<String> = [
        "argmax", "argmin", "isnan", "isfinite", "isinf", "shape", "ndim", "size", "all", "any", "zeros_like",
        "ones_like", "argsort", "array_repr", "array2string",
    ]

    static let rules: [String: Rule] = {
        var rules: [String: Rule] = [:]
        for operation in ElementwiseUnary.allCases {
            rules[operation.rawValue] = { machine, args in try unary(operation, machine, args) }
        }
        for (name, operation) in [("abs", ElementwiseUnary.absolute), ("fabs", .absolute)] {
            rules[name] = { machine, args in try unary(operation, machine, args) }
        }
        let pairs: [(String, Elementwise)] = [
            ("add", .add), ("subtract", .subtract), ("multiply", .multiply), ("divide", .divide),
            ("true_divide", .divide), ("power", .power), ("maximum", .maximum), ("minimum", .minimum),
        ]
        for (name, operation) in pairs {
            rules[name] = { machine, args in
                try machine.derived(name) {
                    try Traced.apply(operation, machine.needed(args[0]), machine.needed(args[1]))
                }
            }
        }
        for name in ["matmul", "dot"] {
            rules[name] = { machine, args in
                let (left, right) = (try machine.needed(args[0]), try machine.needed(args[1]))
                return try machine.derived(name) {
                    try left.shape.isEmpty || right.shape.isEmpty
                        ? Traced.apply(.multiply, left, right) : Traced.matmul(left, right)
                }
            }
        }
        return rules.merging(reductions) { $1 }.merging(rearrangements) { $1 }
    }()

    private static func unary(_ operation: ElementwiseUnary, _ machine: Machine, _ args: Arguments) throws -> Value {
        guard let traced = args[0].tracedObject?.traced, let made = try traced.apply(operation) else {
            throw machine.noDerivative("np.\(operation.rawValue)")
        }
        return try machine.wrap(made)
    }

    /// The places of `axis` and `keepdims` follow numpy's signatures.
    private static let reductions: [String: Rule] = [
        "sum": { machine, args in
            try machine.traced(args) { try $0.sum(axes: machine.axes(args[1]), keepDimensions: machine.truth(args[4])) }
        },
        "mean": { machine, args in
            try machine.traced(args) {
                try $0.mean(axes: machine.axes(args[1]), keepDimensions: machine.truth(args[4]))
            }
        },
        "max": { machine, args in
            try machine.traced(args) {
                try $0.extreme(.max, axes: machine.axes(args[1]), keepDimensions: machine.truth(args[3]))
            }
        },
        "min": { machine, args in
            try machine.traced(args) {
                try $0.extreme(.min, axes: machine.axes(args[1]), keepDimensions: machine.truth(args[3]))
            }
        },
        "var": { machine, args in
            try machine.traced(args) { try variance($0, machine.axes(args[1]), keep: machine.truth(args[5])) }
        },
        "std": { machine, args in
            try machine.traced(args) {
                let root = try variance($0, machine.axes(args[1]), keep: machine.truth(args[5])).apply(.sqrt)
                guard let root else { throw machine.noDerivative("np.std") }
                return root
            }
        },
    ]

    /// The mean squared distance from the mean.
    private static func variance(_ x: Traced, _ axes: [Int]?, keep: Bool) throws -> Traced {
        let mean = try x.mean(axes: axes, keepDimensions: true)
        let distance = try Traced.apply(.subtract, .traced(x), .traced(mean)) ?? x
        let square = try distance.apply(.square) ?? distance
        return try square.mean(axes: axes, keepDimensions: keep)
    }

    private static let rearrangements: [String: Rule] = [
        "reshape": { machine, args in try machine.traced(args) { try $0.reshaped(machine.shape(args[1])) } },
        "ravel": { machine, args in try machine.traced(args) { try $0.reshaped([$0.value.count]) } },
        "transpose": { machine, args in
            try machine.traced(args) { try $0.transposed(axes: args.count > 1 ? machine.axes(args[1]) : nil) }
        },
        "where": { machine, args in
            let condition = try args[0].tracedObject?.traced.value ?? machine.array(args[0])
            return try machine.derived("where") {
                try Traced.choose(condition, machine.needed(args[1]), machine.needed(args[2]))
            }
        },
        "clip": { machine, args in
            try machine.traced(args) { x in
                var result = x
                for (place, operation) in [(1, Elementwise.maximum), (2, .minimum)] where !args[place].isNone {
                    result = try Traced.apply(operation, .traced(result), machine.needed(args[place])) ?? result
                }
                return result
            }
        },
        "concatenate": { machine, args in
            let parts = try machine.collect(args[0]).map { try machine.needed($0) }
            return try machine.derived("concatenate") {
                try Traced.concatenate(parts, axis: args.count > 1 ? machine.optionalInteger(args[1]) ?? 0 : 0)
            }
        },
    ]

    /// The methods of traced arrays.
    static let methods: [Native] = {
        let declared = [
            ("sum", "axis=None, dtype=None, out=None, keepdims=False"),
            ("mean", "axis=None, dtype=None, out=None, keepdims=False"),
            ("max", "axis=None, out=None, keepdims=False"), ("min", "axis=None, out=None, keepdims=False"),
            ("var", "axis=None, dtype=None, out=None, ddof=0, keepdims=False"),
            ("std", "axis=None, dtype=None, out=None, ddof=0, keepdims=False"), ("dot", "b"), ("ravel", "order='C'"),
            ("clip", "min=None, max=None"),
        ]
        var methods = declared.compactMap { name, parameters in
            rules[name].map { Native("\(name)(self, \(parameters))", "As np.\(name).", $0) }
        }
        methods.append(
            Native("reshape(self, *shape)", "As np.reshape.") { machine, args in
                try machine.traced(args) { try $0.reshaped(machine.shape(of: args.rest)) }
            })
        methods.append(
            Native("transpose(self, *axes)", "As np.transpose.") { machine, args in
                let axes = args.rest.isEmpty ? nil : try machine.shape(of: args.rest)
                return try machine.traced(args) { try $0.transposed(axes: axes) }
            })
        methods.append(
            Native("flatten(self)", "As np.ravel.") { machine, args in
                try machine.traced(args) { try $0.reshaped([$0.value.count]) }
            })
        return methods
    }()
}

extension Value {
    /// Whether this is a traced array, or a list or tuple with one among its first: long lists are of numbers.
    fileprivate var isTracedOrHolds: Bool {
        switch kind {
        case .foreign: isTraced
        case .list: list?.values.prefix(32).contains { $0.isTraced } ?? false
        case .tuple: tuple?.values.prefix(32).contains { $0.isTraced } ?? false
        default: false
        }
    }
}

extension TracedOperand {
    fileprivate var shape: [Int] {
        switch self {
        case .traced(let traced): traced.value.shape
        case .constant(let array): array.shape
        }
    }
}

extension Machine {
    /// What a function makes of its first argument.
    fileprivate func traced(_ args: Arguments, _ body: (Traced) throws -> Traced) throws -> Value {
        guard let object = args[0].tracedObject else {
            throw error(.typeError, "only the first argument may be one whose derivative is being taken")
        }
        return try wrap(body(object.traced))
    }

    fileprivate func derived(_ name: String, _ body: () throws -> Traced?) throws -> Value {
        guard let made = try body() else { throw noDerivative("np.\(name)") }
        return try wrap(made)
    }

    fileprivate func needed(_ value: Value) throws -> TracedOperand {
        if let operand = try tracedOperand(value) { return operand }
        return .constant(try array(value))
    }
}
