let helpFunctions: [Native] = [
    Native("help(object=<absent>, /)", "Print what is known of a function, a class, a module or a value's type.") {
        machine, arguments in
        let asked = arguments[0]
        let text = try asked.string.map { try machine.helpText(named: $0.text) }
        try machine.write(text ?? (asked.isUndefined ? helpOnHelp : machine.helpText(asked)))
        return .none
    }
]

private let helpOnHelp = """
    help(x) tells what x is and what it can do: help(len), help(str.upper), help([]).
    dir(x) lists the names that x has. A module is imported first: import math, then help(math).

    """

extension Machine {
    /// The help of a value, worded as CPython's `help` words it, as far as there is something to say.
    func helpText(_ value: Value) throws -> String {
        if let native = value.cast(.native, to: NativeObject.self) {
            return "Help on built-in function \(native.native.name):\n\n" + Self.entry(native.native)
        }
        if let method = value.cast(.boundMethod, to: BoundMethodObject.self) { return try helpText(method.function) }
        if let function = value.cast(.function, to: FunctionObject.self) {
            return "Help on function \(function.name) in module __main__:\n\n" + (try entry(function))
        }
        if let module = value.cast(.module, to: ModuleObject.self) { return try help(on: module) }
        if let type = value.type { return try help(on: type) }
        if let help = value.foreign?.help {
            return "Help on \(help.use.prefix { $0 != "(" && $0 != "[" }):\n\n" + Self.entry(help.use, help.words)
        }
        return "Help on \(typeName(value)) object:\n\n" + (try help(on: type(of: value)))
    }

    /// The help of what a name stands for.
    fileprivate func helpText(named name: String) throws -> String {
        if let value = globals[name] ?? globals.builtIn(name) { return try helpText(value) }
        if moduleProviders[name] != nil { return try help(on: module(named: name)) }
        return "No Python documentation found for '\(name)'.\nUse help(str) for help on the str class.\n\n"
    }

    /// A signature as help shows it: what is only ours is left out.
    static func shownSignature(_ native: Native) -> String {
        var text = native.signature.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
        while let range = text.firstRange(of: "=<absent>") { text.replaceSubrange(range, with: "=...") }
        return text
    }

    private static func entry(_ native: Native) -> String { entry(shownSignature(native), native.help) }

    private static func entry(_ use: String, _ words: String) -> String { "\(use)\n\(indented(words))\n\n" }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    }

    private func entry(_ function: FunctionObject) throws -> String {
        "\(function.name)(\(try parameters(function)))\n\(Self.shown(function.documentation))\n"
    }

    /// A documentation text below the name it tells about.
    private static func shown(_ documentation: Value) -> String {
        documentation.string.map { indented(unindented($0.text)) + "\n" } ?? ""
    }

    /// A documentation text without the indentation that its lines after the first have in common.
    private static func unindented(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        func margin(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
        let common = lines.dropFirst().filter { margin($0) < $0.count }.map(margin).min() ?? 0
        lines = lines.enumerated().map { place, line in
            place == 0 ? line.drop { $0 == " " } : line.dropFirst(min(common, margin(line)))
        }
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        while lines.first?.isEmpty ?? false { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }

    /// The parameters with their defaults, as they are written in a definition.
    private func parameters(_ function: FunctionObject) throws -> String {
        let layout = function.code.parameters
        var parts: [String] = []
        let firstDefault = layout.positionalCount - function.defaults.count
        for place in 0..<layout.positionalCount {
            let name = layout.names[place].text
            parts.append(
                place >= firstDefault ? "\(name)=\(try reprText(function.defaults[place - firstDefault]))" : name)
            if place + 1 == layout.positionalOnlyCount { parts.append("/") }
        }
        if let rest = layout.restRegister {
            parts.append("*" + layout.names[rest].text)
        } else if layout.keywordOnlyCount > 0 {
            parts.append("*")
        }
        for name in layout.names[layout.positionalCount..<layout.positionalCount + layout.keywordOnlyCount] {
            let known = function.keywordDefaults.first { $0.name === name }
            parts.append(try known.map { "\(name.text)=\(try reprText($0.value))" } ?? name.text)
        }
        if let keywords = layout.keywordsRegister { parts.append("**" + layout.names[keywords].text) }
        return parts.joined(separator: ", ")
    }

    private func help(on module: ModuleObject) throws -> String {
        var text = "Help on module \(module.name):\n\n\(module.documentation)\n\n"
        for name in module.attributeNames {
            guard let value = module.attribute(name) else { continue }
            if let native = value.cast(.native, to: NativeObject.self) {
                text += Self.entry(native.native)
            } else if let inner = value.cast(.module, to: ModuleObject.self) {
                text += Self.entry(inner.name, inner.documentation)
            } else if let type = value.type {
                let known = type.constructor.map { Self.entry($0.native) }
                text += known ?? Self.entry(name.text, type.documentation ?? "")
            } else if let help = value.foreign?.help {
                text += Self.entry(help.use, help.words)
            } else if value.string != nil || Number(value)?.isFloat == true {
                text += "\(name.text) = \(try reprText(value))\n\n"
            }
        }
        return text
    }

    private func help(on type: TypeObject) throws -> String {
        var text = "Help on class \(type.name):\n\n"
        if let constructor = type.constructor {
            text += Self.entry(constructor.native)
        } else if let documentation = type.documentation {
            text += Self.unindented(documentation) + "\n\n"
        } else if let base = type.bases.first, base !== types.object {
            text += "A kind of \(base.name).\n\n"
        }
        var seen: Set<ObjectIdentifier> = []
        for base in type.order where base !== types.object || type === types.object {
            for (name, value) in base.attributes.pairs where seen.insert(ObjectIdentifier(name)).inserted {
                text += try entry(name, value)
            }
        }
        return text
    }

    /// A member of a class; nothing for plain data.
    private func entry(_ name: StringObject, _ value: Value) throws -> String {
        switch value.kind {
        case .native: return Self.entry(unsafeDowncast(value.rawObject, to: NativeObject.self).native)
        case .function: return try entry(unsafeDowncast(value.rawObject, to: FunctionObject.self))
        case .staticMethod, .classMethod:
            return try entry(name, unsafeDowncast(value.rawObject, to: MethodWrapperObject.self).function)
        case .property:
            return "\(name.text)\n" + Self.shown(try optionalAttribute(value, "__doc__") ?? .none) + "\n"
        default: return ""
        }
    }
}
