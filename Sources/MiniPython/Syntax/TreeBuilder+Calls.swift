/// The arguments of calls, lambdas and the parameters of functions.
extension TreeBuilder {
    /// `(arguments)` behind a callable.
    mutating func parseCallArguments() throws(ParseFailure) -> [Argument] {
        try nested { builder throws(ParseFailure) in
            let open = try builder.expect(.leftParenthesis).span.start
            var arguments: [Argument] = []
            var earlier = EarlierArguments()
            while !builder.at(.rightParenthesis) {
                let argument = try builder.parseArgument(after: earlier, open: open)
                earlier.note(argument)
                arguments.append(argument)
                guard builder.accept(.comma) else { break }
            }
            try builder.expect(.rightParenthesis)
            return arguments
        }
    }

    /// What the arguments read so far allow behind them.
    private struct EarlierArguments {
        var isEmpty = true
        var hasKeyword = false
        var hasDoubleStar = false

        mutating func note(_ argument: Argument) {
            isEmpty = false
            if case .keyword = argument.kind { hasKeyword = true }
            if case .doubleStar = argument.kind { hasDoubleStar = true }
        }
    }

    private mutating func parseArgument(after earlier: EarlierArguments, open: Int) throws(ParseFailure) -> Argument {
        let start = current.span.start
        if accept(.doubleStar) {
            let value = try parseExpression()
            return argument(.doubleStar, value, start)
        }
        if accept(.star) {
            guard !earlier.hasDoubleStar else { throw mismatch() }
            let value = try parseExpression()
            return argument(.star, value, start)
        }
        if at(.name), kind(after: 1) == .equal {
            let (name, _) = try expectName()
            try expect(.equal)
            let value = try parseExpression()
            return argument(.keyword(name), value, start)
        }
        let value = try parseNamedExpression()
        if at(.for) {
            let generator = try parseSoleGenerator(value, isFirst: earlier.isEmpty, open: open)
            return Argument(kind: .positional, value: generator, span: generator.span)
        }
        guard !earlier.hasKeyword, !earlier.hasDoubleStar, !at(.equal) else { throw mismatch() }
        return argument(.positional, value, start)
    }

    /// Mutating, so that no argument of the call can read on after the end has been taken.
    private mutating func argument(_ kind: Argument.Kind, _ value: Expression, _ start: Int) -> Argument {
        Argument(kind: kind, value: value, span: Span(start, previousEnd))
    }

    /// A generator expression that needs no parentheses since it is the only argument.
    private mutating func parseSoleGenerator(
        _ element: Expression, isFirst: Bool, open: Int
    ) throws(ParseFailure) -> Expression {
        let clauses = try parseComprehensionClauses()
        guard isFirst, at(.rightParenthesis) else { throw mismatch() }
        var generator = try make(.generator(element, clauses), from: open, above: max(element.depth, depth(clauses)))
        generator.span.end = current.span.end
        return generator
    }

    // MARK: - Parameters

    mutating func parseLambda() throws(ParseFailure) -> Expression {
        let start = try expect(.lambda).span.start
        let parameters = try parseParameters(until: .colon)
        try expect(.colon)
        let body = try parseExpression()
        let all = parameters.positionalOnly + parameters.regular + parameters.keywordOnly
        let deepest = all.reduce(body.depth) { max($0, $1.defaultValue?.depth ?? 0) }
        return try make(.lambda(parameters, body), from: start, above: deepest)
    }

    /// The parameters of a function (until `)`), or of a lambda (until `:`), which have no annotations.
    mutating func parseParameters(until close: TokenKind) throws(ParseFailure) -> Parameters {
        var reader = ParameterReader(annotated: close == .rightParenthesis)
        while !at(close) {
            try parseParameterItem(&reader, close)
            guard accept(.comma) else { break }
        }
        guard at(close), !reader.isBareStarLast else { throw mismatch() }
        return reader.parameters
    }

    private mutating func parseParameterItem(
        _ reader: inout ParameterReader, _ close: TokenKind
    ) throws(ParseFailure) {
        guard reader.parameters.variadicKeywords == nil else { throw mismatch() }
        if at(.slash) {
            guard !reader.sawSlash, !reader.sawStar, !reader.parameters.regular.isEmpty else { throw mismatch() }
            position += 1
            reader.sawSlash = true
            reader.parameters.positionalOnly = reader.parameters.regular
            reader.parameters.regular = []
        } else if accept(.doubleStar) {
            guard !reader.isBareStarLast else { throw mismatch() }
            reader.parameters.variadicKeywords = try parseParameter(reader, hasDefault: false)
        } else if at(.star) {
            guard !reader.sawStar else { throw mismatch() }
            position += 1
            reader.sawStar = true
            if at(.comma) {
                reader.isBareStarLast = true
            } else {
                reader.parameters.variadic = try parseParameter(reader, hasDefault: false, starred: true)
            }
        } else {
            let parameter = try parseParameter(reader, hasDefault: true)
            if reader.sawStar {
                reader.isBareStarLast = false
                reader.parameters.keywordOnly.append(parameter)
            } else {
                if parameter.defaultValue != nil { reader.sawDefault = true }
                guard parameter.defaultValue != nil || !reader.sawDefault else { throw mismatch() }
                reader.parameters.regular.append(parameter)
            }
        }
    }

    private mutating func parseParameter(
        _ reader: ParameterReader, hasDefault: Bool, starred: Bool = false
    ) throws(ParseFailure) -> Parameters.Parameter {
        let (name, span) = try expectName()
        var parameter = Parameters.Parameter(name: name, span: span)
        if reader.annotated, accept(.colon) {
            parameter.annotation = starred && at(.star) ? try parseStarNamedExpression() : try parseExpression()
            parameter.span.end = previousEnd
        }
        if hasDefault, accept(.equal) { parameter.defaultValue = try parseExpression() }
        return parameter
    }
}

/// What has been read of a list of parameters.
struct ParameterReader {
    var annotated: Bool
    var parameters = Parameters()
    var sawSlash = false
    var sawStar = false
    var sawDefault = false
    /// Whether a `*` alone waits for the parameters that must follow it.
    var isBareStarLast = false
}
