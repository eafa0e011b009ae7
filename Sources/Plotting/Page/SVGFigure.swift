/// Writes figures as SVG (World Wide Web Consortium, Scalable Vector Graphics 1.1), with their description for those who
/// do not see them.
public enum SVGFigure {
    /// What stands near the beginning of every file.
    public static let mark = "<!-- drawn by mlshell -->"

    /// Complexity: O(points + pixels).
    /// - Parameters:
    ///   - description: what is read to those who do not see it; in English unless it is given.
    ///   - poll: called every few milliseconds; what it throws ends the writing.
    /// - Throws: what `poll` throws.
    public static func render(
        _ figure: Figure, description: String? = nil, poll: () throws -> Void = {}
    ) throws -> String {
        let page = try withoutActuallyEscaping(poll) { try PageLayout(figure, SansMetrics(), poll: $0).page }
        let size = "\(number(page.width)) \(number(page.height))"
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            \(mark)
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
            width="\(number(page.width))" height="\(number(page.height))" viewBox="0 0 \(size)" \
            font-family="DejaVu Sans, Verdana, Arial, sans-serif" role="img">
            <desc>\(escaped(description ?? figure.words))</desc>

            """
        try poll()
        for (place, element) in page.elements.enumerated() {
            if place % 256 == 255 { try poll() }
            text += try line(element, poll) + "\n"
        }
        return text + "</svg>\n"
    }

    private static func line(_ element: PageElement, _ poll: () throws -> Void) rethrows -> String {
        switch element {
        case .path(let lines, let style): return "<path d=\"\(try data(lines, poll))\"\(attributes(style))/>"
        case .circle(let place, let radius, let style):
            return
                "<circle cx=\"\(number(place.x))\" cy=\"\(number(place.y))\" r=\"\(number(radius))\"\(attributes(style))/>"
        case .text(let words, let place, let setting): return textLine(words, place, setting)
        case .image(let image, let box, let opacity):
            let data = Base64.encode(PNGImage(image).encoded())
            return "<image x=\"\(number(box.left))\" y=\"\(number(box.top))\" width=\"\(number(box.width))\" "
                + "height=\"\(number(box.height))\" preserveAspectRatio=\"none\""
                + (opacity < 1 ? " opacity=\"\(number(opacity))\"" : "")
                + " xlink:href=\"data:image/png;base64,\(data)\"/>"
        }
    }

    private static func textLine(_ words: String, _ place: PagePoint, _ setting: TextSetting) -> String {
        var text = "<text x=\"\(number(place.x))\" y=\"\(number(place.y))\" font-size=\"\(number(setting.size))\""
        if setting.anchor != .start { text += " text-anchor=\"\(setting.anchor.rawValue)\"" }
        if setting.color != RGBColor(0) { text += " fill=\"\(setting.color.code)\"" }
        if setting.isBold { text += " font-weight=\"bold\"" }
        if setting.isUpright { text += " transform=\"rotate(-90 \(number(place.x)) \(number(place.y)))\"" }
        return text + ">\(escaped(words))</text>"
    }

    /// The lines of a path; one that ends where it begins is closed.
    private static func data(_ lines: [[PagePoint]], _ poll: () throws -> Void) rethrows -> String {
        var text = ""
        var written = 0
        for line in lines {
            let isClosed = line.count > 2 && line.first == line.last
            var mark = "M"
            for point in isClosed ? line.dropLast() : line[...] {
                text += mark + number(point.x) + " " + number(point.y)
                mark = "L"
                written += 1
                if written % 4096 == 0 { try poll() }
            }
            if mark == "M" { text += mark }
            if isClosed { text += "Z" }
        }
        return text
    }

    private static func attributes(_ style: PathStyle) -> String {
        var text = " fill=\"\(style.fill?.code ?? "none")\""
        if let stroke = style.stroke {
            text += " stroke=\"\(stroke.color.code)\" stroke-width=\"\(number(stroke.width))\""
            if stroke.dashes.isEmpty {
                text += " stroke-linejoin=\"round\" stroke-linecap=\"square\""
            } else {
                text +=
                    " stroke-linejoin=\"round\" stroke-dasharray=\"\(stroke.dashes.map(number).joined(separator: " "))\""
            }
        }
        return style.opacity < 1 ? text + " opacity=\"\(number(style.opacity))\"" : text
    }

    /// A number with two decimals at most, which is a hundredth of a pixel.
    static func number(_ value: Double) -> String {
        let hundredths = Int((min(max(value.isNaN ? 0 : value, -1e6), 1e6) * 100).rounded())
        if hundredths % 100 == 0 { return String(hundredths / 100) }
        return DecimalText.fixed(
            hundredths % 10 == 0 ? hundredths / 10 : hundredths, exponent: hundredths % 10 == 0 ? -1 : -2)
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            escapingControls(String(line)).replacing("&", by: "&amp;").replacing("<", by: "&lt;").replacing(
                ">", by: "&gt;")
        }.joined(separator: "\n")
    }
}

/// Bytes as letters, for files that hold other files (RFC 4648).
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var group = 0
            for place in 0..<3 { group = group << 8 | (place < count ? Int(bytes[start + place]) : 0) }
            for place in 0..<4 {
                text.append(place <= count ? letters[group >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
