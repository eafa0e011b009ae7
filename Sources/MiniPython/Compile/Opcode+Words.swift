extension Opcode {
    /// How many further words belong to the instruction.
    var extraWords: Int {
        switch self {
        case .getName, .callKeywords, .formatValue, .exitContext: 1
        case .jumpUnlessEqual, .jumpUnlessNotEqual, .jumpUnlessLess, .jumpUnlessLessEqual, .jumpUnlessGreater,
            .jumpUnlessGreaterEqual, .jumpUnlessSame, .jumpUnlessContains, .forNext, .jumpUnlessMatches,
            .jumpUnlessSequence, .jumpUnlessMapping, .getKeyOrJump:
            1
        case .matchClassOrJump, .nextTurn: 2
        default: 0
        }
    }

    /// Whether the instruction may go on elsewhere; its last word holds the distance.
    var jumps: Bool {
        switch self {
        case .jump, .loop, .jumpIfTrue, .jumpIfFalse, .jumpUnlessEqual, .jumpUnlessNotEqual, .jumpUnlessLess,
            .jumpUnlessLessEqual, .jumpUnlessGreater, .jumpUnlessGreaterEqual, .jumpUnlessSame, .jumpUnlessContains,
            .forNext, .nextTurn, .jumpUnlessMatches, .jumpUnlessSequence, .jumpUnlessMapping, .getKeyOrJump,
            .matchClassOrJump, .exitContext:
            true
        default: false
        }
    }
}
