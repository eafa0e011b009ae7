/// Says what one instruction does, with the names of its operands: `t1 = t1 * x`.
struct InstructionText {
    let instruction: Instruction
    let names: OperandNames
    /// The further words of the instruction.
    private let words: [Instruction]
    /// The name of the place to which it may jump.
    private let target: String

    init(code: CodeObject, names: OperandNames, place: Int) {
        instruction = code.instructions[place]
        self.names = names
        let end = min(place + 1 + instruction.operation.extraWords, code.instructionCount)
        words = ((place + 1)..<max(end, place + 1)).map { code.instructions[$0] }
        target = code.jumpTarget(at: place).map { names.labels[$0] ?? "\($0)" } ?? "?"
    }

    /// Empty for an instruction that has no operands.
    var text: String { known ?? "\(instruction.a), \(instruction.b), \(instruction.c)" }

    /// nil for an operation that nobody has given a text yet.
    var known: String? {
        loading ?? arithmetic ?? comparing ?? jumping ?? attributesAndItems ?? calling ?? building ?? loops
            ?? exceptions ?? modulesAndPatterns
    }

    private var a: String { names.register(Int(instruction.a)) }
    private var b: String { names.register(Int(instruction.b)) }
    private var c: String { names.register(Int(instruction.c)) }
    /// The register some places behind that of operand a.
    private func a(_ offset: Int) -> String { names.register(Int(instruction.a) + offset) }
    private func b(_ offset: Int) -> String { names.register(Int(instruction.b) + offset) }
    private func c(_ offset: Int) -> String { names.register(Int(instruction.c) + offset) }
    private var flagA: Bool { instruction.a == 1 }
    private var flagB: Bool { instruction.b == 1 }
    private var second: Instruction { words.first ?? Instruction(.jump) }

    private var loading: String? {
        switch instruction.operation {
        case .loadConstant: "\(a) = \(names.constant(instruction.wide))"
        case .loadInteger: "\(a) = \(instruction.wide)"
        case .move: "\(a) = \(b)"
        case .checkBound: "\(a) must hold a value"
        case .deleteLocal: "del \(a)" + (flagB ? "" : " if it holds a value")
        case .getGlobal: "\(a) = global \(names.global(instruction.wide))"
        case .setGlobal: "global \(names.global(instruction.wide)) = \(a)"
        case .deleteGlobal: "del global \(names.global(instruction.wide))" + (flagA ? "" : " if it holds a value")
        case .makeCell: "\(a) = new cell of \(a)"
        case .getCell: "\(a) = cell \(b)"
        case .setCell: "cell \(b) = \(a)"
        case .deleteCell: "del cell \(a)" + (flagB ? "" : " if it holds a value")
        case .getName: "\(a) = class name \(names.name(Int(instruction.b))), else global \(names.global(second.wide))"
        case .setName: "class name \(names.name(Int(instruction.b))) = \(a)"
        case .deleteName: "del class name \(names.name(Int(instruction.b)))" + (flagA ? "" : " if it holds a value")
        default: nil
        }
    }

    private var arithmetic: String? {
        let operation = instruction.operation
        let symbols = BinaryOperator.allCases.map(\.rawValue)
        // The operations stand in the order of `BinaryOperation`, twice.
        if (Opcode.add.rawValue...Opcode.bitXor.rawValue).contains(operation.rawValue) {
            return "\(a) = \(b) \(symbols[Int(operation.rawValue - Opcode.add.rawValue)]) \(c)"
        }
        if (Opcode.addInPlace.rawValue...Opcode.bitXorInPlace.rawValue).contains(operation.rawValue) {
            return "\(a) = \(b) \(symbols[Int(operation.rawValue - Opcode.addInPlace.rawValue)])= \(c)"
        }
        return switch operation {
        case .addInteger: "\(a) = \(b) + \(instruction.c)"
        case .subtractInteger: "\(a) = \(b) - \(instruction.c)"
        case .negative: "\(a) = -\(b)"
        case .positive: "\(a) = +\(b)"
        case .invert: "\(a) = ~\(b)"
        case .not: "\(a) = not \(b)"
        default: nil
        }
    }

