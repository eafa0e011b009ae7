/// Expressions from the loosest operator to the tightest.
extension TreeBuilder {
    /// `expression`: a conditional, a lambda or what binds tighter.
    mutating func parseExpression() throws(ParseFailure) -> Expression {
        try nested { builder throws(ParseFailure) in
            if builder.at(.lambda) { return try builder.parseLambda() }
            let start = builder.current.span.start
            let first = try builder.parseDisjunction()
            guard builder.accept(.if) else { return first }
            let test = try builder.parseDisjunction()
            try builder.expect(.else)
            let otherwise = try builder.parseExpression()
            return try builder.make(
                .conditional(test: test, then: first, otherwise: otherwise), from: start,
                above: max(first.depth, test.depth, otherwise.depth))
        }
    }

    /// `named_expression`: an expression or `name := expression`.
    mutating func parseNamedExpression() throws(ParseFailure) -> Expression {
        if at(.name), kind(after: 1) == .colonEqual { return try parseWalrus() }
        return try parseExpression()
    }

    private mutating func parseWalrus() throws(ParseFailure) -> Expression {
        let (name, span) = try expectName()
        try expect(.colonEqual)
        let value = try parseExpression()
        return try make(.walrus(name, nameSpan: span, value), from: span.start, above: value.depth)
    }

    /// `*bitwise_or` or a named expression: an element of a display.
    mutating func parseStarNamedExpression() throws(ParseFailure) -> Expression {
        at(.star) ? try parseStarred() : try parseNamedExpression()
    }

    private mutating func parseStarred() throws(ParseFailure) -> Expression {
        let start = try expect(.star).span.start
        let value = try parseBinary(0)
        return try make(.starred(value), from: start, above: value.depth)
    }

    /// `star_expressions`: one expression, or a tuple without parentheses.
    mutating func parseStarExpressions() throws(ParseFailure) -> Expression {
        let start = current.span.start
        let first = at(.star) ? try parseStarred() : try parseExpression()
        guard at(.comma) else { return first }
        var elements = [first]
        while accept(.comma), startsExpression {
            elements.append(at(.star) ? try parseStarred() : try parseExpression())
        }
        return try make(.tuple(elements), from: start, above: depth(elements))
    }

    /// `yield_expr | star_expressions`: the right side of an assignment.
    mutating func parseRightSide() throws(ParseFailure) -> Expression {
        at(.yield) ? try parseYield() : try parseStarExpressions()
    }

    mutating func parseYield() throws(ParseFailure) -> Expression {
        let start = try expect(.yield).span.start
        if accept(.from) {
            let value = try parseExpression()
            return try make(.yieldFrom(value), from: start, above: value.depth)
        }
        guard startsExpression else { return try make(.yield(nil), from: start) }
        let value = try parseStarExpressions()
        return try make(.yield(value), from: start, above: value.depth)
    }

    /// Whether the current token can begin an expression or a starred one.
    var startsExpression: Bool {
        switch kind {
        case .name, .number, .string, .leftParenthesis, .leftBracket, .leftBrace, .ellipsis, .minus, .plus, .tilde,
            .star, .not, .lambda, .noneKeyword, .trueKeyword, .falseKeyword, .fault:
            true
        default: false
        }
    }

    // MARK: - Logic and comparison

    mutating func parseDisjunction() throws(ParseFailure) -> Expression {
        let start = current.span.start
        let first = try parseConjunction()
        guard at(.or) else { return first }
        var operands = [first]
        while accept(.or) { operands.append(try parseConjunction()) }
        return try make(.or(operands), from: start, above: depth(operands))
    }

    private mutating func parseConjunction() throws(ParseFailure) -> Expression {
        let start = current.span.start
        let first = try parseInversion()
        guard at(.and) else { return first }
        var operands = [first]
        while accept(.and) { operands.append(try parseInversion()) }
        return try make(.and(operands), from: start, above: depth(operands))
    }

    private mutating func parseInversion() throws(ParseFailure) -> Expression {
        guard at(.not) else { return try parseComparison() }
        return try nested { builder throws(ParseFailure) in
            let start = try builder.expect(.not).span.start
            let operand = try builder.parseInversion()
            return try builder.make(.unary(.not, operand), from: start, above: operand.depth)
        }
    }

    private mutating func parseComparison() throws(ParseFailure) -> Expression {
        let start = current.span.start
        let first = try parseBinary(0)
        var rest: [(ComparisonOperator, Expression)] = []
        var deepest = first.depth
        while let comparison = acceptComparison() {
            let operand = try parseBinary(0)
            deepest = max(deepest, operand.depth)
            rest.append((comparison, operand))
        }
        return rest.isEmpty ? first : try make(.compare(first, rest), from: start, above: deepest)
    }

