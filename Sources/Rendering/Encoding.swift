import Plotting

extension Theme {
    /// Rows as the terminal takes them, each ended; without colours as plain text.
    public func encode(_ lines: [Line]) -> String {
        var text = ""
        for line in lines {
            for run in line.runs { text += encode(run) }
            text += "\n"
        }
        return text
    }

    /// A run with its colours on and off.
    public func encode(_ run: Run) -> String {
        let shown = usesUnicode ? run.text : Self.ascii(run.text)
        let codes = codes(run.style)
        if colors == .none || codes.isEmpty || run.text.isEmpty { return shown }
        return "\u{1B}[\(codes.joined(separator: ";"))m\(shown)\u{1B}[0m"
    }

    private func codes(_ style: Style) -> [String] {
        var codes: [String] = []
        if style.isBold { codes.append("1") }
        if style.isDim { codes.append("2") }
        if style.isItalic { codes.append("3") }
        if case .paint(let front, let back) = style.role { return codes + paint(front, on: back) }
        if let color = color(style.role) { codes.append(color) }
        return codes
    }

    private func color(_ role: Style.Role) -> String? {
        switch role {
        case .plain, .paint: nil
        case .title: "36"
        case .code, .program: "33"
        case .right: "32"
        case .mistake: "33"
        case .wrong, .error: "31"
        case .remark, .notice: "36"
        case .series(let color): series(color)
        }
    }

    private func paint(_ front: RGBColor, on back: RGBColor?) -> [String] {
        func code(_ color: RGBColor, _ layer: Int) -> String? {
            switch colors {
            case .none, .basic16: nil
            case .trueColor: "\(layer);2;\(color.red);\(color.green);\(color.blue)"
            case .indexed256:
                "\(layer);5;\(16 + 36 * Self.cubeLevel(color.red) + 6 * Self.cubeLevel(color.green) + Self.cubeLevel(color.blue))"
            }
        }
        return [code(front, 38), back.flatMap { code($0, 48) }].compactMap { $0 }
    }

    private func series(_ color: SeriesColor) -> String? {
        guard let components = color.redGreenBlue else { return nil }
        switch colors {
        case .none: return nil
        case .trueColor: return "38;2;\(components.red);\(components.green);\(components.blue)"
        case .indexed256:
            let red = Self.cubeLevel(components.red)
            let green = Self.cubeLevel(components.green)
            let blue = Self.cubeLevel(components.blue)
            return "38;5;\(16 + 36 * red + 6 * green + blue)"
        case .basic16:
            switch color {
            case .blue: return "34"
            case .orange, .yellow: return "33"
            case .green: return "32"
            case .vermillion: return "31"
            case .purple: return "35"
            case .skyBlue: return "36"
            case .foreground: return nil
            }
        }
    }

    /// The nearest of the levels 0, 95, 135, 175, 215, 255 of the 6×6×6 cube among the 256 colours.
    private static func cubeLevel(_ value: UInt8) -> Int {
        if value < 48 { return 0 }
        return value < 115 ? 1 : (Int(value) - 35) / 40
    }

    /// Marks of ours in ASCII. A learner's own letters stay what they are.
    static func ascii(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "•": result += "*"
            case "·": result += "-"
            case "─", "━": result += "-"
            case "│": result += "|"
            case "✓": result += "+"
            case "░": result += "."
            case "▒": result += "+"
            case "▓": result += "%"
            case "█": result += "#"
            case "…": result += "..."
            case "–", "—": result += "-"
            case "’", "‘": result += "'"
            case "“", "”": result += "\""
            default: result.append(character)
            }
        }
        return result
    }
}
