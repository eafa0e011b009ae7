import MiniPython
import Testing

@testable import StandardLibrary

@Suite struct PlaygroundStateTests {
    @Test func keysChangeWhatTheyStandFor() {
        var state = PlaygroundState()
        #expect(state.press("l") == .begin && state.layers == [4, 4])
        #expect(state.press("u") == .begin && state.layers == [5, 5])
        #expect(state.press("a") == .begin && state.activation == .relu)
        #expect(state.press("r") == .begin && state.rate == 0.1)
        #expect(state.press("d") == .begin && state.data == .circles)
        #expect(state.press("n") == .begin && state.noise == 0.2)
        #expect(state.press(" ") == .none && state.isRunning)
        #expect(state.press("s") == .step && !state.isRunning)
        #expect(state.press("p") == .showProgram && state.press("q") == .quit)
        #expect(state.press("?") == .showHelp && state.press("z") == .none)
    }

    @Test func choicesHaveEnds() {
        var state = PlaygroundState()
        for _ in 0..<50 { for key in ["L", "U", "R"] { _ = state.press(key) } }
        #expect(state.layers.isEmpty && state.rate == 0.001)
        for _ in 0..<50 { for key in ["l", "u", "r"] { _ = state.press(key) } }
        #expect(state.layers == [Int](repeating: 16, count: 6) && state.rate == 1)
        #expect(state.press("r") == .none)
    }

    @Test func everyDataSetCanBeLearnedFrom() throws {
        for data in PlaygroundState.Data.allCases where data != .yours {
            var state = PlaygroundState()
            state.data = data
            let (x, y) = try state.samples(seed: 3)
            #expect(x.shape == [200, 2] && y.shape == [200])
            #expect(Set(y.doubles) == [0, 1] && x.doubles.allSatisfy { $0.magnitude < 3 })
            #expect(try state.network(classes: 2, seed: 1).predict(x).shape == [200, 1])
        }
    }

    @Test func itsPythonMakesTheSameNetwork() throws {
        var state = PlaygroundState()
        for key in ["l", "u", "a"] { _ = state.press(key) }
        let program =
            "import numpy as np\nX, y = np.zeros((4, 2)), np.zeros(4)\n" + state.program(classes: 2, epochs: 2)
        let outcome = try Interpreter(libraries: [LearningLibrary()]).run(program + "print(model.count_params())")
        #expect(outcome.error == nil)
        // 2-5-5-1: 15 + 30 + 6
        #expect(outcome.output == "51\n")
    }

    @Test func withoutAKeyboardItSaysSo() throws {
        let outcome = try Interpreter(libraries: [LearningLibrary()]).run("import keras\nkeras.playground()")
        #expect(outcome.output.hasPrefix("playground() needs a terminal, where keys can be pressed."))
        #expect(outcome.output.contains("layers.Dense(4, activation=\"tanh\")"))
    }

    /// Keys that somebody presses lead through the play to its end.
    @Test func playsByKeys() throws {
        final class Keys: @unchecked Sendable {
            var waiting = ["l", "s", "s", "p", "q"]
            var isOver = false
        }
        let keys = Keys()
        let keyboard = LearningLibrary.Keyboard(isThere: { _ in true }) { seconds, _ in
            if seconds == nil { keys.isOver = true }
            return seconds == nil || keys.waiting.isEmpty ? nil : keys.waiting.removeFirst()
        }
        final class Frames: @unchecked Sendable { var summaries: [String] = [] }
        let frames = Frames()
        let library = LearningLibrary(
            showFrame: { frame, _ in
                frames.summaries.append(frame.summary)
                return true
            }, keyboard: keyboard)
        let outcome = try Interpreter(libraries: [library]).run("import keras\nkeras.playground()")
        #expect(outcome.error == nil && keys.isOver)
        #expect(frames.summaries.count == 6 && frames.summaries[5] == frames.summaries[3])
        #expect(frames.summaries[0].contains("space run") && frames.summaries[3].hasPrefix("epoch 2, loss 0."))
        #expect(frames.summaries[4].contains("epochs=2"))
        #expect(outcome.output.contains("epochs=2"))
    }
}
