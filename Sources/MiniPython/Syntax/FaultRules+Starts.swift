extension FaultRules {
    /// The tokens with which something may begin, or that it may fit without any: most alternatives need not be tried.
    struct Start: Sendable, Equatable {
        /// Bits by `TokenKind.place`.
        var kinds: UInt128 = 0
        var mayBeEmpty = false

        init() {}

        init(_ kind: TokenKind) { kinds = 1 << UInt128(kind.place) }

        /// - Parameter place: of the next token's kind.
        func allows(_ place: UInt8) -> Bool { mayBeEmpty || kinds >> UInt128(place) & 1 == 1 }

        /// One of two.
        static func | (a: Self, b: Self) -> Self {
            var both = Start()
            both.kinds = a.kinds | b.kinds
            both.mayBeEmpty = a.mayBeEmpty || b.mayBeEmpty
            return both
        }
    }

    /// The starts of all rules, found by going round until none grows.
    struct Starts {
        private var rules: [Start]
        private let atom: Int
        /// The rules for mistakes.
        private let wrong: Set<Int>

        init(of definitions: [[Alternative]], atom: Int, wrong: Set<Int>) {
            rules = Array(repeating: Start(), count: definitions.count)
            self.atom = atom
            self.wrong = wrong
            var before: [Start] = []
            while before != rules {
                before = rules
                for (place, alternatives) in definitions.enumerated() { rules[place] = start(of: alternatives) }
            }
        }

        /// An alternative with its start, in it and in all that stands in it.
        func noted(_ alternative: Alternative) -> Alternative {
            Alternative(
                items: alternative.items.map(noted), tag: alternative.tag, alarm: alternative.alarm,
                start: start(of: alternative.items), beginsWrong: alternative.items.first.map(isWrong) ?? false)
        }

        private func isWrong(_ item: Item) -> Bool {
            switch item {
            case .rule(let index): wrong.contains(index)
            case .labelled(_, let inner): isWrong(inner)
            default: false
            }
        }

        private func noted(_ item: Item) -> Item {
            switch item {
            case .group(let alternatives): .group(alternatives.map(noted))
            case .optional(let alternatives): .optional(alternatives.map(noted))
            case .repeated(let inner, let atLeastOne): .repeated(noted(inner), atLeastOne: atLeastOne)
            case .separated(let separator, let element): .separated(by: noted(separator), noted(element))
            case .ahead(let inner, let expected): .ahead(noted(inner), expected: expected)
            case .labelled(let label, let inner): .labelled(label, noted(inner))
            default: item
            }
        }

        private func start(of alternatives: [Alternative]) -> Start {
            alternatives.reduce(Start()) { $0 | start(of: $1.items) }
        }

        private func start(of items: [Item]) -> Start {
            var result = Start()
            for item in items {
                let next = start(of: item)
                result.kinds |= next.kinds
                if !next.mayBeEmpty { return result }
            }
            result.mayBeEmpty = true
            return result
        }

        private func start(of item: Item) -> Start {
            var result: Start
            switch item {
            case .token(let kind): result = Start(kind)
            case .word, .softKeyword: result = Start(.name)
            case .strings: result = Start(.string)
            case .primary, .targetPrimary: result = rules[atom]
            case .rule(let index): result = rules[index]
            case .group(let alternatives): result = start(of: alternatives)
            case .separated(_, let element): result = start(of: element)
            case .labelled(_, let inner): result = start(of: inner)
            case .repeated(let inner, let atLeastOne):
                result = start(of: inner)
                if !atLeastOne { result.mayBeEmpty = true }
            case .optional(let alternatives):
                result = start(of: alternatives)
                result.mayBeEmpty = true
            // They look without taking a token, or tell what is missing.
            case .cut, .ahead, .forced:
                result = Start()
                result.mayBeEmpty = true
            }
            return result
        }
    }
}

extension TokenKind {
    /// A small number for each kind.
    var place: UInt8 { Self.places[self] ?? 0 }

    private static let places = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, UInt8($0)) })
}
