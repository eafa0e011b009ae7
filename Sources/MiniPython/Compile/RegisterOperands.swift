/// Which operands of an instruction are registers.
struct RegisterOperands: OptionSet {
    let rawValue: UInt8

    static let a = RegisterOperands(rawValue: 1)
    static let b = RegisterOperands(rawValue: 2)
    static let c = RegisterOperands(rawValue: 4)
    /// Operand c is a register's number and one, or 0 for none.
    static let optionalC = RegisterOperands(rawValue: 8)
}

extension Opcode {
    var registerOperands: RegisterOperands {
        switch self {
        case .getGlobal, .setGlobal, .loadConstant, .loadInteger, .importModule, .checkBound, .deleteLocal,
            .makeCell, .deleteCell, .getName, .setName, .jumpIfTrue, .jumpIfFalse, .deleteAttribute, .returnValue,
            .reraise, .leaveHandler, .raiseAssertion, .display, .jumpUnlessSequence, .jumpUnlessMapping, .loop,
            .endLoop:
            .a
        case .deleteGlobal, .deleteName, .jump, .returnNone, .makeGenerator, .reraiseCurrent: []
        case .move, .getCell, .setCell, .addInteger, .subtractInteger, .negative, .positive, .invert, .not,
            .jumpUnlessEqual, .jumpUnlessNotEqual, .jumpUnlessLess, .jumpUnlessLessEqual, .jumpUnlessGreater,
            .jumpUnlessGreaterEqual, .jumpUnlessSame, .jumpUnlessContains, .getAttribute, .setAttribute, .loadMethod,
            .deleteItem, .buildSlice, .buildList, .joinLists, .buildTuple, .buildSet, .buildDict, .listAppend, .setAdd,
            .setUpdate, .dictUpdate, .listToTuple, .unpack, .keepBest, .unpackStarred, .buildString, .getIterator,
            .forNext, .yieldValue, .yieldFrom, .enterHandler,
            .jumpUnlessMatches, .importName:
            [.a, .b]
        case .call, .callRange, .callMethod, .callKeywords, .makeFunction, .buildClass, .raise, .exitContext,
            .callSpread:
            [.a, .c]
        case .listExtend: [.a, .b, .optionalC]
        case .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power, .matrixMultiply, .leftShift,
            .rightShift, .bitAnd, .bitOr, .bitXor, .addInPlace, .subtractInPlace, .multiplyInPlace, .divideInPlace,
            .floorDivideInPlace, .moduloInPlace, .powerInPlace, .matrixMultiplyInPlace, .leftShiftInPlace,
            .rightShiftInPlace, .bitAndInPlace, .bitOrInPlace, .bitXorInPlace, .equal, .notEqual, .less, .lessEqual,
            .greater, .greaterEqual, .isSame, .isNotSame, .contains, .containsNot, .buildSuper, .getItem, .setItem,
            .getSlice, .setSlice, .dictInsert, .keywordUpdate, .formatValue, .enterContext, .getKeyOrJump,
            .mappingRest, .matchClassOrJump, .nextTurn:
            [.a, .b, .c]
        }
    }
}

extension Instruction {
    /// The instruction with all registers from `first` on moved down.
    func moved(from first: Int, by distance: Int) -> Instruction {
        var moved = self
        let registers = operation.registerOperands
        func lower(_ operand: inout UInt16, _ offset: Int = 0) {
            if Int(operand) - offset >= first { operand -= UInt16(truncatingIfNeeded: distance) }
        }
        if registers.contains(.a) { lower(&moved.a) }
        if registers.contains(.b) { lower(&moved.b) }
        if registers.contains(.c) { lower(&moved.c) }
        if registers.contains(.optionalC), c > 0 { lower(&moved.c, 1) }
        return moved
    }
}