    private var comparing: String? {
        switch instruction.operation {
        case .equal: "\(a) = \(b) == \(c)"
        case .notEqual: "\(a) = \(b) != \(c)"
        case .less: "\(a) = \(b) < \(c)"
        case .lessEqual: "\(a) = \(b) <= \(c)"
        case .greater: "\(a) = \(b) > \(c)"
        case .greaterEqual: "\(a) = \(b) >= \(c)"
        case .isSame: "\(a) = \(b) is \(c)"
        case .isNotSame: "\(a) = \(b) is not \(c)"
        case .contains: "\(a) = \(b) in \(c)"
        case .containsNot: "\(a) = \(b) not in \(c)"
        case .jumpUnlessEqual: jump(comparing: "==")
        case .jumpUnlessNotEqual: jump(comparing: "!=")
        case .jumpUnlessLess: jump(comparing: "<")
        case .jumpUnlessLessEqual: jump(comparing: "<=")
        case .jumpUnlessGreater: jump(comparing: ">")
        case .jumpUnlessGreaterEqual: jump(comparing: ">=")
        case .jumpUnlessSame: jump(comparing: "is")
        case .jumpUnlessContains: jump(comparing: "in")
        default: nil
        }
    }

    private func jump(comparing symbol: String) -> String {
        "\(instruction.c == 1 ? "unless" : "if") \(a) \(symbol) \(b) go to \(target)"
    }

    private var jumping: String? {
        switch instruction.operation {
        case .jump: "go to \(target)"
        case .loop: "go back to \(target)"
        case .jumpIfTrue: "if \(a) go to \(target)"
        case .jumpIfFalse: "unless \(a) go to \(target)"
        default: nil
        }
    }

    private var attributesAndItems: String? {
        let attribute = names.attribute(Int(instruction.c))
        return switch instruction.operation {
        case .getAttribute: "\(a) = \(b).\(attribute)"
        case .setAttribute: "\(a).\(attribute) = \(b)"
        case .deleteAttribute: "del \(a).\(attribute)"
        case .loadMethod: "\(a), \(a(1)) = method \(b).\(attribute)"
        case .buildSuper: "\(a) = super(cell \(b), \(c))"
        case .getItem: "\(a) = \(b)[\(c)]"
        case .setItem: "\(a)[\(b)] = \(c)"
        case .deleteItem: "del \(a)[\(b)]"
        case .getSlice: "\(a) = \(b)[\(c):\(c(1))]"
        case .setSlice: "\(a)[\(b):\(b(1))] = \(c)"
        case .buildSlice: "\(a) = slice(\(names.registers(Int(instruction.b), 3)))"
        default: nil
        }
    }

    private var calling: String? {
        let count = Int(instruction.b)
        let arguments = names.registers(Int(instruction.a) + 1, count)
        return switch instruction.operation {
        case .call: "\(c) = \(a)(\(arguments))"
        case .callRange: "\(c) = \(a)(\(arguments)), or its iterator"
        case .callMethod: "\(c) = method \(a), \(a(1)) (\(names.registers(Int(instruction.a) + 2, count)))"
        case .callKeywords: "\(c) = \(a)(\(arguments)), the last ones named \(names.constant(second.wide))"
        case .callSpread: "\(c) = \(a)(*\(a(1)), **\(a(2)))"
        case .returnValue: "return \(a)"
        case .returnNone: "return None"
        case .makeFunction:
            "\(a) = function of \(names.constant(count)), defaults \(c) and \(c(1)), annotations \(c(2))"
        case .buildClass:
            "\(a) = class of \(names.constant(count)), arguments *\(c), **\(c(1))"
        default: nil
        }
    }

