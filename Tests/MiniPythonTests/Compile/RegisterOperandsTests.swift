import Testing

@testable import MiniPython

@Suite struct RegisterOperandsTests {
    @Test func onlyRegistersMove() {
        let sum = Instruction(.add, 30, 2, 28).moved(from: 28, by: 20)
        #expect((sum.a, sum.b, sum.c) == (10, 2, 8))
        // 40 arguments are no register.
        let call = Instruction(.call, 30, 40, 2).moved(from: 28, by: 20)
        #expect((call.a, call.b, call.c) == (10, 40, 2))
        let number = Instruction(.loadInteger, 28, wide: 77_000_000).moved(from: 28, by: 20)
        #expect(number.a == 8)
        #expect(number.wide == 77_000_000)
        let jump = Instruction(.jump, 0, wide: -5).moved(from: 0, by: 1)
        #expect(jump.wide == -5)
    }

    @Test func anAbsentOperandStaysAbsent() {
        #expect(Instruction(.listExtend, 30, 30, 0).moved(from: 28, by: 20).c == 0)
        #expect(Instruction(.listExtend, 30, 30, 29).moved(from: 28, by: 20).c == 9)
    }

    /// Every register that compiled code names lies inside its frame.
    @Test func framesHoldAllTheirRegisters() throws {
        let text = """
            def f(a, b=2, *rest, **named):
                total = [a] + [x * 7.5 for x in rest if x][1:]
                total[:1] = (a, b)
                for i, (k, v) in enumerate(named.items()):
                    try:
                        total += [f"{k!r:>{b}}", -v ** 2, v if i else None]
                    except (TypeError, ValueError) as error:
                        raise KeyError(k) from error
                    finally:
                        total.append(len(k))
                match total:
                    case [x, *others] if x:
                        return {**named, "x": x}
                return sum(y + 1 for y in rest)
            """
        let world = try Interpreter()
        let outcome = world.run(text)
        #expect(outcome.succeeded)
        let function = try #require(world.value(of: "f")?.cast(.function, to: FunctionObject.self))
        var place = 0
        while place < function.code.instructionCount {
            let instruction = function.code.instructions[place]
            let registers = instruction.operation.registerOperands
            let limit = function.code.registerCount
            if registers.contains(.a) { #expect(Int(instruction.a) < limit) }
            if registers.contains(.b) { #expect(Int(instruction.b) < limit) }
            if registers.contains(.c) { #expect(Int(instruction.c) < limit) }
            place += 1 + instruction.operation.extraWords
        }
        // Six variables, four of the loops and patterns, and the rest: without a gap for constants that it lacks.
        #expect(function.code.registerCount < 40)
    }
}
