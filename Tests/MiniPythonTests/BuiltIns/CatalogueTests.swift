import Testing

@testable import MiniPython

/// What every built-in owes: one declaration with name, parameters, help and body.
@Suite struct CatalogueTests {
    private let machine: Machine

    init() throws { machine = try Interpreter().machine }

    /// All built-in functions, constructors, methods and functions of modules, by their full names.
    private func natives() throws -> [(name: String, native: Native)] {
        var found = builtInFunctions.map { ($0.name, $0) } + constructors.map { ("\($0.typeName)()", $0.native) }
        for name in machine.globals.builtInNames.sorted() {
            guard let type = machine.globals.builtIn(name)?.type else { continue }
            for member in type.attributes.names {
                guard let method = type.attributes[member]?.cast(.native, to: NativeObject.self) else { continue }
                found.append(("\(name).\(member.text)", method.native))
            }
        }
        for module in nativeModules {
            found += try module.functions(machine).map { ("\(module.name).\($0.name)", $0) }
        }
        return found
    }

    @Test func eachHasHelp() throws {
        let all = try natives()
        #expect(all.count > 250)
        for (name, native) in all { #expect(!native.help.isEmpty, "\(name)") }
    }

    @Test func eachHasASignatureThatCanBeRead() throws {
        for (name, native) in try natives() {
            #expect(native.signature.hasPrefix(native.name + "("), "\(name)")
            let parameters = NativeParameters(native.signature)
            for source in parameters.list.compactMap(\.defaultSource) {
                #expect(throws: Never.self, "\(name): \(source)") {
                    try NativeParameters.value(ofDefault: source, machine.heap)
                }
            }
        }
    }

    @Test func noNameIsDeclaredTwice() {
        let names = builtInFunctions.map(\.name) + constructors.map(\.typeName)
        #expect(Set(names).count == names.count)
    }

    @Test func eachTypeThatCanBeCalledHasHelp() {
        for (name, _) in constructors {
            let type = machine.globals.builtIn(name)?.type
            #expect(type?.documentation?.isEmpty == false, "\(name)")
        }
    }
}
