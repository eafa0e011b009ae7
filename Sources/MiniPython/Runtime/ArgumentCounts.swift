/// What CPython says when a built-in gets too few or too many arguments. The words depend on how the C function
/// takes its arguments (Python/getargs.c, Objects/descrobject.c, Objects/methodobject.c).
extension Machine {
    func wrongCount(_ native: NativeObject, _ count: Int, _ keywords: KeywordValues?) -> any Error {
        let hidden = native.ownerType == nil ? 0 : 1
        return error(
            .typeError,
            native.parameters.list.allSatisfy { !$0.isKeyword } || Self.takesExactly.contains(native.native.name)
                ? Self.positionalComplaint(native, given: count - hidden, hidden: hidden)
                : Self.keywordComplaint(native, given: count - hidden, hidden: hidden, keywords?.pairs.count ?? 0))
    }

    /// Complains as a function of the program would, for those that CPython has written in Python.
    /// - Parameter name: `Random.randint`; a method counts its receiver. Empty: as `inspect.Signature.bind` complains.
    func complain(as name: String, _ native: NativeObject, _ count: Int, _ keywords: [String]) throws {
        let parameters = native.parameters
        if name.isEmpty { return try complain(ofSignature: parameters, count, keywords) }
        let hidden = native.ownerType == nil && name.contains("." as Character) ? 1 : 0
        let placed = parameters.list.filter(\.isPositional)
        for keyword in keywords {
            guard let place = parameters.list.firstIndex(where: { $0.isKeyword && $0.name == keyword }) else {
                if parameters.hasKeywords { continue }
                throw error(.typeError, "\(name)() got an unexpected keyword argument '\(keyword)'")
            }
            if place < min(count, placed.count) {
                throw error(.typeError, "\(name)() got multiple values for argument '\(keyword)'")
            }
        }
        if count > placed.count, !parameters.hasRest {
            let (most, least) = (placed.count + hidden, placed.count { $0.defaultSource == nil } + hidden)
            let range = least == most ? "\(most)" : "from \(least) to \(most)"
            throw error(
                .typeError,
                "\(name)() takes \(range) positional argument\(most == 1 ? "" : "s") but "
                    + "\(count + hidden) \(count + hidden == 1 ? "was" : "were") given")
        }
        if native.countsAllByPlace {
            // A function that NumPy has made of a loop: it tells how many it takes, its `out` among them.
            let operands = placed.count { !$0.isKeyword }
            if count < operands {
                throw error(
                    .typeError,
                    "\(name)() takes from \(operands) to \(operands + 1) positional arguments but \(count) "
                        + "\(count == 1 ? "was" : "were") given")
            }
        }
        let missing = placed.dropFirst(count).filter { $0.defaultSource == nil && !keywords.contains($0.name) }
        if !missing.isEmpty { throw missingArguments("\(name)()", missing.map(\.name), "positional") }
    }

    /// Complains as `inspect.Signature.bind` does, by which libraries check arguments before they call a function.
    private func complain(ofSignature parameters: NativeParameters, _ count: Int, _ keywords: [String]) throws {
        let placed = parameters.list.filter(\.isPositional)
        if count > placed.count, !parameters.hasRest { throw error(.typeError, "too many positional arguments") }
        for (place, parameter) in parameters.list.enumerated() {
            if parameter.isPositional, place < count {
                if keywords.contains(parameter.name) {
                    throw error(.typeError, "multiple values for argument '\(parameter.name)'")
                }
            } else if parameter.defaultSource == nil, !keywords.contains(parameter.name) {
                throw error(.typeError, "missing a required argument: '\(parameter.name)'")
            }
        }
        for keyword in keywords
        where !parameters.hasKeywords && !parameters.list.contains(where: { $0.name == keyword }) {
            throw error(.typeError, "got an unexpected keyword argument '\(keyword)'")
        }
    }

    /// Built-ins that unpack their only argument by place, however they take their keywords.
    private static let takesExactly: Set<String> = ["classmethod", "reversed", "sorted", "staticmethod"]
    /// Methods of `str` that still read their arguments by a format.
    private static let readsByFormat: Set<String> = [
        "find", "rfind", "index", "rindex", "count", "startswith", "endswith",
    ]

    private static func arguments(_ count: Int) -> String { "\(count) argument\(count == 1 ? "" : "s")" }

    private static func positionalComplaint(_ native: NativeObject, given: Int, hidden: Int) -> String {
        let parameters = native.parameters
        let name = native.native.name
        if takesExactly.contains(name) { return "\(name) expected 1 argument, got \(given)" }
        if native.fullName == "math.log" { return "math.log requires 1 to 2 arguments" }
        let most = parameters.positionalCount - hidden
        let least = parameters.list.count { $0.isPositional && $0.defaultSource == nil } - hidden
        if parameters.hasRest || most != least || most > 1 {
            let isLess = given < least
            let bound = parameters.hasRest || most != least ? (isLess ? "at least " : "at most ") : ""
            let limit = isLess ? least : most
            if native.ownerType?.name == "str", readsByFormat.contains(name) {
                return "\(name)() takes \(bound)\(arguments(limit)) (\(given) given)"
            }
            return "\(name) expected \(bound)\(arguments(limit)), got \(given)"
        }
        if most == 0 { return "\(native.fullName)() takes no arguments (\(given) given)" }
        return "\(native.fullName)() takes exactly one argument (\(given) given)"
    }

    private static func keywordComplaint(_ native: NativeObject, given: Int, hidden: Int, _ keywords: Int) -> String {
        let parameters = native.parameters
        let name = native.native.name
        let total = parameters.list.count - hidden
        let most = parameters.positionalCount - hidden
        let least = parameters.list.count { !$0.isKeyword && $0.defaultSource == nil } - hidden
        func positional(_ limit: Int) -> String { "\(limit) positional argument\(limit == 1 ? "" : "s")" }
        if given < least {
            let bound = least < most ? "at least" : "exactly"
            return "\(name)() takes \(bound) \(positional(least)) (\(given) given)"
        }
        if given + keywords > total, !parameters.hasKeywords, most > 0 {
            return "\(name)() takes at most \(arguments(total)) (\(given + keywords) given)"
        }
        if most == 0 { return "\(name)() takes no positional arguments" }
        let bound = native.requiredCount < most ? "at most" : "exactly"
        return "\(name)() takes \(bound) \(positional(most)) (\(given) given)"
    }
}
