/// What may stand left of `=`, behind `for`, `del`, `as`.
extension TreeBuilder {
    /// `star_targets`: the targets of a loop.
    mutating func parseTargetList() throws(ParseFailure) -> Expression {
        let start = current.span.start
        let first = try parseTarget()
        guard at(.comma) || isStarred(first) else { return first }
        guard at(.comma) else {
            // CPython's grammar takes a lone starred target here; its compiler refuses it.
            return first
        }
        var elements = [first]
        while accept(.comma), at(.name) || at(.leftParenthesis) || at(.leftBracket) || at(.star) || startsExpression {
            elements.append(try parseTarget())
        }
        return try make(.tuple(elements), from: start, above: depth(elements))
    }

    mutating func parseTarget() throws(ParseFailure) -> Expression {
        let start = current.span.start
        if accept(.star) {
            let value = try parsePrimary()
            guard isTarget(value) else { throw mismatch() }
            return try make(.starred(value), from: start, above: value.depth)
        }
        let value = try parsePrimary()
        guard isTarget(value) else { throw mismatch() }
        return value
    }

    /// Whether an expression can be assigned to; `star` and sequences as the place allows.
    func isTarget(_ expression: Expression, starred: Bool = false) -> Bool {
        switch expression.kind {
        case .name, .attribute, .subscript: return true
        case .list(let elements), .tuple(let elements):
            return elements.allSatisfy { isTarget($0, starred: true) }
        case .starred(let value):
            return starred && !isStarred(value) && isTarget(value)
        default: return false
        }
    }

    /// Whether an expression is a name, an attribute or an item: what `+=` and annotations take.
    func isSingleTarget(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .name, .attribute, .subscript: true
        default: false
        }
    }

    /// Whether `del` takes an expression.
    func isDeletable(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .name, .attribute, .subscript: true
        case .list(let elements), .tuple(let elements): elements.allSatisfy(isDeletable)
        default: false
        }
    }
}