    private var building: String? {
        let parts = names.registers(Int(instruction.b), Int(instruction.c))
        return switch instruction.operation {
        case .buildList: "\(a) = [\(parts)]"
        case .joinLists: "\(a) = [\(parts)] + \(b(Int(instruction.c)))"
        case .buildTuple: "\(a) = tuple of (\(parts))"
        case .buildSet: "\(a) = set of {\(parts)}"
        case .buildDict: "\(a) = dict of {\(names.registers(Int(instruction.b), Int(instruction.c) * 2))}"
        case .listAppend: "append \(b) to \(a)"
        case .setAdd: "add \(b) to \(a)"
        case .dictInsert: "\(a)[\(b)] = \(c)"
        case .listExtend: "append all of \(b) to \(a)"
        case .setUpdate: "add all of \(b) to \(a)"
        case .dictUpdate: "add all pairs of \(b) to \(a)"
        case .keywordUpdate: "add all pairs of \(b) to \(a), keywords for \(c)"
        case .keepBest: "\(a) = the \(instruction.c == 1 ? "greater" : "lesser") of \(a) and \(b)"
        case .listToTuple: "\(a) = tuple(\(b))"
        case .unpack: "\(names.registers(Int(instruction.a), Int(instruction.c))) = \(b)"
        case .unpackStarred: "\(starredTargets) = \(b)"
        case .formatValue: formatting
        case .buildString: "\(a) = text of \(parts)"
        default: nil
        }
    }

    private var starredTargets: String {
        let before = Int(instruction.c & 255)
        let behind = Int(instruction.c >> 8)
        let first = Int(instruction.a)
        let parts = [
            names.registers(first, before), "*" + names.register(first + before),
            names.registers(first + before + 1, behind),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private var formatting: String {
        let conversion = second.a < 4 ? ["", "!s", "!r", "!a"][Int(second.a)] : ""
        return "\(a) = format(\(b)\(conversion)" + (second.b == 1 ? ")" : ", \(c))")
    }

    private var loops: String? {
        switch instruction.operation {
        case .getIterator: "\(a) = iter(\(b))"
        case .forNext: "\(a) = next(\(b)), at the end go to \(target)"
        case .endLoop: "the loop over \(a) is over"
        case .nextTurn: "\(a) = next(\(b)), go back to \(target); at the end go on"
        case .yieldValue: "\(a) = yield \(b)"
        case .yieldFrom: "\(a) = yield from \(b)"
        case .makeGenerator: "return a generator that goes on here"
        default: nil
        }
    }

    private var exceptions: String? {
        switch instruction.operation {
        case .raise: "raise \(a)" + (flagB ? " from \(c)" : "")
        case .reraiseCurrent: "raise what is being handled"
        case .reraise: "raise \(a) again"
        case .enterHandler: "\(a) = what was being handled; now \(b) is"
        case .leaveHandler: "\(a) is being handled again"
        case .jumpUnlessMatches: "unless \(a) is a \(b) go to \(target)"
        case .raiseAssertion: "raise AssertionError" + (flagB ? "(\(a))" : "")
        case .enterContext: "\(c) = enter \(b); its exit in \(a), \(a(1))"
        case .exitContext: flagB ? "exit \(a) with \(c); if it answers True go to \(target)" : "exit \(a)"
        default: nil
        }
    }

    private var modulesAndPatterns: String? {
        let minimum = instruction.c >= 4096
        return switch instruction.operation {
        case .importModule: "\(a) = module \(names.constant(instruction.wide))"
        case .importName: "\(a) = \(b).\(names.name(Int(instruction.c)))"
        case .display: flagB ? "show \(a)" : "\(a) is the value of the program"
        case .jumpUnlessSequence:
            "unless \(a) is a sequence of \(instruction.c % 4096)\(minimum ? " or more" : "") go to \(target)"
        case .jumpUnlessMapping: "unless \(a) is a mapping go to \(target)"
        case .getKeyOrJump: "\(a) = \(b)[\(c)], without that key go to \(target)"
        case .mappingRest: "\(a) = \(b) without the keys \(c)"
        case .matchClassOrJump:
            "\(a) = \(second.b) parts and \(names.constant(Int(second.a))) of \(b) as \(c), else go to \(target)"
        default: nil
        }
    }
}
