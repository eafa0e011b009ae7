import CoreMath
import MiniPython

/// Functions of numbers, element by element, that are no ufuncs of one result.
enum NumberFunctions {
    static let all: [Native] = pairs + parts + questions

    private static let pairs: [Native] = [
        Native("divmod(x1, x2, /)", "x1 // x2 and x1 % x2") { machine, args in
            let (left, right) = try machine.operands(args[0], args[1], of: .floorDivide)
            return try machine.quotientAndRemainder(left, right, named: "divmod")
        },
        Native("modf(x, /)", "The parts behind and before the decimal point.") { machine, args in
            let array = try machine.array(args[0]).converted(to: .float64)
            let whole = try array.apply(.trunc)
            let isInfinite = try array.apply(.isInfinite)
            let fraction = try NDArray.choose(
                isInfinite, .scalar(.float(0)), NDArray.apply(.subtract, array, whole))
            return try machine.heap.tuple([
                machine.result(NDArray.apply(.copysign, fraction, array)), machine.result(whole),
            ])
        },
        Native("frexp(x, /)", "Mantissas from 0.5 to 1 and powers of two.") { machine, args in
            let array = try machine.array(args[0]).converted(to: .float64)
            let numbers = array.doubles
            let exponents = numbers.map { $0 == 0 || !$0.isFinite ? 0 : Int($0.exponent) + 1 }
            let mantissas = zip(numbers, exponents).map { number, exponent in
                exponent == 0 && (number == 0 || !number.isFinite)
                    ? number : Double(sign: number.sign, exponent: -1, significand: number.significand)
            }
            return try machine.heap.tuple([
                machine.result(NDArray.of(mantissas, shape: array.shape)),
                machine.result(NDArray.of(exponents, shape: array.shape)),
            ])
        },
        Native("ldexp(x1, x2, /)", "x1 times 2 to the power of x2.") { machine, args in
            try machine.result(
                NDArray.apply(
                    .multiply, machine.array(args[0]),
                    NDArray.apply(.floatPower, .scalar(.float(2)), machine.array(args[1]))))
        },
    ]

    private static let parts: [Native] = [
        Native("real(val)", "The real part: the array itself.") { machine, args in
            let array = try machine.array(args[0])
            return array.dimensions == 0 ? args[0] : try machine.wrap(array)
        },
        Native("imag(val)", "The imaginary part: zeros.") { machine, args in
            let array = try machine.array(args[0])
            if array.dimensions == 0, args[0].foreign == nil { return Value(0) }
            return try machine.result(NDArray.zeros(array.shape, array.dtype))
        },
        Native("conj(x, /)", "The number itself: arrays hold real numbers.") { machine, args in
            try machine.result(machine.array(args[0]).copy())
        },
        Native("conjugate(x, /)", "The number itself: arrays hold real numbers.") { machine, args in
            try machine.result(machine.array(args[0]).copy())
        },
        Native("angle(z, deg=False)", "0 for positive numbers, half a turn for negative ones.") { machine, args in
            let array = try machine.array(args[0]).converted(to: .float64)
            let angles = try NDArray.apply(.arctan2, .scalar(.float(0)), array)
            return try machine.result(
                machine.truth(args[1]) ? NDArray.apply(.multiply, angles, .float(180 / Double.pi)) : angles)
        },
        Native("real_if_close(a)", "The array itself: it is real.") { machine, args in
            try machine.wrap(machine.array(args[0]))
        },
        Native(
            "fabs(x, /, out=None, where=True, dtype=None)", "The absolute value, as a floating-point number."
        ) { machine, args in
            let array = try machine.operand(args[0], of: .absolute).converted(to: .float64)
            return try machine.elementwise(
                "fabs", [array], (args[1], args[2], args[3]),
                loop: { wanted in
                    if let wanted, wanted != .float64 { throw MathError.noMatchingLoop(operation: "fabs") }
                    return ElementwiseLoop(operands: .float64, result: .float64)
                }
            ) {
                try $0[0].apply(.absolute)
            }
        },
        Native("sinc(x)", "sin(pi x) / (pi x), and 1 at 0.") { machine, args in
            let array = try machine.array(args[0]).converted(to: .float64)
            let isZero = try NDArray.apply(.equal, array, .int(0))
            let angles = try NDArray.apply(
                .multiply, NDArray.choose(isZero, .scalar(.float(1.0e-20)), array), .float(.pi))
            return try machine.result(NDArray.apply(.divide, angles.apply(.sin), angles))
        },
        Native("spacing(x, /)", "The distance to the next number.") { machine, args in
            let array = try machine.array(args[0]).converted(to: .float64)
            let outwards = try NDArray.apply(.copysign, .scalar(.float(.infinity)), array)
            return try machine.result(NDArray.apply(.subtract, NDArray.apply(.nextafter, array, outwards), array))
        },
    ]

    private static func question(_ name: String, _ help: String, _ sign: Double) -> Native {
        Native("\(name)(x, out=None)", help) { machine, args in
            let array = try machine.array(args[0])
            return try machine.deliver(NDArray.apply(.equal, array, .float(sign * .infinity)), args[1], name)
        }
    }

    private static let questions: [Native] = [
        question("isposinf", "Whether x is positive infinity.", 1),
        question("isneginf", "Whether x is negative infinity.", -1),
        Native("isreal(x)", "Whether each element is real: all are.") { machine, args in
            let shape = try machine.array(args[0]).shape
            return try machine.result(NDArray.full(shape, .bool(true)))
        },
        Native("iscomplex(x)", "Whether each element is complex: none is.") { machine, args in
            let shape = try machine.array(args[0]).shape
            return try machine.result(NDArray.full(shape, .bool(false)))
        },
        Native("isrealobj(x)", "Whether the array holds real numbers: it does.") { _, _ in .true },
        Native("iscomplexobj(x)", "Whether the array holds complex numbers: it does not.") { _, _ in .false },
        Native("iterable(y)", "Whether it can be walked through.") { machine, args in
            Value((try? machine.iterator(of: args[0])) != nil)
        },
    ]
}

extension Machine {
    /// `left // right` and `left % right`, and one warning of what both meet.
    func quotientAndRemainder(_ left: NDArray, _ right: NDArray, named name: String) throws -> Value {
        let parts = try watched(name) {
            (try NDArray.apply(.floorDivide, left, right), try NDArray.apply(.remainder, left, right))
        }
        return try heap.tuple([result(parts.0), result(parts.1)])
    }
}
