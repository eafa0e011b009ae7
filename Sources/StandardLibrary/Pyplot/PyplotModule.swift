import CoreMath
import MiniPython
import Plotting

/// `matplotlib.pyplot`: functions that add to the machine's figures, and `show`, which hands them out.
///
/// What matplotlib's functions return, these return too; the prompt keeps quiet about it.
enum PyplotModule {
    static func install(on machine: Machine) {
        machine.moduleProviders["matplotlib"] = { machine in
            try machine.makeModule("matplotlib", "Figures; see matplotlib.pyplot.", functions: [])
        }
        machine.moduleProviders["matplotlib.pyplot"] = { machine in
            let functions =
                PyplotFunction.all.map(\.function) + PyplotFigure.functions + PyplotFigure.shared.map(\.function)
            let module = try machine.makeModule(
                "matplotlib.pyplot", "Figures from numbers: plt.plot, plt.scatter, plt.bar, plt.hist, plt.show.",
                functions: functions, pythonName: { $0 })
            module.explainsMissing = {
                lacked[$0].map { "matplotlib.pyplot.\($0.0) is not part of this shell; \($0.1)" }
            }
            return module
        }
    }

    /// What matplotlib has and this shell has not, with what there is in its place.
    private static let lacked: [String: (String, String)] = {
        let image = "use plt.imshow"
        let advice: [String: String] = [
            "axes": "use plt.subplots", "subplot_mosaic": "use plt.subplots", "subplot2grid": "use plt.subplots",
            "imread": "it reads no files", "imsave": "use plt.imshow and plt.savefig",
            "pcolormesh": image, "pcolor": image, "matshow": image, "hexbin": "use plt.scatter",
            "hist2d": "use np.histogram2d and plt.imshow", "spy": image,
            "pie": "use plt.bar: lengths are easier to compare than angles", "violinplot": "use plt.boxplot",
            "stem": "use plt.bar", "step": "use plt.plot", "stairs": "use plt.hist", "fill": "use plt.fill_between",
            "fill_betweenx": "use plt.fill_between", "stackplot": "use plt.fill_between", "quiver": "use plt.annotate",
            "streamplot": "use plt.contour", "polar": "use plt.plot", "hlines": "use plt.axhline",
            "vlines": "use plt.axvline", "axhspan": "use plt.axhline", "axvspan": "use plt.axvline",
            "axline": "use plt.plot", "arrow": "use plt.annotate", "figtext": "use plt.text",
            "figlegend": "use plt.legend", "table": "print the numbers", "style": "colours are the terminal's",
            "rcParams": "colours are the terminal's", "rc": "colours are the terminal's",
            "colormaps": "name a map: cmap='viridis'", "cm": "name a map: cmap='viridis'",
            "twinx": "use plt.subplots, one plot above the other", "twiny": "use plt.subplots",
            "minorticks_on": "use plt.grid", "set_cmap": "name a map: cmap='viridis'", "bar_label": "use plt.text",
            "ginput": "it takes no clicks", "tick_params": "use plt.xticks", "triplot": "use plt.plot",
            "tricontour": "use plt.contour", "tricontourf": "use plt.contourf", "specgram": image,
            "ecdf": "use plt.hist with cumulative=True", "eventplot": "use plt.axvline", "broken_barh": "use plt.barh",
        ]
        return Dictionary(uniqueKeysWithValues: advice.map { ($0.key, ($0.key, $0.value)) })
    }()
}
