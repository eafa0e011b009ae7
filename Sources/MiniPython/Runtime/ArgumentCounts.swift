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
