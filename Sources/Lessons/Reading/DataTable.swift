import Diagnostics
import Wording

/// A table of data, by columns.
public struct DataTable: Hashable, Sendable {
    public enum Values: Hashable, Sendable {
        case whole([Int])
        /// Missing values are nan.
        case decimal([Double])
        case text([String])

        public var count: Int {
            switch self {
            case .whole(let values): values.count
            case .decimal(let values): values.count
            case .text(let values): values.count
            }
        }
    }

    public struct Column: Hashable, Sendable {
        public var name: String
        public var values: Values
    }

    /// The name under which programs find it.
    public var name: String
    public var columns: [Column]
    /// Where the lesson declares it.
    public var place: SourcePlace

    public var rowCount: Int { columns.first?.values.count ?? 0 }

    /// Makes a table of rows of cells, the first of which has the names.
    static func make(
        _ name: String, place: SourcePlace, rows: [[CSVReader.Cell]], _ problems: inout ProblemList
    ) -> DataTable? {
        let start = SourcePlace(line: 1, column: 1)
        guard let header = rows.first, rows.count > 1 else {
            problems.error(
                "data", rows.first?.first?.place ?? start,
                Message("the table has no rows", nb: "tabellen har ingen rader"),
                fix: Message(
                    "write one row of names, then rows of data", nb: "skriv en rad med navn, så rader med data"))
            return nil
        }
        var isSound = true
        if header.count == 1, header[0].text.contains(";") {
            problems.error(
                "csv", header[0].place,
                Message("the cells are divided by semicolons", nb: "cellene er delt med semikolon"),
                fix: Message(
                    "divide them by commas, decimals by points", nb: "del dem med komma, desimaler med punktum"))
            return nil
        }
        var names: Set<String> = []
        for cell in header {
            if cell.text.isEmpty {
                problems.error(
                    "data", cell.place, Message("a column has no name", nb: "en kolonne har ikke noe navn"),
                    fix: Message("name every column in the first row", nb: "gi hver kolonne et navn i første rad"))
                isSound = false
            } else if !names.insert(cell.text).inserted {
                problems.error(
                    "data", cell.place,
                    Message("two columns are named \(cell.text.shown)", nb: "to kolonner heter \(cell.text.shown)"),
                    fix: Message("rename one", nb: "gi en av dem et annet navn"))
                isSound = false
            }
        }
        for row in rows.dropFirst() where row.count != header.count {
            problems.error(
                "data", row[0].place,
                Message(
                    "this row has \(counted(row.count, "cell")), the header has \(header.count)",
                    nb:
                        "denne raden har \(row.count == 1 ? "1 celle" : "\(row.count) celler"), overskriften har \(header.count)"
                ),
                fix: Message("write one cell for each column", nb: "skriv én celle for hver kolonne"))
            isSound = false
        }
        guard isSound else { return nil }
        let columns = header.indices.map { index in
            Column(name: header[index].text, values: values(rows.dropFirst().map { $0[index] }, &problems))
        }
        return DataTable(name: name, columns: columns, place: place)
    }

    /// Whole numbers, else decimals with nan for `NA` and empty cells, else text.
    private static func values(_ cells: [CSVReader.Cell], _ problems: inout ProblemList) -> Values {
        for cell in cells where cell.text.isCommaDecimal {
            problems.error(
                "comma-decimal", cell.place,
                Message("\(cell.text.shown) has a decimal comma", nb: "\(cell.text.shown) har desimalkomma"),
                fix: Message("write \(cell.text.replacingComma)", nb: "skriv \(cell.text.replacingComma)"))
        }
        let texts = cells.map(\.text)
        if texts.contains(where: \.hasLeadingZero) { return .text(texts) }
        let wholes = texts.compactMap { Int($0) }
        if wholes.count == texts.count { return .whole(wholes) }
        var numbers: [Double] = []
        var isAnyNumber = false
        for text in texts {
            if text.isEmpty || text == "NA" {
                numbers.append(.nan)
            } else if let number = text.decimalNumber {
                numbers.append(number)
                isAnyNumber = true
            } else {
                return .text(texts)
            }
        }
        return isAnyNumber ? .decimal(numbers) : .text(texts)
    }
}

/// `1 cell`, `3 cells`
func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }

extension StringProtocol {
    /// Sign, digits, comma, digits and nothing else.
    var isCommaDecimal: Bool {
        var rest = self[...]
        if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
        let parts = rest.split(separator: ",", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }

    var replacingComma: String { split(separator: ",").joined(separator: ".") }

    /// A number written with digits, a point and an exponent; no `inf`, `nan` or hexadecimal digits.
    var decimalNumber: Double? {
        guard allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }), contains(where: \.isNumber)
        else { return nil }
        return Double(String(self))
    }

    /// `001`, which is a code and no number.
    var hasLeadingZero: Bool {
        var rest = self[...]
        if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
        return rest.first == "0" && rest.dropFirst().first?.isNumber == true
    }
}
