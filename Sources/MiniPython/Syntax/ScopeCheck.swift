/// Finds what CPython's symbol table refuses, in its order: arguments of the same name, `yield` and `:=` in
/// comprehensions, `import *` in functions.
///
/// What `global` and `nonlocal` may not name is left to the resolver, which knows the bindings.
struct ScopeCheck {
    private enum Scope {
        case module, function, classBody
        case comprehension(kind: String, targets: Set<String>, assigned: Set<String>)
    }

    private var scopes: [Scope] = [.module]
    /// Whether the iterable of a comprehension is being looked at, or something within it.
    private var isInIterable = false
    private let watch: ReadingWatch

    private init(watch: ReadingWatch) { self.watch = watch }

    /// Looks through a program.
    static func run(_ statements: [Statement], _ watch: ReadingWatch) throws {
        var check = ScopeCheck(watch: watch)
        try check.visit(statements)
    }

    private func fault(_ message: String, _ span: Span) -> SyntaxFault { SyntaxFault(message: message, span: span) }

    private mutating func within(
        _ scope: Scope, _ body: (inout ScopeCheck) throws -> Void
    ) throws {
        scopes.append(scope)
        try body(&self)
        scopes.removeLast()
    }

    // MARK: - Statements

    private mutating func visit(_ statements: [Statement]) throws {
        for statement in statements {
            try watch.pass()
            switch statement.kind {
            case .function(let function): try visit(function)
            case .classDefinition(let definition):
                for decorator in definition.decorators { try visit(decorator) }
                for argument in definition.arguments { try visit(argument.value) }
                try within(.classBody) { check in try check.visit(definition.body) }
            case .importFrom(_, _, let names) where names.isEmpty: try checkStar(statement.span)
            case .nonlocal:
                if case .module? = scopes.last {
                    throw fault("nonlocal declaration not allowed at module level", statement.span)
                }
            default:
                for expression in statement.expressions { try visit(expression) }
                for block in statement.blocks { try visit(block) }
            }
        }
    }

    private func checkStar(_ span: Span) throws {
        guard case .module? = scopes.last else {
            throw fault("import * only allowed at module level", Span(span.end - 1, span.end))
        }
    }

    private mutating func visit(_ function: FunctionDefinition) throws {
        for value in function.parameters.expressions + (function.returns.map { [$0] } ?? []) { try visit(value) }
        for decorator in function.decorators { try visit(decorator) }
        try checkNames(function.parameters)
        try within(.function) { check in try check.visit(function.body) }
    }

    private func checkNames(_ parameters: Parameters) throws {
        var names: Set<String> = []
        for parameter in parameters.all where !names.insert(parameter.name).inserted {
            throw fault("duplicate argument '\(parameter.name)' in function definition", parameter.span)
        }
    }

    // MARK: - Expressions

    private mutating func visit(_ expression: Expression) throws {
        try watch.pass()
        switch expression.kind {
        case .lambda(let parameters, let body):
            for value in parameters.expressions { try visit(value) }
            try checkNames(parameters)
            try within(.function) { check in try check.visit(body) }
        case .walrus(let name, let nameSpan, let value):
            if isInIterable {
                throw fault(
                    "assignment expression cannot be used in a comprehension iterable expression", expression.span)
            }
            try bind(name, nameSpan)
            try visit(value)
        case .yield(let value):
            if let value { try visit(value) }
            try checkYield(expression.span)
        case .yieldFrom(let value):
            try visit(value)
            try checkYield(expression.span)
        case .listComprehension(let element, let clauses): try visit("list comprehension", [element], clauses)
        case .setComprehension(let element, let clauses): try visit("set comprehension", [element], clauses)
        case .dictionaryComprehension(let key, let value, let clauses):
            try visit("dict comprehension", [value, key], clauses)
        case .generator(let element, let clauses): try visit("generator expression", [element], clauses)
        default:
            for part in expression.parts { try visit(part) }
        }
    }

    private func checkYield(_ span: Span) throws {
        guard case .comprehension(let kind, _, _)? = scopes.last else { return }
        throw fault("'yield' inside \(kind)", span)
    }

    /// Checks the comprehensions around a `:=`, from the inside to the outside.
    private mutating func bind(_ name: String, _ span: Span) throws {
        guard case .comprehension? = scopes.last else { return }
        for index in scopes.indices.reversed() {
            switch scopes[index] {
            case .comprehension(let kind, let targets, var assigned):
                if targets.contains(name) {
                    throw fault(
                        "assignment expression cannot rebind comprehension iteration variable '\(name)'", span)
                }
                assigned.insert(name)
                scopes[index] = .comprehension(kind: kind, targets: targets, assigned: assigned)
            case .classBody:
                throw fault(
                    "assignment expression within a comprehension cannot be used in a class body", span)
            case .module, .function: return
            }
        }
    }

    private mutating func visit(
        _ kind: String, _ elements: [Expression], _ clauses: [ComprehensionClause]
    ) throws {
        guard let first = clauses.first else { return }
        try visitIterable(first.iterable)
        try within(.comprehension(kind: kind, targets: [], assigned: [])) { check in
            for (index, clause) in clauses.enumerated() {
                try check.addTargets(clause.target)
                if index > 0 { try check.visitIterable(clause.iterable) }
                for condition in clause.conditions { try check.visit(condition) }
            }
            for element in elements { try check.visit(element) }
        }
    }

    private mutating func visitIterable(_ iterable: Expression) throws {
        let outer = isInIterable
        isInIterable = true
        try visit(iterable)
        isInIterable = outer
    }

    private mutating func addTargets(_ target: Expression) throws {
        guard case .name(let name) = target.kind else {
            for part in target.parts { try addTargets(part) }
            return
        }
        guard case .comprehension(let kind, var targets, let assigned)? = scopes.last else { return }
        if assigned.contains(name) {
            throw fault(
                "comprehension inner loop cannot rebind assignment expression target '\(name)'", target.span)
        }
        targets.insert(name)
        scopes[scopes.count - 1] = .comprehension(kind: kind, targets: targets, assigned: assigned)
    }
}
