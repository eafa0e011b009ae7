/// Matching the arguments of a call with parameters, in CPython's order of complaints (Python/ceval.c,
/// Objects/call.c, Python/getargs.c).
extension Machine {
    // MARK: Functions of the program

    /// Turns the `count` values at `base` and the keywords into the function's registers.
    func bind(
        _ function: FunctionObject, _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: KeywordValues?
    ) throws {
        let layout = function.code.parameters
        let given = Array(UnsafeBufferPointer(start: base, count: count))
        fillTemplate(function.entry, base, from: 0)
        for place in 0..<min(count, layout.positionalCount) { base[place] = given[place] }
        var rest: [Value] = []
        if count > layout.positionalCount { rest = Array(given[layout.positionalCount...]) }
        if let register = layout.restRegister { base[register] = try heap.tuple(rest) }
        let extra = try layout.keywordsRegister.map { register in
            let dictionary = try heap.dict()
            base[register] = Value(dictionary)
            return dictionary
        }
        if let keywords { try bind(keywords, function, base, layout, extra) }
        if count > layout.positionalCount, layout.restRegister == nil {
            throw tooMany(function, count, base)
        }
        try fillDefaults(function, base, layout)
    }

    private func bind(
        _ keywords: KeywordValues, _ function: FunctionObject, _ base: UnsafeMutablePointer<Value>,
        _ layout: CodeObject.ParameterLayout, _ extra: DictObject?
    ) throws {
        let named = layout.positionalCount + layout.keywordOnlyCount
        for (name, value) in keywords.pairs {
            let name = heap.name(of: name)
            if let place = (layout.positionalOnlyCount..<named).first(where: { layout.names[$0] === name }) {
                if !base[place].isUndefined {
                    throw error(
                        .typeError, "\(functionName(function))() got multiple values for argument '\(name.text)'")
                }
                base[place] = value
            } else if let extra {
                try extra.set(Value(name), value, self)
            } else {
                throw unexpected(name, keywords, function)
            }
        }
    }

    /// A keyword argument that no parameter takes.
    private func unexpected(
        _ name: StringObject, _ keywords: KeywordValues, _ function: FunctionObject
    ) -> any Error {
        let layout = function.code.parameters
        let misplaced = layout.names.prefix(layout.positionalOnlyCount).map(\.text).filter { name in
            keywords.pairs.contains { $0.name.text == name }
        }
        if misplaced.isEmpty {
            return error(.typeError, "\(functionName(function))() got an unexpected keyword argument '", name, "'")
        }
        return error(
            .typeError,
            "\(functionName(function))() got some positional-only arguments passed as keyword arguments: "
                + "'\(misplaced.joined(separator: ", "))'")
    }

    private func functionName(_ function: FunctionObject) -> String { function.code.qualifiedName }

    private func tooMany(
        _ function: FunctionObject, _ count: Int, _ base: UnsafeMutablePointer<Value>
    ) -> any Error {
        let layout = function.code.parameters
        let takes = layout.positionalCount
        let optional = function.defaults.count
        let named = (takes..<takes + layout.keywordOnlyCount).count { !base[$0].isUndefined }
        let range = optional > 0 ? "from \(takes - optional) to \(takes)" : "\(takes)"
        let plural = optional > 0 || takes != 1 ? "s" : ""
        var given = "\(count)"
        if named > 0 {
            given +=
                " positional argument\(count == 1 ? "" : "s") (and \(named) keyword-only argument\(named == 1 ? "" : "s"))"
        }
        let verb = count == 1 && named == 0 ? "was" : "were"
        return error(
            .typeError,
            "\(functionName(function))() takes \(range) positional argument\(plural) but \(given) \(verb) given")
    }

