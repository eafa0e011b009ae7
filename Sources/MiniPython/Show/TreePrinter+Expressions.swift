import BigInt

extension TreePrinter {
    func node(_ expression: Expression, _ scope: Scope) -> Node {
        switch expression.kind {
        case .none: Node(title: "none")
        case .true: Node(title: "true")
        case .false: Node(title: "false")
        case .ellipsis: Node(title: "ellipsis")
        case .integer(let value): Node(title: "integer \(value)")
        case .bigInteger(let value): Node(title: "bigInteger " + Self.shown(value))
        case .float(let value): Node(title: "float " + (value.isInfinite ? "inf" : "\(value)"))
        case .string(let bytes): Node(title: "string " + Excerpt.quoted(bytes))
        case .formatted(let parts): Node(title: "formatted", parts: formatted(parts, scope))
        case .name(let name): Node(title: "name " + resolved(name, scope))
        case .unary(let operation, let operand):
            Node(title: "unary \(operation.rawValue)", parts: [part("operand", operand, scope)])
        case .binary(let operation, let left, let right):
            Node(
                title: "binary \(operation.rawValue)",
                parts: [part("left", left, scope), part("right", right, scope)])
        case .and(let operands): Node(title: "and", parts: parts("operands", operands, scope))
        case .or(let operands): Node(title: "or", parts: parts("operands", operands, scope))
        case .compare(let first, let rest):
            Node(
                title: "compare",
                parts: [part("first", first, scope)] + rest.map { part($0.0.rawValue, $0.1, scope) })
        case .conditional(let test, let then, let otherwise):
            Node(
                title: "conditional",
                parts: [part("test", test, scope), part("then", then, scope), part("otherwise", otherwise, scope)])
        case .walrus(let name, _, let value):
            Node(title: "walrus", parts: [text("name", resolved(name, scope), scope), part("value", value, scope)])
        case .yield(let value): Node(title: "yield", parts: part("value", ifAny: value, scope))
        case .yieldFrom(let value): Node(title: "yieldFrom", parts: [part("value", value, scope)])
        default: compound(expression, scope)
        }
    }

    /// The digits of a number; how long it is where they would take long to find.
    private static func shown(_ value: BigInt) -> String {
        value.bitWidth > 4_096 ? "of \(value.bitWidth) bits" : Excerpt.plain(String(value).utf8)
    }

    /// Expressions that take other values apart or build new ones.
    private func compound(_ expression: Expression, _ scope: Scope) -> Node {
        switch expression.kind {
        case .call(let function, let arguments):
            return Node(
                title: "call",
                parts: [part("function", function, scope)] + self.arguments(arguments, scope))
        case .attribute(let value, let name, _):
            return Node(title: "attribute \(scope.mangle(name))", parts: [part("of", value, scope)])
        case .subscript(let value, let index):
            return Node(title: "subscript", parts: [part("of", value, scope), part("index", index, scope)])
        case .slice(let lower, let upper, let step):
            return Node(
                title: "slice",
                parts: part("lower", ifAny: lower, scope) + part("upper", ifAny: upper, scope)
                    + part("step", ifAny: step, scope))
        case .starred(let value): return Node(title: "starred", parts: [part("value", value, scope)])
        case .list(let elements): return Node(title: "list", parts: parts("elements", elements, scope))
        case .tuple(let elements): return Node(title: "tuple", parts: parts("elements", elements, scope))
        case .set(let elements): return Node(title: "set", parts: parts("elements", elements, scope))
        case .dictionary(let items):
            let parts = items.flatMap { item in
                part("key", ifAny: item.key, scope) + [part(item.key == nil ? "**" : "value", item.value, scope)]
            }
            return Node(title: "dictionary", parts: parts)
        case .lambda(let parameters, let body):
            let inner = scope.child(at: expression.span)
            return Node(
                title: "lambda",
                parts: names(of: inner) + self.parameters(parameters, inner, outer: scope)
                    + [part("body", body, inner)])
        default: return comprehension(expression, scope)
        }
    }

    /// The first iterable is computed outside: it does not see the names of the comprehension.
    private func comprehension(_ expression: Expression, _ scope: Scope) -> Node {
        func node(_ title: String, _ clauses: [ComprehensionClause], _ results: (Scope) -> [Part]) -> Node {
            let inner = scope.child(at: expression.span)
            let loops = clauses.enumerated().flatMap { place, clause in
                [
                    part("for", clause.target, inner),
                    part("in", clause.iterable, place == 0 ? scope : inner),
                ] + clause.conditions.map { part("if", $0, inner) }
            }
            return Node(title: title, parts: names(of: inner) + results(inner) + loops)
        }
        return switch expression.kind {
        case .listComprehension(let element, let clauses):
            node("listComprehension", clauses) { [part("element", element, $0)] }
        case .setComprehension(let element, let clauses):
            node("setComprehension", clauses) { [part("element", element, $0)] }
        case .generator(let element, let clauses):
            node("generator", clauses) { [part("element", element, $0)] }
        case .dictionaryComprehension(let key, let value, let clauses):
            node("dictionaryComprehension", clauses) { [part("key", key, $0), part("value", value, $0)] }
        default: preconditionFailure("every kind of expression has a form")
        }
    }

    func arguments(_ arguments: [Argument], _ scope: Scope) -> [Part] {
        let parts = arguments.map { argument in
            let label =
                switch argument.kind {
                case .positional: ""
                case .keyword(let name): name
                case .star: "*"
                case .doubleStar: "**"
                }
            return part(label, argument.value, scope)
        }
        return group("arguments", parts, scope)
    }

    private func formatted(_ parts: [FormattedPart], _ scope: Scope) -> [Part] {
        parts.map { part in
            switch part {
            case .literal(let bytes): return text("literal", Excerpt.quoted(bytes), scope)
            case .field(let value, let debugText, let conversion, let specification):
                var inner = [self.part("value", value, scope)]
                if let debugText { inner.append(text("text", Excerpt.quoted(debugText), scope)) }
                if let conversion { inner.append(text("conversion", "\(conversion)", scope)) }
                if let specification { inner += group("specification", formatted(specification, scope), scope) }
                return Part(label: "field", content: .node(Node(title: "", parts: inner)), scope: scope)
            }
        }
    }
}
