import CoreMath
import MiniPython

/// Functions that work element by element (NumPy's ufuncs).
enum ElementwiseFunctions {
    static let all: [Native] = unary + binary + comparisons

    private static func one(_ name: String, _ operation: ElementwiseUnary, _ help: String) -> Native {
        Native("\(name)(x, /, out=None, where=True, dtype=None)", help) { machine, args in
            if args[1].isNone, args[2].bool == true, args[3].isNone,
                let quick = try args[0].withArray({ try $0.quickResult(operation, machine) })
            {
                return quick
            }
            let array = try machine.operand(args[0], of: operation)
            if args[1].isNone, args[2].bool == true, args[3].isNone {
                return try machine.result(machine.compute(operation, array))
            }
            return try machine.elementwise(
                operation.rawValue, [array], (args[1], args[2], args[3]),
                loop: { try operation.loop(array.dtype, wanted: $0) }
            ) {
                try machine.compute(operation, $0[0])
            }
        }
    }

    private static func two(_ name: String, _ operation: Elementwise, _ help: String) -> Native {
        Native("\(name)(x1, x2, /, out=None, where=True, dtype=None)", help) { machine, args in
            if args[2].isNone, args[3].bool == true, args[4].isNone,
                let quick = try machine.quickResult(operation, args[0], args[1])
            {
                return quick
            }
            let (left, right) = try machine.operands(args[0], args[1], of: operation)
            let values = (args[0], args[1])
            if args[2].isNone, args[3].bool == true, args[4].isNone {
                if operation == .gcd || operation == .lcm {
                    _ = try operation.loop((left, right), values, wanted: nil, machine)
                }
                return try machine.result(machine.compute(operation, left, right))
            }
            return try machine.elementwise(
                operation.rawValue, [left, right], (args[2], args[3], args[4]),
                loop: { try operation.loop((left, right), values, wanted: $0, machine) }
            ) {
                try machine.compute(operation, $0[0], $0[1])
            }
        }
    }

    private static let unary: [Native] = [
        one("sqrt", .sqrt, "The square root."), one("cbrt", .cbrt, "The cube root."),
        one("square", .square, "x * x"), one("reciprocal", .reciprocal, "1 / x"),
        one("exp", .exp, "e to the power of x."), one("exp2", .exp2, "2 to the power of x."),
        one("expm1", .expm1, "exp(x) - 1, exact near 0."), one("log", .log, "The natural logarithm."),
        one("log2", .log2, "The logarithm to base 2."), one("log10", .log10, "The logarithm to base 10."),
        one("log1p", .log1p, "log(1 + x), exact near 0."), one("sin", .sin, "The sine of an angle in radians."),
        one("cos", .cos, "The cosine of an angle in radians."), one("tan", .tan, "The tangent."),
        one("arcsin", .arcsin, "The angle with this sine."), one("arccos", .arccos, "The angle with this cosine."),
        one("arctan", .arctan, "The angle with this tangent."), one("sinh", .sinh, "The hyperbolic sine."),
        one("cosh", .cosh, "The hyperbolic cosine."), one("tanh", .tanh, "The hyperbolic tangent."),
        one("arcsinh", .arcsinh, "The inverse of sinh."), one("arccosh", .arccosh, "The inverse of cosh."),
        one("arctanh", .arctanh, "The inverse of tanh."), one("asin", .arcsin, "The angle with this sine."),
        one("acos", .arccos, "The angle with this cosine."), one("atan", .arctan, "The angle with this tangent."),
        one("asinh", .arcsinh, "The inverse of sinh."), one("acosh", .arccosh, "The inverse of cosh."),
        one("atanh", .arctanh, "The inverse of tanh."), one("abs", .absolute, "The absolute value."),
        one("absolute", .absolute, "The absolute value."), one("fix", .trunc, "The whole part."),
        one("sign", .sign, "-1, 0 or 1."), one("negative", .negative, "-x"), one("positive", .positive, "+x"),
        one("floor", .floor, "The next whole number below."), one("ceil", .ceil, "The next whole number above."),
        one("trunc", .trunc, "The whole part."), one("rint", .rint, "The nearest whole number, halves to even."),
        one("degrees", .degrees, "Radians to degrees."), one("rad2deg", .degrees, "Radians to degrees."),
        one("radians", .radians, "Degrees to radians."), one("deg2rad", .radians, "Degrees to radians."),
        one("isnan", .isNaN, "Whether x is not a number."), one("isinf", .isInfinite, "Whether x is infinite."),
        one("isfinite", .isFinite, "Whether x is finite."), one("signbit", .signBit, "Whether the sign is minus."),
        one("logical_not", .logicalNot, "not x"), one("invert", .invert, "~x"), one("bitwise_not", .invert, "~x"),
        one("bitwise_invert", .invert, "~x"),
    ]

