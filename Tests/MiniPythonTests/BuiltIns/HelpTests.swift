import Testing

@testable import MiniPython

/// `help`, `dir` and `type` have something to say of every name that the language provides.
@Suite struct HelpTests {
    private static let modules = nativeModules.map(\.name)

    private func output(_ program: String) throws -> String {
        let outcome = try Interpreter().run(program)
        #expect(outcome.error == nil, "\(program)")
        return outcome.output
    }

    @Test func everyBuiltInNameHasHelp() throws {
        for name in try Interpreter().builtInNames where name != "__name__" && name != "__debug__" {
            let text = try output("help(\(name))")
            #expect(text.hasPrefix("Help on "), "\(name)")
            #expect(text.split(separator: "\n").count >= 2, "\(name)")
            #expect(try output("print(type(\(name)))").hasPrefix("<class '"), "\(name)")
            #expect(try output("print(len(dir(\(name))) > 3)") == "True\n", "\(name)")
        }
    }

    @Test(arguments: modules) func everyMemberOfAModuleHasHelp(_ module: String) throws {
        // The help of a text is that of the topic which the text names.
        let names = try output(
            "import \(module)\nfor n in dir(\(module)):\n"
                + "    if n[0] != '_' and not isinstance(getattr(\(module), n), str): print(n)")
        #expect(try output("import \(module)\nhelp(\(module))").hasPrefix("Help on module \(module):\n\n"))
        for name in names.split(separator: "\n") {
            let text = try output("import \(module)\nhelp(\(module).\(name))")
            #expect(text.hasPrefix("Help on "), "\(module).\(name)")
            #expect(text.split(separator: "\n").count >= 2, "\(module).\(name)")
            #expect(try output("import \(module)\nprint(type(\(module).\(name)))").hasPrefix("<class '"))
        }
    }

    @Test(arguments: [
        "int", "float", "str", "list", "tuple", "dict", "set", "frozenset", "range", "slice", "property", "object",
        "BaseException", "type(x for x in [])", "type({}.keys())", "collections.Counter", "collections.deque",
        "collections.OrderedDict", "collections.defaultdict", "random.Random",
    ])
    func everyMethodOfATypeHasHelp(_ type: String) throws {
        let start = "import collections, random\nt = \(type)\n"
        let names = try output(start + "for n in dir(t):\n    if callable(getattr(t, n, None)): print(n)")
        #expect(names.split(separator: "\n").count >= 5, "\(type)")
        let text = try output(start + "help(t)")
        for name in names.split(separator: "\n") where name != "__class__" {
            let help = try output(start + "help(t.\(name))")
            #expect(help.contains("\(name)(") && help.split(separator: "\n").count >= 3, "\(type).\(name)")
            if !name.hasPrefix("_") { #expect(text.contains("\(name)("), "\(type).\(name)") }
        }
    }
}
