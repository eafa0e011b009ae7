import CEditLine

extension String {
    /// The columns that the text takes on the screen.
    var displayWidth: Int {
        unicodeScalars.reduce(0) { $0 + Int(celine_width($1.value)) }
    }
}

/// Where text ends when it is written from the left edge of a screen that wraps at `columns`.
struct DisplayLayout: Equatable {
    private(set) var row = 0
    private(set) var column = 0
    let columns: Int

    init(columns: Int) {
        self.columns = max(1, columns)
    }

    /// Goes on after the text, as libedit draws it: tabs to the next multiple of 8, control characters as `^X`.
    mutating func advance(over text: some StringProtocol) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A:
                row += 1
                column = 0
            case 0x09:
                repeat { step(1) } while column % 8 != 0
            case 0..<0x20, 0x7F:
                step(1)
                step(1)
            default:
                step(Int(celine_width(scalar.value)))
            }
        }
    }

    private mutating func step(_ width: Int) {
        if column + width > columns {
            row += 1
            column = 0
        }
        column += width
        if column >= columns {
            row += 1
            column = 0
        }
    }
}
