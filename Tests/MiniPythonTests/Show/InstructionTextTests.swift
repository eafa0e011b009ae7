import Testing

@testable import MiniPython

@Suite struct InstructionTextTests {
    private let world: Interpreter

    init() throws { world = try Interpreter() }

    /// The text of the first of some words; the registers are a, b, c, one that holds 7, and temporaries from 4 on.
    private func text(_ words: [Instruction]) throws -> InstructionText {
        let heap = world.machine.heap
        let parts = CodeObject.Parts(
            name: "f", qualifiedName: "f", source: SourceText(name: "a.py", text: ""), instructions: words, spans: [],
            constants: [Value(heap.name("k")), Value(2.5)],
            template: [.undefined, .undefined, .undefined, Value(7)],
            registerCount: 40, names: [heap.name("n")], cacheNames: [heap.name("attr")], regions: [],
            parameters: .init(), captures: [],
            registerNames: ["a", "b", "c"].enumerated().map {
                RegisterName(register: $0.offset, name: $0.element, isFree: false)
            }, isGenerator: false, documentation: .none)
        let code = try heap.adopt(CodeObject(parts))
        return InstructionText(code: code, names: OperandNames(code, world.machine, labels: [5: "L1"]), place: 0)
    }

    private func text(_ operation: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) throws -> String {
        try text([Instruction(operation, a, b, c)]).text
    }

    @Test(arguments: Opcode.allCases) func everyInstructionHasAText(operation: Opcode) throws {
        let words = [Instruction(operation, 0, 1, 2)]
        let further = [Instruction](repeating: Instruction(.jump, 0, 0, 0), count: operation.extraWords)
        let known = try text(words + further).known
        #expect(known != nil)
        #expect(known?.isEmpty == false)
    }

    @Test(arguments: Opcode.allCases) func noOperandLeadsOutside(operation: Opcode) throws {
        let most = Instruction(operation, 65_535, 65_535, 65_535)
        #expect(try !text([most]).text.isEmpty)
        #expect(try !text([most, most, most]).text.isEmpty)
    }

    @Test func registersHaveNames() throws {
        #expect(try text(.add, 4, 0, 3) == "t0 = a + 7")
        #expect(try text(.powerInPlace, 0, 0, 1) == "a = a **= b")
        #expect(try text(.bitXor, 0, 1, 2) == "a = b ^ c")
        #expect(try text(.containsNot, 5, 1, 2) == "t1 = b not in c")
        #expect(try text(.subtractInteger, 1, 2, 9) == "b = c - 9")
    }

    @Test func constantsAndNames() throws {
        #expect(try text([Instruction(.loadConstant, 0, wide: 0)]).text == "a = 'k'")
        #expect(try text([Instruction(.loadConstant, 0, wide: 1)]).text == "a = 2.5")
        #expect(try text([Instruction(.loadInteger, 0, wide: -3)]).text == "a = -3")
        #expect(try text(.getAttribute, 0, 1, 0) == "a = b.attr")
        #expect(try text(.setAttribute, 0, 1, 0) == "a.attr = b")
        #expect(try text(.loadMethod, 4, 1, 0) == "t0, t1 = method b.attr")
        #expect(try text(.importName, 0, 1, 0) == "a = b.n")
    }

    @Test func calls() throws {
        #expect(try text(.call, 4, 2, 0) == "a = t0(t1, t2)")
        #expect(try text(.call, 4, 6, 0) == "a = t0(t1, t2 … t6)")
        #expect(try text(.callMethod, 4, 1, 0) == "a = method t0, t1 (t2)")
        #expect(try text(.callRange, 4, 1, 0) == "a = t0(t1), or its iterator")
        #expect(try text(.joinLists, 0, 4, 2) == "a = [t0, t1] + t2")
        let words = [Instruction(.callKeywords, 4, 1, 0), Instruction(.jump, 0, wide: 0)]
        #expect(try text(words).text == "a = t0(t1), the last ones named 'k'")
    }

    @Test func jumpsNameTheirTargets() throws {
        #expect(try text([Instruction(.jump, 0, wide: 4)]).text == "go to L1")
        #expect(try text([Instruction(.jumpIfFalse, 1, wide: 4)]).text == "unless b go to L1")
        let next = Instruction(.jump, 0, wide: 3)
        #expect(try text([Instruction(.jumpUnlessLess, 0, 1, 1), next]).text == "unless a < b go to L1")
        #expect(try text([Instruction(.jumpUnlessLess, 0, 1, 0), next]).text == "if a < b go to L1")
        #expect(try text([Instruction(.jumpUnlessSame, 0, 1, 0), next]).text == "if a is b go to L1")
        #expect(try text([Instruction(.jumpUnlessContains, 0, 1, 1), next]).text == "unless a in b go to L1")
        #expect(try text([Instruction(.forNext, 0, 1), next]).text == "a = next(b), at the end go to L1")
        #expect(
            try text([Instruction(.jumpUnlessSequence, 0, 0, 4098), next]).text
                == "unless a is a sequence of 2 or more go to L1")
    }

    @Test func flagsAreSaid() throws {
        #expect(try text(.deleteLocal, 0, 1) == "del a")
        #expect(try text(.deleteLocal, 0, 0) == "del a if it holds a value")
        #expect(try text(.raise, 0, 1, 2) == "raise a from c")
        #expect(try text(.raise, 0, 0, 2) == "raise a")
        #expect(try text(.unpackStarred, 4, 0, 1 | 2 << 8) == "t0, *t1, t2, t3 = a")
        let repr = [Instruction(.formatValue, 0, 1, 2), Instruction(.move, 2, 0, 0)]
        #expect(try text(repr).text == "a = format(b!r, c)")
        let plain = [Instruction(.formatValue, 0, 1, 2), Instruction(.move, 0, 1, 0)]
        #expect(try text(plain).text == "a = format(b)")
    }
}
