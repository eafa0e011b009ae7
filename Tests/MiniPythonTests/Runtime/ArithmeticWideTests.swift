import BigInt
import Foundation
import Testing

@testable import MiniPython

@Suite struct ArithmeticWideTests {
    private let world: Interpreter

    init() throws { world = try Interpreter() }

    /// Numbers around the ends of 63, 64, 126 and 127 bits, of both signs.
    private static let edges: [BigInt] = {
        let powers = [62, 63, 64, 100, 126, 127].map { BigInt(1) << $0 }
        return [0, 1, 2, 3, 7, 1000] + powers.flatMap { [$0 - 1, $0, $0 + 1] }
    }()

    /// Each operation agrees with the same on numbers of any size.
    @Test func agreesWithNumbersOfAnySize() throws {
        try world.withMachine { machine in
            let signed = Self.edges + Self.edges.map { -$0 }
            for x in signed {
                for y in signed {
                    let (a, b) = (try wide(x, machine), try wide(y, machine))
                    for op in [BinaryOperation.add, .subtract, .multiply, .bitAnd, .bitOr, .bitXor] {
                        let expected = try machine.bigArithmetic(op, x, y)?.wholeNumber
                        #expect(try machine.binary(op, a, b).wholeNumber == expected, "\(x) \(op) \(y)")
                    }
                    guard y != 0 else { continue }
                    for op in [BinaryOperation.floorDivide, .modulo] {
                        let expected = try machine.bigArithmetic(op, x, y)?.wholeNumber
                        #expect(try machine.binary(op, a, b).wholeNumber == expected, "\(x) \(op) \(y)")
                    }
                }
            }
        }
    }

    /// The number as 128-bit arithmetic makes it, where it fits.
    private func wide(_ value: BigInt, _ machine: Machine) throws -> Value {
        guard value.magnitude.bitWidth < 128 else { return try machine.heap.integer(value) }
        let words = Array(value.magnitude.words) + [0, 0]
        let magnitude = Int128(words[0]) | Int128(words[1]) << 64
        return try machine.heap.integer(value.sign == .minus ? -magnitude : magnitude)
    }

    @Test func aWideNumberIsTheSameNumber() {
        let outcome = world.run(
            """
            x = 2 ** 40 * 2 ** 40
            y = 1 << 80
            print(x == y, hash(x) == hash(y), {x: 1}[y], x, -x, x > 2 ** 79, str(x // 3), x % 10 ** 9, float(x), x & 255)
            """)
        #expect(
            outcome.output
                == "True True 1 1208925819614629174706176 -1208925819614629174706176 True 402975273204876391568725 "
                + "174706176 1.2089258196146292e+24 0\n")
    }

    /// Where a square is taken quickly, it is what `pow` gives.
    @Test func squaresAreThoseOfPow() {
        var state: UInt64 = 7
        var quick = 0
        for _ in 0..<200_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let x = Double(bitPattern: (state >> 2 & 0x000F_FFFF_FFFF_FFFF) | (900 + state % 240) << 52)
            guard let square = Quick.square(x) else { continue }
            quick += 1
            #expect(square == pow(x, 2))
        }
        #expect(quick > 150_000)
    }
}
