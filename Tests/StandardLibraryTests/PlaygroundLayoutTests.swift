import Testing

@testable import StandardLibrary

@Suite struct PlaygroundLayoutTests {
    private let title = ["epoch 1234", "loss 0.000123", "accuracy 0.985", "(stopped)"]
    private let choices = ["data circles", "noise 0.05", "units 2-16-16-16-16-16-16-1", "leaky_relu", "rate 0.003"]

    private func layout(
        _ columns: Int, _ rows: Int, asked: PlaygroundLayout.Asked = .nothing, hasCurve: Bool = true
    ) -> PlaygroundLayout {
        PlaygroundLayout(
            columns: columns, rows: rows, title: title, choices: choices, asked: asked, hasCurve: hasCurve)
    }

    private func text(_ layout: PlaygroundLayout) -> String {
        (layout.above + layout.below).map(\.plainText).joined(separator: "\n")
    }

    /// The row below is the cursor's, and a row as wide as the window may be broken by the terminal.
    @Test func fitsEveryWindow() {
        let program = PlaygroundState().program(classes: 2, epochs: 3)
        for columns in 1...120 {
            for rows in 2...50 {
                for asked in [PlaygroundLayout.Asked.nothing, .help, .program(program)] {
                    for hasCurve in [false, true] {
                        let layout = layout(columns, rows, asked: asked, hasCurve: hasCurve)
                        #expect(layout.rows < rows, "\(columns) x \(rows)")
                        let widest = (layout.above + layout.below).map(\.plainText.count).max() ?? 0
                        #expect(widest < max(columns, 2) && (layout.map?.columns ?? 0) < columns)
                        #expect((layout.curveColumns ?? 0) + 9 < max(columns, 10))
                    }
                }
            }
        }
    }

    @Test func theLeastNeededGoesFirst() {
        let usual = layout(80, 24)
        #expect(usual.curveColumns != nil && usual.map == .init(rows: 16, columns: 64))
        #expect(text(usual).contains("0 begin anew") && text(usual).contains("rate 0.003"))
        let low = layout(60, 12)
        #expect(low.curveColumns == nil && low.map != nil && text(low).contains("0 begin anew"))
        let small = layout(40, 12)
        #expect(small.map != nil && text(small).contains("? keys") && !text(small).contains("begin anew"))
        #expect(text(small).contains("units 2-16"))
        let least = layout(26, 6)
        #expect(least.map == .init(rows: 3, columns: 12) && text(least).hasPrefix("epoch 1234"))
        #expect(!text(least).contains("units"))
    }

    @Test func aWindowThatIsTooSmallSaysSoInOneRow() {
        #expect(text(layout(60, 5)) == "The window is too small. q ends.")
        #expect(text(layout(100, 5)).hasPrefix("The window is too small: 26 columns and 6 rows"))
        #expect(text(layout(20, 20)) == "too small; q ends" && layout(20, 20).rows == 1)
    }

    /// The Python is shown whole where it fits, before the map.
    @Test func whatWasAskedForComesFirst() {
        let program = PlaygroundState().program(classes: 2, epochs: 3)
        let usual = layout(100, 24, asked: .program(program))
        #expect(text(usual).contains(program.dropLast()) && usual.map != nil)
        let low = layout(100, 8, asked: .program(program))
        #expect(low.map == nil && low.rows == 7 && text(low).hasSuffix("\n…"))
    }
}
