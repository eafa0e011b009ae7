import CoreMath
import MiniPython
import Plotting

/// `matplotlib.pyplot`: functions that add to the machine's one figure, and `show`, which hands it out.
///
/// Where matplotlib's functions return the things drawn, these return None, so that the prompt echoes nothing;
/// `hist` alone returns counts and edges, which a program may want.
enum PyplotModule {
    static func install(on machine: Machine) {
        machine.moduleProviders["matplotlib"] = { machine in
            try machine.makeModule("matplotlib", "Figures; see matplotlib.pyplot.", functions: [])
        }
        machine.moduleProviders["matplotlib.pyplot"] = { machine in
            let module = try machine.makeModule(
                "matplotlib.pyplot", "Figures from numbers: plt.plot, plt.scatter, plt.bar, plt.hist, plt.show.",
                functions: PyplotSeries.all + PyplotAxes.all + whole)
            module.explainsMissing = {
                lacked[$0].map { "matplotlib.pyplot.\($0.0) is not part of this shell; \($0.1)" }
            }
            return module
        }
    }

    /// Functions for the figure as a whole.
    private static let whole: [Native] = [
        Native("figure(*args, **kwargs)", "Start a new figure.") { machine, _ in
            machine.library.figure = Figure()
            return .none
        },
        Native("clf()", "Clear the figure.") { machine, _ in
            machine.library.figure = Figure()
            return .none
        },
        Native("close(fig=None)", "Drop the figure.") { machine, _ in
            machine.library.figure = Figure()
            return .none
        },
        Native("tight_layout(**kwargs)", "Nothing to do here: labels never overlap.") { _, _ in .none },
        Native("show(**kwargs)", "Show the figure and start a new one.") { machine, _ in
            let library = machine.library
            let figure = library.figure
            if figure == Figure() { return .none }
            library.figure = Figure()
            library.shownFigure = figure
            if let showFigure = library.showFigure {
                try showFigure(figure, machine)
            } else {
                for line in TextFigure.render(figure) { try machine.write(line.plainText + "\n") }
            }
            return .none
        },
        Native("draw()", "Show the figure as it is now, in the place of what was drawn before.") { machine, _ in
            try machine.pause(seconds: 0)
            return .none
        },
        Native("pause(interval)", "Show the figure as it is now, in the place of what was drawn before, and wait.") {
            machine, args in
            try machine.pause(seconds: machine.number(args[0], "interval"))
            return .none
        },
        Native("ion()", "Nothing to do here: plt.pause draws a figure while it changes.") { _, _ in .none },
        Native("ioff()", "Nothing to do here: plt.show draws a figure.") { _, _ in .none },
        Native("describe()", "Tell in plain sentences what the figure, or the one shown last, shows.") { machine, _ in
            let library = machine.library
            let figure = library.figure == Figure() ? library.shownFigure : library.figure
            try machine.write(figure.describe() + "\n")
            return .none
        },
    ]

    /// What matplotlib has and this shell has not, with what there is in its place.
    private static let lacked: [String: (String, String)] = {
        let one = "it draws one figure with one pair of axes: use plt.plot and plt.show"
        let plain = "use plt.plot, plt.scatter, plt.bar or plt.hist"
        let advice: [String: String] = [
            "subplots": one, "subplot": one, "axes": one, "gca": one, "gcf": one, "add_subplot": one,
            "savefig": "it writes no files: use plt.show", "imread": "it reads no files",
            "imsave": "it writes no files",
            "imshow": plain, "contour": plain, "contourf": plain, "pcolormesh": plain, "colorbar": plain, "pie": plain,
            "boxplot": "use plt.hist", "violinplot": "use plt.hist", "errorbar": plain, "fill_between": plain,
            "fill": plain, "stem": plain, "step": plain, "barh": "use plt.bar", "quiver": plain, "polar": plain,
            "hist2d": "use plt.scatter", "hexbin": "use plt.scatter", "semilogx": "use plt.xscale('log')",
            "semilogy": "use plt.yscale('log')", "loglog": "use plt.xscale('log') and plt.yscale('log')",
            "hlines": "use plt.axhline", "vlines": "use plt.axvline", "annotate": "use plt.text",
            "suptitle": "use plt.title", "style": "colours are the terminal's",
            "rcParams": "colours are the terminal's",
            "axis": "use plt.xlim and plt.ylim", "twinx": one, "stackplot": plain, "matshow": plain,
            "axvspan": "use plt.axvline",
        ]
        return Dictionary(uniqueKeysWithValues: advice.map { ($0.key, ($0.key, $0.value)) })
    }()
}

/// The keywords of a pyplot function, read one by one; what is left at the end is a mistake.
struct PlotKeywords {
    private let machine: Machine
    private var left: [(name: String, value: Value)]
    /// Looks that a terminal cannot show.
    private static let ignored: Set<String> = [
        "alpha", "lw", "linewidth", "ms", "markersize", "s", "zorder", "edgecolor", "edgecolors", "ec", "facecolor",
        "facecolors", "fc", "fontsize", "size", "fontweight", "weight", "ha", "va", "horizontalalignment",
        "verticalalignment", "rotation", "cmap", "vmin", "vmax", "rwidth", "align", "clip_on", "mew", "mec", "mfc",
        "markeredgecolor", "markerfacecolor", "markeredgewidth", "loc", "histtype", "antialiased", "fillstyle",
        "capsize", "pad", "labelpad", "frameon", "ncol", "framealpha", "bbox_to_anchor", "which", "axis", "linewidths",
        "markevery", "drawstyle", "hatch", "log", "title_fontsize", "shadow", "base",
    ]

    init(_ args: Arguments, _ machine: Machine) {
        self.machine = machine
        left = args.keywords?.pairs.map { ($0.name.text, $0.value) } ?? []
    }

    mutating func take(_ names: String...) -> Value? {
        guard let place = left.firstIndex(where: { names.contains($0.name) }) else { return nil }
        let value = left.remove(at: place).value
        return value.isNone ? nil : value
    }

    /// A text, or the text of something else, as labels may be.
    mutating func label() throws -> String? { try take("label").map { try machine.strText($0) } }

    mutating func text(_ names: String...) throws -> String? {
        guard let place = left.firstIndex(where: { names.contains($0.name) }) else { return nil }
        let (name, value) = left.remove(at: place)
        if value.isNone { return nil }
        guard let text = value.string else {
            throw machine.error(
                .valueError, "\(name) must be a text here, such as 'red', not \(machine.typeName(value))")
        }
        return text.text
    }

    /// - Throws: AttributeError, in matplotlib's words, for a keyword that the function does not know.
    mutating func finish(_ thing: String) throws {
        for (name, _) in left where !Self.ignored.contains(name) {
            throw machine.error(.attributeError, "\(thing).set() got an unexpected keyword argument '\(name)'")
        }
    }
}

extension Machine {
    /// The numbers of one series, as a vector.
    func plotNumbers(_ value: Value) throws -> [Double] {
        let array = try array(value)
        try checkRoom(array.count, bytesEach: 48)
        return array.doubles
    }

    /// Shows the figure in the place of its state before, and gives whoever watches the time to see it.
    fileprivate func pause(seconds: Double) throws {
        let figure = library.figure
        let isWatched = try figure != Figure() && show(LiveFrame([.figure(figure)], summary: figure.describe()))
        try wait(seconds: isWatched ? seconds : 0)
    }

    /// Changes the machine's figure.
    func changeFigure(_ body: (inout Figure) throws -> Void) rethrows -> Value {
        try body(&library.figure)
        return .none
    }
}
