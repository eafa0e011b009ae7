/// Finds the scopes of a program and what each binds and uses (Python's symbol table).
///
/// The compiler finds a function's, class's or comprehension's scope by its place in the text.
struct Resolver {
    private var scope: Scope
    /// How many generator expressions stand around this point.
    private var generatorDepth = 0
    /// Walruses met so far.
    private var walrusCount = 0
    private let watch: ReadingWatch

    /// - Throws: `SyntaxFault` for declarations that contradict themselves; what the watch throws.
    static func resolve(_ program: [Statement], watch: ReadingWatch = ReadingWatch()) throws -> Scope {
        let module = Scope(.module, parent: nil, className: nil)
        var resolver = Resolver(scope: module, watch: watch)
        try resolver.visit(program)
        try module.resolve(watch)
        return module
    }

    private init(scope: Scope, watch: ReadingWatch) {
        self.scope = scope
        self.watch = watch
    }

    // MARK: Statements

    private mutating func visit(_ statements: [Statement]) throws {
        for statement in statements { try visit(statement) }
    }

    private mutating func visit(_ statement: Statement) throws {
        try watch.pass()
        switch statement.kind {
        case .expression(let value): try visit(value)
        case .assign(let targets, let value):
            try visit(value)
            for target in targets { try visit(target: target) }
        case .augmentedAssign(let target, _, let value):
            try visit(target)
            try visit(value)
            try visit(target: target)
        case .annotatedAssign(let target, let annotation, let value):
            if let value { try visit(value) }
            try visit(target: target)
            if scope.kind != .function { try visit(annotation) }
            if scope.kind == .classBody { bind("__annotations__") }
        case .delete(let targets):
            for target in targets {
                try visit(target: target)
                markDeleted(target)
            }
        case .pass, .break, .continue: break
        case .return(let value): if let value { try visit(value) }
        case .raise(let exception, let cause):
            if let exception { try visit(exception) }
            if let cause { try visit(cause) }
        case .global(let names): try declare(names, global: true, statement.span)
        case .nonlocal(let names): try declare(names, global: false, statement.span)
        case .import(let names):
            for name in names { bind(name.alias ?? String(name.name.prefix { $0 != "." })) }
        case .importFrom(_, _, let names): for name in names { bind(name.alias ?? name.name) }
        case .assert(let test, let message):
            try visit(test)
            if let message { try visit(message) }
        case .function(let definition): try visit(definition)
        case .classDefinition(let definition): try visit(definition)
        default: try visitBlock(statement)
        }
    }

    private mutating func visitBlock(_ statement: Statement) throws {
        switch statement.kind {
        case .if(let test, let then, let otherwise):
            try visit(test)
            try visit(then)
            try visit(otherwise)
        case .while(let test, let body, let otherwise):
            try visit(test)
            try visit(body)
            try visit(otherwise)
        case .for(let target, let iterable, let body, let otherwise):
            try visit(iterable)
            try visit(target: target)
            try visit(body)
            try visit(otherwise)
        case .try(let body, let handlers, let otherwise, let finally):
            try visit(body)
            try visit(otherwise)
            for handler in handlers {
                if let type = handler.type { try visit(type) }
                if let name = handler.name {
                    bind(name)
                    scope.deleted.insert(scope.mangle(name))
                }
                try visit(handler.body)
            }
            try visit(finally)
        case .with(let items, let body):
            for item in items {
                try visit(item.context)
                if let target = item.target { try visit(target: target) }
            }
            try visit(body)
        case .match(let subject, let cases):
            try visit(subject)
            for matchCase in cases {
                try visit(matchCase.pattern)
                if let condition = matchCase.guardCondition { try visit(condition) }
                try visit(matchCase.body)
            }
        default: break
        }
    }