    private static let binary: [Native] = [
        two("add", .add, "x1 + x2"), two("subtract", .subtract, "x1 - x2"), two("multiply", .multiply, "x1 * x2"),
        two("divide", .divide, "x1 / x2"), two("true_divide", .divide, "x1 / x2"),
        two("floor_divide", .floorDivide, "x1 // x2"), two("mod", .remainder, "x1 % x2"),
        two("remainder", .remainder, "x1 % x2"), two("fmod", .fmod, "The remainder with the sign of x1."),
        two("power", .power, "x1 ** x2"), two("maximum", .maximum, "The larger of each pair."),
        two("minimum", .minimum, "The smaller of each pair."), two("arctan2", .arctan2, "The angle of (x2, x1)."),
        two("hypot", .hypot, "The root of x1**2 + x2**2."), two("copysign", .copysign, "x1 with the sign of x2."),
        two("bitwise_and", .bitwiseAnd, "x1 & x2"), two("bitwise_or", .bitwiseOr, "x1 | x2"),
        two("bitwise_xor", .bitwiseXor, "x1 ^ x2"), two("left_shift", .leftShift, "x1 << x2"),
        two("right_shift", .rightShift, "x1 >> x2"), two("bitwise_left_shift", .leftShift, "x1 << x2"),
        two("bitwise_right_shift", .rightShift, "x1 >> x2"), two("pow", .power, "x1 ** x2"),
        two("float_power", .floatPower, "x1 ** x2 in floating-point numbers."),
        two("atan2", .arctan2, "The angle of (x2, x1)."),
        two("fmin", .fmin, "The smaller of each pair; a number rather than nan."),
        two("fmax", .fmax, "The larger of each pair; a number rather than nan."),
        two("heaviside", .heaviside, "0 below zero, 1 above, x2 at zero."),
        two("nextafter", .nextafter, "The next number after x1 towards x2."),
        two("logaddexp", .logaddexp, "log(exp(x1) + exp(x2)) without overflow."),
        two("logaddexp2", .logaddexp2, "log2(2**x1 + 2**x2) without overflow."),
        two("gcd", .gcd, "The greatest common divisor."), two("lcm", .lcm, "The least common multiple."),
    ]

    private static let comparisons: [Native] = [
        two("equal", .equal, "x1 == x2"), two("not_equal", .notEqual, "x1 != x2"), two("less", .less, "x1 < x2"),
        two("less_equal", .lessEqual, "x1 <= x2"), two("greater", .greater, "x1 > x2"),
        two("greater_equal", .greaterEqual, "x1 >= x2"), two("logical_and", .logicalAnd, "x1 and x2"),
        two("logical_or", .logicalOr, "x1 or x2"), two("logical_xor", .logicalXor, "Whether exactly one is true."),
        Native("isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", "Where two arrays are nearly equal.") {
            machine, args in
            try machine.result(
                NDArray.isClose(
                    machine.array(args[0]), machine.array(args[1]), relative: machine.number(args[2], "rtol"),
                    absolute: machine.number(args[3], "atol"), equalNaN: machine.truth(args[4])))
        },
        Native("allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", "Whether arrays are nearly equal everywhere.")
        { machine, args in
            Value(
                try NDArray.allClose(
                    machine.array(args[0]), machine.array(args[1]), relative: machine.number(args[2], "rtol"),
                    absolute: machine.number(args[3], "atol"), equalNaN: machine.truth(args[4])))
        },
        Native("array_equal(a1, a2, equal_nan=False)", "Whether shapes and elements are equal.") { machine, args in
            let (left, right) = (try machine.array(args[0]), try machine.array(args[1]))
            guard try machine.truth(args[2]), left.dtype == .float64, left.shape == right.shape else {
                return Value(try NDArray.arrayEqual(left, right))
            }
            let (first, second) = (try left.apply(.isNaN), try right.apply(.isNaN))
            let isSame = try NDArray.apply(
                .logicalOr, NDArray.apply(.equal, left, right), NDArray.apply(.logicalAnd, first, second))
            return Value(try isSame.reduced(.all).item().truth)
        },
        Native("array_equiv(a1, a2)", "Whether elements are equal where the arrays are broadcast.") { machine, args in
            let (left, right) = (try machine.array(args[0]), try machine.array(args[1]))
            guard (try? NDArray.broadcastShape([left.shape, right.shape])) != nil else { return .false }
            return Value(try NDArray.apply(.equal, left, right).reduced(.all).item().truth)
        },
    ]
}
