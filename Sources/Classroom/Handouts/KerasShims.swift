import Lessons

/// What a lesson's programs use of Keras that only this shell has, in Python, so that a notebook runs elsewhere too.
enum KerasShims {
    /// A name as it is imported or called, and a stand-in for it.
    private static let shims: [(name: String, source: String)] = [
        (
            "grad",
            """
            def grad(function):
                "The derivative by the first argument, measured by small steps to both sides."
                def slope(x, *others):
                    x = np.asarray(x, float)
                    slopes = np.zeros_like(x)
                    for place in np.ndindex(x.shape):
                        step = np.zeros_like(x)
                        step[place] = 1e-6
                        slopes[place] = (function(x + step, *others) - function(x - step, *others)) / 2e-6
                    return slopes if x.ndim else float(slopes)
                return slope
            """
        ),
        ("explain", told("explain", "tells what each unit contributed")),
        ("diagnose", told("diagnose", "measures what may go wrong in a training")),
        ("sweep", told("sweep", "trains over a grid of settings")),
        ("playground", told("playground", "plays with a network by keys")),
    ]

    /// `fit(view=…)` draws in the shell only.
    private static let fit = """
        _fit = keras.Model.fit
        keras.Model.fit = lambda self, *given, view=None, **settings: _fit(self, *given, **settings)
        """

    private static func told(_ name: String, _ job: String) -> String {
        """
        def \(name)(*given, **settings):
            print("In mlshell, \(name) \(job).")
        """
    }

    /// The Python for a lesson's programs; nil where Keras itself is enough.
    static func source(for programs: [String]) -> String? {
        let words = Set(programs.filter { $0.firstRange(of: "keras") != nil }.flatMap(names))
        let all = Set(programs.flatMap(names))
        let needed = shims.filter { words.contains($0.name) }
        guard !needed.isEmpty || !words.isEmpty && all.contains("view") else { return nil }
        var parts = ["# What mlshell adds to Keras, so that this notebook runs elsewhere.\nimport keras"]
        parts += needed.map { "\n\n\($0.source)" }
        if !needed.isEmpty {
            let names = needed.map(\.name)
            parts.append("\n")
            parts += names.map { "keras.\($0) = \($0)" }
        }
        if all.contains("view") { parts.append("\n" + fit) }
        return parts.joined(separator: "\n")
    }

    private static func names(_ program: String) -> [String] {
        program.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    }
}
