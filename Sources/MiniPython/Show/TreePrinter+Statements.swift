extension TreePrinter {
    func node(_ statement: Statement, _ scope: Scope) -> Node {
        let (title, parts) = describe(statement, scope)
        return Node(title: "\(title) (line \(source.line(at: statement.span.start)))", parts: parts)
    }

    private func describe(_ statement: Statement, _ scope: Scope) -> (String, [Part]) {
        switch statement.kind {
        case .expression(let value): return ("expression", [part("value", value, scope)])
        case .assign(let targets, let value):
            return ("assign", targets.map { part("target", $0, scope) } + [part("value", value, scope)])
        case .augmentedAssign(let target, let operation, let value):
            return (
                "augmentedAssign \(operation.rawValue)=",
                [part("target", target, scope), part("value", value, scope)]
            )
        case .annotatedAssign(let target, let annotation, let value):
            return (
                "annotatedAssign",
                [part("target", target, scope), part("annotation", annotation, scope)]
                    + part("value", ifAny: value, scope)
            )
        case .delete(let targets): return ("delete", targets.map { part("target", $0, scope) })
        case .pass: return ("pass", [])
        case .break: return ("break", [])
        case .continue: return ("continue", [])
        case .return(let value): return ("return", part("value", ifAny: value, scope))
        case .raise(let value, let cause):
            return ("raise", part("value", ifAny: value, scope) + part("cause", ifAny: cause, scope))
        case .global(let names): return ("global", [text("names", names.joined(separator: ", "), scope)])
        case .nonlocal(let names): return ("nonlocal", [text("names", names.joined(separator: ", "), scope)])
        case .import(let names): return ("import", names.map { text("name", imported($0), scope) })
        case .importFrom(let module, _, let names):
            let shown = names.isEmpty ? ["*"] : names.map(imported)
            return ("importFrom", [text("module", module, scope)] + shown.map { text("name", $0, scope) })
        case .assert(let test, let message):
            return ("assert", [part("test", test, scope)] + part("message", ifAny: message, scope))
        default: return compound(statement, scope)
        }
    }

    /// Statements with blocks.
    private func compound(_ statement: Statement, _ scope: Scope) -> (String, [Part]) {
        switch statement.kind {
        case .if(let test, let then, let otherwise):
            return (
                "if",
                [part("test", test, scope)] + block("then", then, scope) + block("otherwise", otherwise, scope)
            )
        case .while(let test, let body, let otherwise):
            return (
                "while",
                [part("test", test, scope)] + block("body", body, scope) + block("otherwise", otherwise, scope)
            )
        case .for(let target, let iterable, let body, let otherwise):
            return (
                "for",
                [part("target", target, scope), part("iterable", iterable, scope)] + block("body", body, scope)
                    + block("otherwise", otherwise, scope)
            )
        case .try(let body, let handlers, let otherwise, let finally):
            return (
                "try",
                block("body", body, scope) + handlers.map { handler($0, scope) }
                    + block("otherwise", otherwise, scope) + block("finally", finally, scope)
            )
        case .with(let items, let body):
            let contexts = items.flatMap {
                [part("context", $0.context, scope)] + part("target", ifAny: $0.target, scope)
            }
            return ("with", contexts + block("body", body, scope))
        case .function(let definition): return function(definition, scope)
        case .classDefinition(let definition): return classDefinition(definition, scope)
        case .match(let subject, let cases):
            return ("match", [part("subject", subject, scope)] + cases.map { matchCase($0, scope) })
        default: preconditionFailure("every kind of statement has a form")
        }
    }

    private func imported(_ name: ImportedName) -> String { name.name + (name.alias.map { " as " + $0 } ?? "") }

    private func handler(_ handler: ExceptHandler, _ scope: Scope) -> Part {
        let name = handler.name.map { [text("name", resolved($0, scope), scope)] } ?? []
        let parts = part("type", ifAny: handler.type, scope) + name + block("body", handler.body, scope)
        return Part(label: "except", content: .node(Node(title: "", parts: parts)), scope: scope)
    }

    // MARK: Definitions

    private func function(_ definition: FunctionDefinition, _ scope: Scope) -> (String, [Part]) {
        let inner = scope.child(at: definition.nameSpan)
        let head = definition.decorators.map { part("decorator", $0, scope) } + names(of: inner)
        let parameters = parameters(definition.parameters, inner, outer: scope)
        return (
            "function \(resolved(definition.name, scope))",
            head + parameters + part("returns", ifAny: definition.returns, scope)
                + block("body", definition.body, inner)
        )
    }

    /// Defaults and annotations belong to the scope outside, where they run.
    func parameters(_ parameters: Parameters, _ inner: Scope, outer: Scope) -> [Part] {
        func part(_ label: String, _ parameter: Parameters.Parameter) -> Part {
            let node = Node(
                title: resolved(parameter.name, inner),
                parts: self.part("annotation", ifAny: parameter.annotation, outer)
                    + self.part("default", ifAny: parameter.defaultValue, outer))
            return Part(label: label, content: .node(node), scope: inner)
        }
        return parameters.positionalOnly.map { part("positional parameter", $0) }
            + parameters.regular.map { part("parameter", $0) }
            + (parameters.variadic.map { [part("* parameter", $0)] } ?? [])
            + parameters.keywordOnly.map { part("keyword parameter", $0) }
            + (parameters.variadicKeywords.map { [part("** parameter", $0)] } ?? [])
    }

    private func classDefinition(_ definition: ClassDefinition, _ scope: Scope) -> (String, [Part]) {
        let inner = scope.child(at: definition.nameSpan)
        return (
            "classDefinition \(resolved(definition.name, scope))",
            definition.decorators.map { part("decorator", $0, scope) } + arguments(definition.arguments, scope)
                + names(of: inner) + block("body", definition.body, inner)
        )
    }

    // MARK: Patterns

    private func matchCase(_ matchCase: MatchCase, _ scope: Scope) -> Part {
        let parts =
            [Part(label: "pattern", content: .pattern(matchCase.pattern), scope: scope)]
            + part("guard", ifAny: matchCase.guardCondition, scope) + block("body", matchCase.body, scope)
        return Part(label: "case", content: .node(Node(title: "", parts: parts)), scope: scope)
    }

    func node(_ pattern: Pattern, _ scope: Scope) -> Node {
        func part(_ label: String, _ pattern: Pattern) -> Part {
            Part(label: label, content: .pattern(pattern), scope: scope)
        }
        func name(_ name: String?) -> String { name.map { resolved($0, scope) } ?? "_" }
        switch pattern {
        case .value(let value): return Node(title: "value", parts: [self.part("of", value, scope)])
        case .capture(let captured): return Node(title: "capture \(name(captured))")
        case .star(let captured): return Node(title: "star \(name(captured))")
        case .sequence(let parts): return Node(title: "sequence", parts: parts.map { part("", $0) })
        case .or(let parts): return Node(title: "or", parts: parts.map { part("", $0) })
        case .alias(let inner, let alias): return Node(title: "alias \(name(alias))", parts: [part("of", inner)])
        case .mapping(let items, let rest):
            let pairs = items.flatMap { [self.part("key", $0.key, scope), part("value", $0.value)] }
            return Node(title: "mapping", parts: pairs + (rest.map { [text("**", name($0), scope)] } ?? []))
        case .classPattern(let type, let positional, let keywords, _):
            return Node(
                title: "classPattern",
                parts: [self.part("type", type, scope)] + positional.map { part("", $0) }
                    + keywords.map { part($0.0, $0.1) })
        }
    }
}