    private mutating func declare(_ names: [String], global: Bool, _ span: Span) throws {
        for name in names {
            try watch.pass()
            let word = global ? "global" : "nonlocal"
            if !global, scope.host.kind == .module {
                throw SyntaxFault(message: "nonlocal declaration not allowed at module level", span: span)
            }
            if scope.hasBound(name) {
                throw SyntaxFault(message: "name '\(name)' is assigned to before \(word) declaration", span: span)
            }
            if scope.globals.contains(name) || scope.nonlocals.contains(name) { continue }
            if scope.uses(name) {
                throw SyntaxFault(message: "name '\(name)' is used prior to \(word) declaration", span: span)
            }
            if global {
                scope.globals.insert(name)
            } else {
                guard hasEnclosingFunctionVariable(name) else {
                    throw SyntaxFault(message: "no binding for nonlocal '\(name)' found", span: span)
                }
                scope.nonlocals.insert(name)
            }
            scope.use(name)
        }
    }

    /// Whether an enclosing function binds the name before or behind this point is settled by looking at what it has
    /// bound so far and what the whole function binds: parameters and assignments.
    private func hasEnclosingFunctionVariable(_ name: String) -> Bool {
        var outer = scope.parent
        while let current = outer {
            if current.kind == .function, current.globals.contains(name) { return false }
            if current.kind == .function, laterBindings[ObjectIdentifier(current)]?.contains(name) ?? false {
                return true
            }
            if current.kind == .function, current.binds(name) { return true }
            outer = current.parent
        }
        return false
    }

    /// The names that each function under way binds anywhere in its body.
    private var laterBindings: [ObjectIdentifier: Set<String>] = [:]

    private mutating func visit(_ pattern: Pattern) throws {
        switch pattern {
        case .value(let value): try visit(value)
        case .capture(let name), .star(let name): if let name { bind(name) }
        case .sequence(let parts), .or(let parts): for part in parts { try visit(part) }
        case .mapping(let pairs, let rest):
            for pair in pairs {
                try visit(pair.key)
                try visit(pair.value)
            }
            if let rest { bind(rest) }
        case .classPattern(let type, let positional, let keywords, _):
            try visit(type)
            for part in positional { try visit(part) }
            for (_, part) in keywords { try visit(part) }
        case .alias(let inner, let name):
            try visit(inner)
            bind(name)
        }
    }

    // MARK: Functions and classes

    private mutating func bind(_ name: String) { scope.bind(scope.mangle(name)) }

    private mutating func visitDefaults(_ parameters: Parameters) throws {
        for parameter in parameters.positionalOnly + parameters.regular + parameters.keywordOnly {
            if let value = parameter.defaultValue { try visit(value) }
        }
    }

    private mutating func visit(_ definition: FunctionDefinition) throws {
        for decorator in definition.decorators { try visit(decorator) }
        try visitDefaults(definition.parameters)
        for parameter in definition.parameters.all {
            if let annotation = parameter.annotation { try visit(annotation) }
        }
        if let returns = definition.returns { try visit(returns) }
        bind(definition.name)
        let names = BindingCollector.names(in: definition.body)
        try inScope(.function, at: definition.nameSpan) { resolver in
            resolver.laterBindings[ObjectIdentifier(resolver.scope)] = names
            resolver.bindParameters(definition.parameters)
            try resolver.visit(definition.body)
        }
    }

    private mutating func bindParameters(_ parameters: Parameters) {
        for parameter in parameters.all { bind(parameter.name) }
    }

    private mutating func visit(_ definition: ClassDefinition) throws {
        for decorator in definition.decorators { try visit(decorator) }
        for argument in definition.arguments { try visit(argument.value) }
        bind(definition.name)
        try inScope(.classBody, at: definition.nameSpan, className: definition.name) { resolver in
            try resolver.visit(definition.body)
        }
    }