    private mutating func acceptComparison() -> ComparisonOperator? {
        let found: ComparisonOperator
        var width = 1
        switch kind {
        case .equalEqual: found = .equal
        case .notEqual: found = .notEqual
        case .less: found = .less
        case .lessEqual: found = .lessEqual
        case .greater: found = .greater
        case .greaterEqual: found = .greaterEqual
        case .in: found = .in
        case .not where kind(after: 1) == .in:
            found = .notIn
            width = 2
        case .is where kind(after: 1) == .not:
            found = .isNot
            width = 2
        case .is: found = .isSame
        default: return nil
        }
        position += width
        return found
    }

    // MARK: - Arithmetic

    /// An operator of two operands with its strength.
    private var binaryOperator: (BinaryOperator, strength: Int)? {
        switch kind {
        case .bar: (.bitOr, 0)
        case .caret: (.bitXor, 1)
        case .ampersand: (.bitAnd, 2)
        case .leftShift: (.leftShift, 3)
        case .rightShift: (.rightShift, 3)
        case .plus: (.add, 4)
        case .minus: (.subtract, 4)
        case .star: (.multiply, 5)
        case .slash: (.divide, 5)
        case .doubleSlash: (.floorDivide, 5)
        case .percent: (.modulo, 5)
        case .at: (.matrixMultiply, 5)
        default: nil
        }
    }

    /// Operators at least as strong as `strength`, from `|` (0) to `*` (5), by precedence climbing.
    mutating func parseBinary(_ strength: Int) throws(ParseFailure) -> Expression {
        let start = current.span.start
        var left = try parseFactor()
        while let (operation, found) = binaryOperator, found >= strength {
            position += 1
            let right = try parseBinary(found + 1)
            left = try make(
                .binary(operation, left, right), from: start, above: max(left.depth, right.depth))
        }
        return left
    }

    private mutating func parseFactor() throws(ParseFailure) -> Expression {
        let sign: UnaryOperator
        switch kind {
        case .minus: sign = .negative
        case .plus: sign = .positive
        case .tilde: sign = .invert
        default: return try parsePower()
        }
        return try nested { builder throws(ParseFailure) in
            let start = builder.current.span.start
            builder.position += 1
            let operand = try builder.parseFactor()
            return try builder.make(.unary(sign, operand), from: start, above: operand.depth)
        }
    }

    private mutating func parsePower() throws(ParseFailure) -> Expression {
        let start = current.span.start
        let base = try parsePrimary()
        guard accept(.doubleStar) else { return base }
        return try nested { builder throws(ParseFailure) in
            let exponent = try builder.parseFactor()
            return try builder.make(
                .binary(.power, base, exponent), from: start, above: max(base.depth, exponent.depth))
        }
    }

    // MARK: - Primaries

    /// An atom with its attributes, calls and subscripts.
    mutating func parsePrimary() throws(ParseFailure) -> Expression {
        let start = current.span.start
        var primary = try parseAtom()
        while true {
            switch kind {
            case .dot:
                position += 1
                let (name, span) = try expectName()
                primary = try make(.attribute(primary, name, nameSpan: span), from: start, above: primary.depth)
            case .leftParenthesis:
                let arguments = try parseCallArguments()
                let deepest = arguments.reduce(primary.depth) { max($0, $1.value.depth) }
                primary = try make(.call(primary, arguments), from: start, above: deepest)
            case .leftBracket:
                position += 1
                let index = try parseSlices()
                try expect(.rightBracket)
                primary = try make(.subscript(primary, index), from: start, above: max(primary.depth, index.depth))
            default: return primary
            }
        }
    }

    private mutating func parseSlices() throws(ParseFailure) -> Expression {
        let start = current.span.start
        let first = try parseSlice()
        if case .starred = first.kind {} else if !at(.comma) { return first }
        var elements = [first]
        while accept(.comma), !at(.rightBracket) { elements.append(try parseSlice()) }
        return try make(.tuple(elements), from: start, above: depth(elements))
    }

    private mutating func parseSlice() throws(ParseFailure) -> Expression {
        let start = current.span.start
        if accept(.star) {
            let value = try parseExpression()
            return try make(.starred(value), from: start, above: value.depth)
        }
        var lower: Expression?
        if !at(.colon) {
            let first = try parseNamedExpression()
            guard at(.colon) else { return first }
            if case .walrus = first.kind, !first.isParenthesized { throw mismatch() }
            lower = first
        }
        try expect(.colon)
        var upper: Expression?
        var step: Expression?
        if !endsSlice { upper = try parseExpression() }
        if accept(.colon), !endsSlice { step = try parseExpression() }
        let deepest = max(lower?.depth ?? 0, upper?.depth ?? 0, step?.depth ?? 0)
        return try make(.slice(lower: lower, upper: upper, step: step), from: start, above: deepest)
    }

    private var endsSlice: Bool { at(.colon) || at(.comma) || at(.rightBracket) }
}