    private func fillDefaults(
        _ function: FunctionObject, _ base: UnsafeMutablePointer<Value>, _ layout: CodeObject.ParameterLayout
    ) throws {
        let firstDefault = layout.positionalCount - function.defaults.count
        var missing: [String] = []
        for place in 0..<layout.positionalCount where base[place].isUndefined {
            if place >= firstDefault, place - firstDefault < function.defaults.count {
                base[place] = function.defaults[place - firstDefault]
            } else {
                missing.append(layout.names[place].text)
            }
        }
        if !missing.isEmpty { throw missingArguments("\(functionName(function))()", missing, "positional") }
        for place in layout.positionalCount..<layout.positionalCount + layout.keywordOnlyCount
        where base[place].isUndefined {
            if let value = function.keywordDefaults.first(where: { $0.name === layout.names[place] })?.value {
                base[place] = value
            } else {
                missing.append(layout.names[place].text)
            }
        }
        if !missing.isEmpty { throw missingArguments("\(functionName(function))()", missing, "keyword-only") }
    }

    /// - Parameter caller: `f()`
    func missingArguments(_ caller: String, _ names: [String], _ kind: String) -> any Error {
        let quoted = names.map { "'\($0)'" }
        let list =
            switch quoted.count {
            case 1: quoted[0]
            case 2: "\(quoted[0]) and \(quoted[1])"
            default: quoted.dropLast().joined(separator: ", ") + ", and " + quoted[quoted.count - 1]
            }
        return error(
            .typeError,
            "\(caller) missing \(names.count) required \(kind) "
                + "argument\(names.count == 1 ? "" : "s"): \(list)")
    }

    // MARK: Built-ins

    /// Fills one register per parameter of a built-in; gives back what `**keywords` takes.
    func bind(
        _ native: NativeObject, into window: UnsafeMutablePointer<Value>,
        _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: KeywordValues?
    ) throws -> KeywordValues? {
        let positionalCount = native.positionalCount
        for place in 0..<min(count, positionalCount) { window[place] = arguments[place] }
        if keywords == nil, !native.takesKeywords, count >= native.requiredCount,
            count <= positionalCount || native.takesRest
        {
            let defaults = try native.defaults(heap)
            for place in min(count, positionalCount)..<defaults.count { window[place] = defaults[place] }
            return nil
        }
        let parameters = native.parameters
        if let name = native.pythonName {
            try complain(as: name, native, count, keywords?.pairs.map(\.name.text) ?? [])
        }
        if count > parameters.positionalCount, !parameters.hasRest {
            throw wrongCount(native, count, keywords)
        }
        let extra = parameters.hasKeywords ? KeywordValues([]) : nil
        for (name, value) in keywords?.pairs ?? [] {
            let text = name.text
            if let place = parameters.list.firstIndex(where: { $0.isKeyword && $0.name == text }) {
                if place < min(count, parameters.positionalCount) {
                    throw error(
                        .typeError,
                        "argument for \(native.native.name)() given by name ('\(text)') and position (\(place + 1))")
                }
                window[place] = value
            } else if let extra {
                extra.pairs.append((name, value))
            } else if parameters.list.allSatisfy({ !$0.isKeyword }) {
                throw error(.typeError, "\(native.fullName)() takes no keyword arguments")
            } else {
                // CPython's sorted hands its keywords on to list.sort, which complains.
                let complainer = native.native.name == "sorted" ? "sort" : native.native.name
                throw error(.typeError, "'", name, "' is an invalid keyword argument for \(complainer)()")
            }
        }
        let defaults = try native.defaults(heap)
        for (place, parameter) in parameters.list.enumerated() where window[place].isUndefined {
            if parameter.defaultSource != nil {
                window[place] = defaults[place]
            } else if !parameter.isKeyword {
                throw wrongCount(native, count, keywords)
            } else {
                let position = native.native.name == "enumerate" ? "" : " (pos \(place + 1))"
                throw error(
                    .typeError, "\(native.native.name)() missing required argument '\(parameter.name)'\(position)")
            }
        }
        return extra
    }
}
