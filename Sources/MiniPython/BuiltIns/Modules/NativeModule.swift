/// A module of the language as it is declared: its functions and constants in one place.
public struct NativeModule: Sendable {
    public let name: String
    public let documentation: String
    /// The functions, made for one machine: they may share state, as those of `random` do.
    let functions: @Sendable (Machine) throws -> [Native]
    let constants: @Sendable (Machine) throws -> [(String, Value)]

    /// What errors call a function that CPython has written in Python; nil for one in C.
    let pythonName: @Sendable (String) -> String?

    init(
        _ name: String, _ documentation: String,
        functions: @escaping @Sendable (Machine) throws -> [Native],
        constants: @escaping @Sendable (Machine) throws -> [(String, Value)] = { _ in [] },
        pythonName: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.pythonName = pythonName
        self.name = name
        self.documentation = documentation
        self.functions = functions
        self.constants = constants
    }

    func make(_ machine: Machine) throws -> ModuleObject {
        try machine.makeModule(
            name, documentation, functions: functions(machine), constants: constants(machine), pythonName: pythonName)
    }
}

/// The modules that belong to the language itself.
let nativeModules: [NativeModule] = [
    abstractModule, collectionsModule, copyModule, dataclassesModule, functoolsModule, itertoolsModule, mathModule,
    operatorModule, randomModule, statisticsModule, stringModule, timeModule, typingModule,
]
