import Testing

@testable import MiniPython

struct ParserTests {
    private func parse(_ text: String) throws -> [Statement] {
        try Parser.parse(SourceText(name: "<test>", text: text))
    }

    @Test func parsesAssignmentAndPrecedence() throws {
        let statements = try parse("x = 1 + 2 * 3\n")
        guard case .assign(let targets, let value) = statements[0].kind,
            case .name("x") = targets[0].kind,
            case .binary(.add, _, let right) = value.kind,
            case .binary(.multiply, _, _) = right.kind
        else {
            Issue.record("unexpected tree \(statements)")
            return
        }
        #expect(statements[0].span == Span(0, 13))
    }
}
