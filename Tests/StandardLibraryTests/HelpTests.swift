import MiniPython
import StandardLibrary
import Testing

/// `help`, `dir` and `type` have something to say of every name that the libraries provide.
@Suite struct HelpTests {
    /// Prints each name below a module with its type and its help, which for classes tells of their methods.
    private static let walk = """
        import MODULE
        seen = set()
        def walk(holder, path, depth):
            for name in dir(holder):
                value = getattr(holder, name) if name[0] != "_" else None
                # The help of a text is that of the topic which the text names; None is None.
                if value is None or isinstance(value, str): continue
                print(f"@@{path}.{name}", len(dir(value)) > 3, type(value))
                help(value)
                kind = str(type(value))
                if kind == "<class 'module'>" and depth > 0 and f"{path}.{name}" not in seen:
                    seen.add(f"{path}.{name}")
                    walk(value, f"{path}.{name}", depth - 1)
        help(MODULE)
        walk(MODULE, "MODULE", 4)
        """

    @Test(arguments: [("numpy", 400), ("matplotlib.pyplot", 45), ("sklearn", 80), ("keras", 150)])
    func everyNameOfALibraryHasHelp(_ module: String, _ least: Int) throws {
        var limits = Limits()
        limits.outputBytes = 16 << 20
        let world = try Interpreter(limits: limits, libraries: [LearningLibrary(seed: 0)])
        let outcome = world.run(Self.walk.replacing("MODULE", with: module))
        #expect(outcome.succeeded, "\(outcome.error?.lastLine ?? "")")
        var name = "nothing"
        var count = 0
        var lines = 2
        for line in outcome.output.utf8.split(separator: UInt8(ascii: "\n")) {
            if line.starts(with: "@@".utf8) {
                #expect(lines >= 2, "\(name)")
                name = String(decoding: line, as: UTF8.self)
                #expect(name.contains(" True <class '"), "\(name)")
                count += 1
                lines = 0
            } else {
                if lines == 0 { #expect(line.starts(with: "Help on ".utf8), "\(name)") }
                #expect(!line.starts(with: "Help on class function".utf8), "\(name)")
                lines += 1
            }
        }
        #expect(count > least)
    }
}
