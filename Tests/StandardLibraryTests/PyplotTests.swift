import MiniPython
import Plotting
import StandardLibrary
import Testing

/// What pyplot hands to the shell. What it gives back and refuses is in `Programs/matplotlib`.
@Suite struct PyplotTests {
    private final class Seen: @unchecked Sendable {
        var figures: [Figure] = []
        var frames: [LiveFrame] = []
        var files: [String] = []
    }

    /// What was shown and saved, and what was printed.
    private func run(_ text: String) throws -> (seen: Seen, outcome: Interpreter.Outcome) {
        let seen = Seen()
        let library = LearningLibrary(
            showFigure: { figure, _ in seen.figures.append(figure) },
            showFrame: { frame, _ in
                seen.frames.append(frame)
                return false
            },
            saveFile: { name, _, _ in seen.files.append(name) })
        let outcome = try Interpreter(libraries: [library]).run("import matplotlib.pyplot as plt\n" + text)
        return (seen, outcome)
    }

    private func axes(_ text: String) throws -> Axes {
        let (seen, outcome) = try run(text + "\nplt.show()")
        #expect(outcome.error == nil, "\(outcome.error?.text ?? "")")
        return try #require(seen.figures.first?.axes.first)
    }

    @Test func thePromptKeepsQuietAboutWhatWasDrawn() throws {
        let interpreter = try Interpreter(libraries: [LearningLibrary()])
        for line in [
            "import matplotlib.pyplot as plt", "plt.plot([1, 2])", "plt.bar([1], [2])", "plt.title('a')",
            "plt.legend()", "plt.scatter([1], [1])", "fig = plt.figure()", "plt.gca()", "plt.text(1, 2, 'a')",
            "plt.imshow([[1]])", "plt.boxplot([1, 2])", "fig = plt.figure()", "plt.subplot(1, 2, 1)", "plt.xlim(0, 1)",
        ] {
            let outcome = interpreter.run(line, isInteractive: true)
            #expect(outcome.output == "" && outcome.error == nil, "\(line): \(outcome.output)")
        }
        #expect(
            interpreter.run("fig, ax = plt.subplots()\nprint(repr(fig), ax)").output
                == "<Figure size 640x480 with 1 Axes> <Axes: >\n")
    }

    @Test func looksAreTakenOver() throws {
        let axes = try axes(
            "plt.plot([1, 2], 'r--o', lw=3, alpha=0.5, ms=9, label='a')\nplt.scatter([1, 2], [3, 4], s=[10, 40], color='0.5')"
        )
        #expect(axes.series[0].color?.exact == RGBColor(0xFF0000) && axes.series[0].lineStyle == .dashed)
        #expect(axes.series[0].lineWidth == 3 && axes.series[0].opacity == 0.5 && axes.series[0].markerSize == 9)
        guard case .scatter(let points) = axes.series[1].shape else {
            Issue.record("no points")
            return
        }
        #expect(points.areas == [10, 40] && axes.series[1].color?.exact == RGBColor(0x808080))
    }

    @Test func subplotsDrawWhereTheyAreAsked() throws {
        let (seen, _) = try run(
            """
            fig, axs = plt.subplots(2, 2, sharey=True)
            axs[0, 1].plot([1, 2])
            axs[1, 0].bar(['a', 'b'], [1, 9])
            for ax in axs.flat: ax.set_title('t')
            fig.suptitle('all')
            plt.show()
            plt.subplot(2, 1, 2); plt.plot([5])
            plt.show()
            """)
        let figure = try #require(seen.figures.first)
        #expect(figure.axes.map(\.series.count) == [0, 1, 1, 0] && figure.title == "all")
        #expect(figure.axes.allSatisfy { $0.title == "t" })
        #expect(seen.figures.last?.axes.map(\.isHidden) == [true, false])
    }

    @Test func datesAndNamesFindTheirPlaces() throws {
        let dates = try axes("plt.plot(['2020-01-01', '2020-01-03'], [1, 2])\nplt.axvline('2020-01-02')")
        #expect(dates.x.showsDates)
        guard case .line(let line) = dates.series[0].shape else {
            Issue.record("no line")
            return
        }
        #expect(line.x == [18_262, 18_264])
        let names = try axes("plt.plot(['b', 'a', 'b'], [1, 2, 3])")
        #expect(names.x.categories == ["b", "a"])
        #expect(try axes("plt.barh(['x', 'y'], [1, 2])").y.fixedTicks?.map(\.label) == ["x", "y"])
    }

    @Test func aFigureThatChangesIsShownStateByState() throws {
        let (seen, outcome) = try run(
            """
            line, = plt.plot([0, 1], [0, 0])
            for i in range(5):
                line.set_ydata([0, i])
                plt.pause(0.01)
            """)
        #expect(outcome.error == nil && seen.frames.count == 5 && seen.figures.isEmpty)
        guard case .figure(let figure)? = seen.frames.last?.parts.first,
            case .line(let line)? = figure.axes.first?.series.first?.shape
        else {
            Issue.record("no line")
            return
        }
        #expect(line.y == [0, 4])
        #expect(seen.frames.last?.summary == "A figure with a line plot.")
    }

    @Test func whatIsWrongLeavesTheFigureAsItWas() throws {
        let axes = try axes(
            """
            plt.plot([1, 2])
            for wrong in [lambda: plt.plot([1], [1, 2]), lambda: plt.bar(['a'], [1], color='blurple'),
                          lambda: plt.hist([1], bins=-1), lambda: plt.imshow([[1]], cmap='foo')]:
                try: wrong()
                except ValueError: pass
                else: print('accepted')
            """)
        #expect(axes.series.count == 1 && axes.x.fixedTicks == nil)
    }

    @Test func figuresAreSavedUnderTheirNames() throws {
        let (seen, outcome) = try run(
            "plt.plot([1, 2])\nplt.savefig('a.svg')\nplt.gcf().savefig('b.PNG')\nplt.savefig('c', format='svg')")
        #expect(outcome.error == nil && seen.files == ["a.svg", "b.PNG", "c.svg"])
    }

    @Test func hugeRequestsAreRefused() throws {
        for line in [
            "plt.subplots(10**6, 10**6)", "plt.subplots(11, 10)", "plt.hist([1, 2], bins=10**9)",
            "plt.contour([[1, 2], [3, 4]], levels=range(5000))", "plt.figure(figsize=(float('inf'), 1))",
            "plt.plot([1]); plt.savefig('a.png', dpi=10**9)", "plt.xlim(0, 1e301)", "plt.subplot(10**18, 10**18, 1)",
            "plt.subplot(-1, 2, 1)", "for i in range(200): plt.plot([1]); plt.figure()",
        ] {
            #expect(try run(line).outcome.error != nil, "\(line)")
        }
    }

    @Test func describesTheFigureShownLast() throws {
        let outcome = try run("plt.boxplot([1, 2, 3])\nplt.title('T')\nplt.show()\nplt.describe()").outcome
        #expect(outcome.output.hasPrefix("A figure with a box plot. Title: T."))
    }
}
