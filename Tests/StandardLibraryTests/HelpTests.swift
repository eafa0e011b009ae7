import MiniPython
import StandardLibrary
import Testing

/// `help`, `dir` and `type` have something to say of every name that the libraries provide.
@Suite struct HelpTests {
    /// Prints each name below a module with its type and its help; the names of classes, too.
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
                elif kind == "<class 'type'>" and depth > 0 and value not in seen:
                    seen.add(value)
                    walk(value, f"{path}.{name}", 0)
        help(MODULE)
        walk(MODULE, "MODULE", 4)
        """

    @Test(arguments: [("numpy", 350), ("matplotlib", 60), ("sklearn", 300), ("keras", 250)])
    func everyNameOfALibraryHasHelp(_ module: String, _ least: Int) throws {
        var limits = Limits()
        limits.outputBytes = 16 << 20
        let world = try Interpreter(limits: limits, libraries: [LearningLibrary(seed: 0)])
        let outcome = world.run(Self.walk.replacing("MODULE", with: module))
        #expect(outcome.succeeded, "\(outcome.error?.lastLine ?? "")")
        let parts = outcome.output.split(separator: "@@")
        #expect(parts.count > least)
        for part in parts.dropFirst() {
            let lines = part.split(separator: "\n")
            let name = lines.first.map(String.init) ?? ""
            #expect(name.contains(" True <class '"), "\(name)")
            #expect(lines.count >= 3 && lines[1].hasPrefix("Help on "), "\(name)")
            #expect(!part.contains("Help on class function"), "\(name)")
        }
    }
}