    private mutating func inScope(
        _ kind: Scope.Kind, at place: Span, className: String? = nil, isInlined: Bool = false,
        _ body: (inout Resolver) throws -> Void
    ) throws {
        let outer = scope
        scope = Scope(
            kind, parent: outer, className: className ?? outer.className, at: place, isInlined: isInlined)
        try body(&self)
        scope = outer
    }

    // MARK: Expressions

    private mutating func visit(_ expressions: [Expression]) throws {
        for expression in expressions { try visit(expression) }
    }

    private mutating func visit(_ expression: Expression) throws {
        try watch.pass()
        switch expression.kind {
        case .none, .true, .false, .ellipsis, .integer, .bigInteger, .float, .string: break
        case .name(let name):
            scope.use(scope.mangle(name))
            if name == "super", scope.host.kind == .function { scope.use("__class__") }
        case .formatted(let parts): try visit(parts)
        case .unary(_, let value), .attribute(let value, _, _), .starred(let value), .yieldFrom(let value):
            if case .yieldFrom = expression.kind { scope.host.isGenerator = true }
            try visit(value)
        case .binary(_, let left, let right), .subscript(let left, let right):
            try visit(left)
            try visit(right)
        case .and(let parts), .or(let parts), .list(let parts), .tuple(let parts), .set(let parts):
            try visit(parts)
        case .compare(let first, let rest):
            try visit(first)
            for (_, operand) in rest { try visit(operand) }
        case .conditional(let test, let then, let otherwise):
            try visit(test)
            try visit(then)
            try visit(otherwise)
        case .call(let function, let arguments):
            try visit(function)
            let before = walrusCount
            for argument in arguments { try visit(argument.value) }
            if walrusCount == before { try visitInPlace(arguments) }
        case .slice(let lower, let upper, let step):
            for part in [lower, upper, step] { if let part { try visit(part) } }
        case .dictionary(let items):
            for item in items {
                if let key = item.key { try visit(key) }
                try visit(item.value)
            }
        case .walrus(let name, _, let value):
            try visit(value)
            try bindWalrus(name, expression.span)
        case .yield(let value):
            scope.host.isGenerator = true
            if let value { try visit(value) }
        case .lambda(let parameters, let body):
            try visitDefaults(parameters)
            try inScope(.function, at: expression.span) { resolver in
                resolver.bindParameters(parameters)
                try resolver.visit(body)
            }
        default: try visitComprehension(expression)
        }
    }

    /// The second form of a call's only argument that is a generator expression; see `FunctionCompiler.callInPlace`.
    private mutating func visitInPlace(_ arguments: [Argument]) throws {
        guard arguments.count == 1, case .positional = arguments[0].kind,
            case .generator(let element, let clauses) = arguments[0].value.kind, scope.host.kind != .classBody,
            generatorDepth <= FunctionCompiler.inlinedDepth
        else { return }
        try visitClauses(clauses, .comprehension, arguments[0].value.span, isInlined: true) { try $0.visit(element) }
    }

    private mutating func visit(_ parts: [FormattedPart]) throws {
        for part in parts {
            guard case .field(let value, _, _, let spec) = part else { continue }
            try visit(value)
            if let spec { try visit(spec) }
        }
    }

    private mutating func bindWalrus(_ name: String, _ span: Span) throws {
        walrusCount += 1
        var target = scope
        let mangled = scope.mangle(name)
        while target.kind == .comprehension || target.isGeneratorExpression, let parent = target.parent {
            target.use(mangled)
            if target.binds(mangled) {
                throw SyntaxFault(
                    message: "assignment expression cannot rebind comprehension iteration variable '\(name)'",
                    span: span)
            }
            target = parent
        }
        target.bind(mangled)
        if target !== scope { scope.use(mangled) }
    }

