import Plotting
import Testing

@testable import Shell

/// What changes while it is looked at: how often it is drawn, where, and what stays.
@Suite struct LiveDisplayTests {
    private final class Clock { var now = 0.0 }

    private func presenter(_ motion: Motion, _ clock: Clock = Clock()) -> Presenter {
        Presenter(
            colors: 0, usesUnicode: true, width: 40, escapesPrinted: true, motion: motion, clock: { clock.now })
    }

    private func frame(_ step: Int, isLandmark: Bool? = nil) -> SessionOutput {
        .frame(
            LiveFrame(
                [.lines([StyledLine([TextRun("state \(step)")])])], summary: "step \(step)", isLandmark: isLandmark))
    }

    @Test func isDrawnInPlaceAtMostTenTimesASecond() {
        let clock = Clock()
        let presenter = presenter(.inPlace, clock)
        var text = ""
        for step in 0..<1000 {
            text += presenter.present(frame(step))
            clock.now += 0.001
        }
        #expect(text.contains("state 0\n"))
        #expect(text.split(separator: "\u{1B}[1A").count == 10)
        // The last state is drawn over the one before, and stays.
        #expect(presenter.settle() == "\u{1B}[1A\u{1B}[2Kstate 999\n")
        #expect(presenter.settle() == "")
        #expect(!presenter.present(frame(1)).contains("\u{1B}"))
    }

    @Test func onlyTheLastStateIsWrittenWhereThereIsNoTerminal() {
        let presenter = presenter(.none)
        let text = (0..<100).map { presenter.present(frame($0)) }.joined()
        #expect(text == "")
        #expect(presenter.settle() == "state 99\n")
    }

    /// Where there is no terminal, each of two trainings leaves its last state, before what is printed behind it.
    @Test func aStateThatNoOtherFollowsIsShownAtOnce() {
        let presenter = presenter(.none)
        func last(_ step: Int) -> SessionOutput {
            .frame(LiveFrame([.lines([StyledLine([TextRun("state \(step)")])])], summary: "", isLast: true))
        }
        var text = presenter.present(frame(1)) + presenter.present(last(2)) + presenter.present(.printed("done\n"))
        text += presenter.present(frame(3)) + presenter.present(last(4)) + presenter.settle()
        #expect(text == "state 2\n\ndone\n\nstate 4\n")
    }

    @Test func withoutMotionWordsComeNowAndThen() {
        let clock = Clock()
        let presenter = presenter(.words, clock)
        var text = ""
        for step in 0..<120 {
            clock.now = Double(step) / 10
            text += presenter.present(frame(step))
        }
        #expect(text == "step 0\nstep 50\nstep 100\n")
        #expect(presenter.settle().hasSuffix("step 119\n"))
    }

    /// The same training says the same, however fast the machine is; what was told last is not told again.
    @Test func withoutMotionLandmarksAreToldWhateverTheClockSays() {
        for speed in [0.0001, 1] {
            let clock = Clock()
            let presenter = presenter(.words, clock)
            var text = ""
            for step in 1...100 {
                clock.now += speed
                text += presenter.present(frame(step, isLandmark: step % 50 == 0))
            }
            #expect(text == "step 50\nstep 100\n")
            #expect(presenter.settle() == "")
        }
    }

    /// Rows that stand there were laid out for another width: nothing is drawn over them.
    @Test func aWindowOfAnotherSizeIsDrawnAnew() {
        let clock = Clock()
        let presenter = presenter(.inPlace, clock)
        presenter.height = 24
        var text = presenter.present(frame(1))
        clock.now = 1
        presenter.width = 30
        presenter.height = 10
        text += presenter.present(frame(2))
        clock.now = 2
        text += presenter.present(frame(3))
        #expect(text == "state 1\n\u{1B}[H\u{1B}[2Jstate 2\n\u{1B}[1A\u{1B}[2Kstate 3\n")
        _ = presenter.settle()
        presenter.width = 40
        #expect(!presenter.present(frame(4)).contains("\u{1B}[2J"))
    }

    @Test func printingBetweenStatesDoesNotDrawEveryState() {
        let presenter = presenter(.inPlace)
        var text = ""
        for step in 0..<50 { text += presenter.present(frame(step)) + presenter.present(.printed("\(step)\n")) }
        #expect(text.hasPrefix("state 0\n") && !text.contains("state 1"))
        #expect(presenter.settle().hasSuffix("state 49\n"))
    }

    @Test func aFigureThatWasWatchedIsNotShownTwice() throws {
        var axes = Axes()
        try axes.plot([1, 2], [1, 2])
        let figure = Figure(axes)
        for motion in [Motion.inPlace, .none] {
            let presenter = presenter(motion)
            var text = presenter.present(.frame(LiveFrame([.figure(figure)], summary: "")))
            text += presenter.settle() + presenter.present(.figure(figure))
            #expect(text.split(separator: "└").count == 2)
            presenter.lineWasTyped()
            #expect(presenter.present(.figure(figure)) != "")
        }
    }

    /// A row that the terminal would break by itself takes two, and both are drawn over.
    @Test func rowsWiderThanTheWindowAreBroken() {
        let clock = Clock()
        let presenter = presenter(.inPlace, clock)
        func state(_ number: Int) -> SessionOutput {
            let text = "epoch \(number) - loss: 0.5000 - accuracy: 0.5000 - val_loss: 0.5000"
            return .frame(LiveFrame([.lines([StyledLine([TextRun(text)])])], summary: ""))
        }
        #expect(
            presenter.present(state(1))
                == "epoch 1 - loss: 0.5000 - accuracy:\n0.5000 - val_loss: 0.5000\n")
        clock.now = 1
        #expect(presenter.present(state(2)).hasPrefix("\u{1B}[2A\u{1B}[2Kepoch 2"))
    }

    @Test func theWidestVariantThatFitsIsShown() {
        let lines = [60, 30, 20].map { [StyledLine([TextRun(String(repeating: "x", count: $0))])] }
        let frame = SessionOutput.frame(LiveFrame([.variants(lines)], summary: ""))
        #expect(presenter(.inPlace).present(frame) == String(repeating: "x", count: 30) + "\n")
    }

    @Test func whatIsHigherThanTheWindowIsNotRedrawn() {
        let clock = Clock()
        let presenter = presenter(.inPlace, clock)
        presenter.height = 3
        let rows = [StyledLine](repeating: StyledLine(), count: 5)
        let tall = SessionOutput.frame(LiveFrame([.lines(rows)], summary: ""))
        _ = presenter.present(tall)
        clock.now = 1
        #expect(presenter.present(tall) == "")
    }
}
