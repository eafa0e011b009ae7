import Plotting

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Figures that several tests look at.
enum Examples {
    /// Hubble's 24 nebulae of 1929 and the line through them.
    static func hubble() throws -> Axes {
        let distance = [
            0.032, 0.034, 0.214, 0.263, 0.275, 0.275, 0.45, 0.5, 0.5, 0.63, 0.8, 0.9, 0.9, 0.9, 0.9, 1, 1.1, 1.1, 1.4,
            1.7, 2, 2, 2, 2,
        ]
        let velocity: [Double] = [
            170, 290, -130, -70, -185, -220, 200, 290, 270, 200, 300, -30, 650, 150, 500, 920, 450, 500, 500, 960, 500,
            850, 800, 1090,
        ]
        var figure = Axes()
        figure.title = "Hubble 1929"
        figure.x.label = "distance (Mpc)"
        figure.y.label = "velocity (km/s)"
        try figure.scatter(distance, velocity, label: "galaxies")
        try figure.plot([0, 2], [-41, 867], label: "454 x - 41")
        figure.hasLegend = true
        return figure
    }

    static func waves() throws -> Axes {
        let x = (0...60).map { Double($0) / 10 }
        var figure = Axes()
        figure.title = "Waves"
        try figure.plot(x, x.map { sin($0) }, label: "sin")
        try figure.plot(x, x.map { cos($0) }, label: "cos")
        try figure.axhline(0, lineStyle: ":")
        try figure.axvline(3, label: "three", lineStyle: "--")
        try figure.text(3.3, 0.8, "half way")
        figure.hasLegend = true
        figure.hasGrid = true
        return figure
    }

    static func fruit() throws -> Axes {
        var figure = Axes()
        figure.y.label = "kg"
        try figure.bar(["apple", "pear", "plum", "cherry"], [3, 7, 1.5, 5], label: "2024")
        return figure
    }

    /// Two groups of bars, up and down, next to each other.
    static func balance() throws -> Axes {
        var figure = Axes()
        try figure.bar([0, 1, 2, 3], [3, -2, 1.5, -0.1], width: 0.4, label: "in")
        try figure.bar([0.4, 1.4, 2.4, 3.4], [1, 2, -3, 0.01], width: 0.4, label: "out")
        figure.hasLegend = true
        return figure
    }

    static func ages() throws -> Axes {
        var figure = Axes()
        figure.x.label = "age"
        try figure.hist([1, 2, 2, 3, 3, 3, 4, 4, 5, 9], bins: .count(8))
        return figure
    }

    static func all() throws -> [Axes] {
        [try hubble(), try waves(), try fruit(), try balance(), try ages(), Axes()]
    }
}

/// A figure drawn, as one text without colours.
func drawn(
    _ figure: Axes, width: Int, height: Int = 16, _ characters: TextFigure.Characters = .braille
) -> String {
    let options = TextFigure.Options(width: width, height: height, characters: characters)
    return TextFigure.render(Figure(figure), options).map(\.plainText).joined(separator: "\n")
}

/// A generator whose numbers are the same on every run (SplitMix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
