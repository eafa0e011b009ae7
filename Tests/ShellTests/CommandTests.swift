import Testing

@testable import Shell

@Suite struct CommandTests {
    private func found(_ name: String) -> String {
        switch CommandCatalogue.find(name) {
        case .command(let command): command.name
        case .ambiguous(let commands): commands.map(\.name).joined(separator: "|")
        case .unknown(let nearest): "? \(nearest?.name ?? "")"
        }
    }

    @Test(arguments: CommandCatalogue.commands.map(\.name))
    func everyCommandIsFound(name: String) {
        #expect(found(name) == name)
        #expect(found(name.uppercased()) == name)
    }

    /// In Bokmål a word counts as a whole only, in whatever language the shell speaks.
    @Test(arguments: CommandCatalogue.commands.flatMap { command in command.norwegian.map { ($0, command.name) } })
    func everyNorwegianWordIsFound(word: String, name: String) {
        #expect(found(word) == name)
        #expect(found(word.uppercased()) == name)
    }

    @Test func namesDiffer() {
        let names = CommandCatalogue.commands.flatMap { [$0.name] + $0.norwegian }
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: [
        ("n", "next"), ("so", "solution"), ("sk", "skip"), ("h", "hint|history|help"), ("p", "p"), ("e", "easier"),
        ("hi", "hint|history"), ("hin", "hint"), ("l", "lessons|load"),
        ("hlep", "? help"), ("sumbit", "? submit"), ("re", "? reset"), ("rset", "? reset"), ("frobnicate", "? "),
    ])
    func beginningsAndSlips(name: String, result: String) { #expect(found(name) == result) }

    @Test(arguments: [("", "", 0), ("abc", "", 3), ("help", "hlep", 1), ("help", "held", 1), ("next", "text", 1)])
    func distances(a: String, b: String, distance: Int) { #expect(editDistance(a, b) == distance) }
}