    private mutating func visitComprehension(_ expression: Expression) throws {
        switch expression.kind {
        case .listComprehension(let element, let clauses), .setComprehension(let element, let clauses):
            try visitClauses(clauses, .comprehension, expression.span) { try $0.visit(element) }
        case .dictionaryComprehension(let key, let value, let clauses):
            try visitClauses(clauses, .comprehension, expression.span) {
                try $0.visit(key)
                try $0.visit(value)
            }
        case .generator(let element, let clauses):
            try visitClauses(clauses, .function, expression.span) {
                $0.scope.isGenerator = true
                try $0.visit(element)
            }
        default: break
        }
    }

    private mutating func visitClauses(
        _ clauses: [ComprehensionClause], _ kind: Scope.Kind, _ place: Span, isInlined: Bool = false,
        _ body: (inout Resolver) throws -> Void
    ) throws {
        guard let first = clauses.first else { return }
        if !isInlined { try visit(first.iterable) }
        if kind == .function || isInlined { generatorDepth += 1 }
        defer { if kind == .function || isInlined { generatorDepth -= 1 } }
        try inScope(kind, at: place, isInlined: isInlined) { resolver in
            if kind == .function {
                resolver.scope.isGeneratorExpression = true
                resolver.scope.bind(".0")
            }
            for (place, clause) in clauses.enumerated() {
                if place > 0 { try resolver.visit(clause.iterable) }
                try resolver.visit(target: clause.target)
                try resolver.visit(clause.conditions)
            }
            try body(&resolver)
        }
    }

    // MARK: Targets

    private mutating func markDeleted(_ target: Expression) {
        switch target.kind {
        case .name(let name): scope.deleted.insert(scope.mangle(name))
        case .tuple(let parts), .list(let parts): for part in parts { markDeleted(part) }
        default: break
        }
    }

    private mutating func visit(target: Expression) throws {
        try watch.pass()
        switch target.kind {
        case .name(let name): bind(name)
        case .tuple(let parts), .list(let parts): for part in parts { try visit(target: part) }
        case .starred(let inner): try visit(target: inner)
        default: try visit(target)
        }
    }
}

/// The names that a function's body binds, inner functions not looked into; for `nonlocal`, which may stand before
/// the enclosing function's own assignment.
enum BindingCollector {
    static func names(in body: [Statement]) -> Set<String> {
        var result: Set<String> = []
        for statement in body { collect(statement, &result) }
        return result
    }

    private static func collect(_ body: [Statement], _ result: inout Set<String>) {
        for statement in body { collect(statement, &result) }
    }

    private static func collect(_ statement: Statement, _ result: inout Set<String>) {
        switch statement.kind {
        case .assign(let targets, _): for target in targets { collect(target, &result) }
        case .augmentedAssign(let target, _, _), .annotatedAssign(let target, _, _): collect(target, &result)
        case .function(let definition): result.insert(definition.name)
        case .classDefinition(let definition): result.insert(definition.name)
        case .import(let names):
            for name in names { result.insert(name.alias ?? String(name.name.prefix { $0 != "." })) }
        case .importFrom(_, _, let names): for name in names { result.insert(name.alias ?? name.name) }
        case .if(_, let then, let otherwise), .while(_, let then, let otherwise):
            collect(then, &result)
            collect(otherwise, &result)
        case .for(let target, _, let body, let otherwise):
            collect(target, &result)
            collect(body, &result)
            collect(otherwise, &result)
        case .try(let body, let handlers, let otherwise, let finally):
            for block in [body, otherwise, finally] { collect(block, &result) }
            for handler in handlers {
                if let name = handler.name { result.insert(name) }
                collect(handler.body, &result)
            }
        case .with(let items, let body):
            for item in items { if let target = item.target { collect(target, &result) } }
            collect(body, &result)
        default: break
        }
    }

    private static func collect(_ target: Expression, _ result: inout Set<String>) {
        switch target.kind {
        case .name(let name): result.insert(name)
        case .tuple(let parts), .list(let parts): for part in parts { collect(part, &result) }
        case .starred(let inner): collect(inner, &result)
        default: break
        }
    }
}
