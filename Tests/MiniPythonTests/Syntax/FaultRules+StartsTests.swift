import Testing

@testable import MiniPython

/// With which tokens the rules of a small grammar may begin.
@Suite struct FaultRulesStartsTests {
    /// The start of the only alternative of a rule.
    private func start(_ body: String) throws -> FaultRules.Start {
        let rules = FaultRules(
            """
            tested: \(body)
            number_or_more: NUMBER | number_or_more '+' NUMBER
            maybe: ['not'] NAME
            wrong_thing: 'if' NAME => at a : never
            atom: NAME | NUMBER | '(' atom ')'
            trailer: '.' NAME
            """)
        let index = try #require(rules.indices["tested"])
        return rules.rules[index].alternatives[0].start
    }

    private func kinds(_ body: String) throws -> [TokenKind] {
        let start = try start(body)
        #expect(!start.mayBeEmpty)
        return TokenKind.allCases.filter { start.allows($0.place) }
    }

    @Test(arguments: [
        ("'if' NAME", [TokenKind.if]), ("\"print\" NAME", [.name]), ("SOFT NAME", [.name]), ("STRINGS", [.string]),
        ("number_or_more", [.number]), ("maybe", [.name, .not]), ("['*'] '**' NAME", [.star, .doubleStar]),
        ("','* ':'", [.colon, .comma]), ("','+ ':'", [.comma]), ("('+' | '-') NAME", [.plus, .minus]),
        ("!'if' 'while'", [.while]), ("&'for' ~ 'for'", [.for]), ("','.NAME+", [.name]), ("a:NAME", [.name]),
        ("PRIMARY '='", [.name, .number, .leftParenthesis]),
    ])
    func beginsWith(body: String, expected: [TokenKind]) throws {
        #expect(Set(try kinds(body)) == Set(expected), "\(body)")
    }

    @Test(arguments: ["['if']", "','*", "!'if'", "['if'] ','*", "!!':'"])
    func mayBeEmpty(body: String) throws {
        #expect(try start(body).mayBeEmpty)
        #expect(try start(body).allows(TokenKind.name.place))
    }

    @Test func allKindsHaveAPlaceOfTheirOwn() {
        #expect(Set(TokenKind.allCases.map(\.place)).count == TokenKind.allCases.count)
        #expect(TokenKind.allCases.count <= 128)
    }

    @Test func aRuleForMistakesIsKnownByItsName() throws {
        let rules = FaultRules("tested: a:wrong_x | 'if'\nwrong_x: NAME\natom: NAME\ntrailer: '.'")
        let index = try #require(rules.indices["tested"])
        #expect(rules.rules[index].alternatives.map(\.beginsWrong) == [true, false])
    }
}
