import Plotting
import Testing
import Wording

@Suite struct AxesDescriptionTests {
    @Test func tellsPointsAndALine() throws {
        let expected = #"""
            A figure with a scatter plot and a line plot. Title: Hubble 1929.
            The x axis, distance (Mpc): from -0.1 to 2.1.
            The y axis, velocity (km/s): from -285.5 to 1156.
            Scatter "galaxies": 24 points. x from 0.032 to 2. Lowest y -220 at x 0.275. Highest y 1090 at x 2. Trend: rising, strong, correlation 0.79, slope 454.
            Line "454 x - 41": 2 points. x from 0 to 2. Lowest y -41 at x 0. Highest y 867 at x 2. It rises all the way.
            Legend: galaxies, 454 x - 41.
            """#
        #expect(try Examples.hubble().describe().text(in: .english) == expected)
    }

    @Test func tellsTheSameInBokmal() throws {
        let expected = #"""
            En figur med et spredningsplott og et linjeplott. Tittel: Hubble 1929.
            Langs x-aksen, distance (Mpc): fra -0.1 til 2.1.
            Langs y-aksen, velocity (km/s): fra -285.5 til 1156.
            Spredning "galaxies": 24 punkter. x fra 0.032 til 2. Lavest y -220 ved x 0.275. Høyest y 1090 ved x 2. Trend: stigende, sterk, korrelasjon 0.79, stigningstall 454.
            Linje "454 x - 41": 2 punkter. x fra 0 til 2. Lavest y -41 ved x 0. Høyest y 867 ved x 2. Den stiger hele veien.
            Tegnforklaring: galaxies, 454 x - 41.
            """#
        #expect(try Examples.hubble().describe().text(in: .bokmal) == expected)
        #expect(Axes().describe().text(in: .bokmal) == "En tom figur.")
    }

    @Test func tellsLinesOnAGrid() throws {
        let expected = #"""
            A figure with a line plot. Title: Waves.
            The x axis: from -0.3 to 6.3.
            The y axis: from -1.1 to 1.1.
            Line "sin": 61 points. x from 0 to 6. Lowest y -0.9999 at x 4.7. Highest y 0.9996 at x 1.6. Trend: falling, strong, correlation -0.8, slope -0.328. Turning points: top at x 1.6, y 0.9996; bottom at x 4.7, y -0.9999.
            Line "cos": 61 points. x from 0 to 6. Lowest y -0.9991 at x 3.1. Highest y 1 at x 0. Trend: no clear trend, correlation -0.12. Turning points: bottom at x 3.1, y -0.9991.
            Horizontal line 1: at y 0.
            Vertical line "three": at x 3.
            Text 1: half way, at x 3.3, y 0.8.
            Legend: sin, cos, three.
            """#
        #expect(try Examples.waves().describe().text(in: .english) == expected)
    }

    @Test func tellsBarsWithNames() throws {
        let expected = #"""
            A figure with a bar chart.
            The x axis: from -0.59 to 3.59, with ticks apple, pear, plum, cherry.
            The y axis, kg: from 0 to 7.35.
            Bars "2024": 4 bars. Lowest 1.5 at plum. Highest 7 at pear.
            """#
        #expect(try Examples.fruit().describe().text(in: .english) == expected)
    }

    @Test func tellsAHistogram() throws {
        let expected = #"""
            A figure with a histogram.
            The x axis, age: from 0.6 to 9.4.
            The y axis: from 0 to 3.15.
            Histogram 1: 10 values in 8 bins from 1 to 9. Highest bin: 3 to 4, with 3. 2 of the bins are empty.
            """#
        #expect(try Examples.ages().describe().text(in: .english) == expected)
    }

    @Test func namesTrendsInWords() throws {
        func trend(_ y: [Double]) throws -> String {
            var figure = Axes()
            try figure.scatter(y.indices.map(Double.init), y)
            let sentences =
                figure.describe().text(in: .english).split(separator: "\n").last?.split(separator: ". ") ?? []
            return sentences.last.map(String.init) ?? ""
        }
        #expect(try trend([1, 2, 3, 4]) == "Trend: rising, very strong, correlation 1, slope 1.")
        #expect(try trend([4, 3, 3, 1]) == "Trend: falling, very strong, correlation -0.92, slope -0.9.")
        #expect(try trend([1, 2, 2, 1]) == "Trend: no clear trend, correlation 0.")
        #expect(try trend([2, 2, 2]) == "y is 2 everywhere.")
        #expect(try trend([1, 2]) == "Highest y 2 at x 1.")
        #expect(try trend([-1e300, 0, 1e300]) == "Trend: rising, very strong, correlation 1, slope 1e300.")
        #expect(try trend([1e-300, 2e-300, 3e-300]) == "Trend: rising, very strong, correlation 1, slope 1e-300.")
    }

    @Test func countsTurns() throws {
        func course(_ y: [Double]) throws -> String {
            var figure = Axes()
            try figure.plot(nil, y)
            return figure.describe().text(in: .english)
        }
        #expect(try course([1, 2, 2, 3]).hasSuffix("It rises all the way."))
        #expect(try course([3, 2, 1]).hasSuffix("It falls all the way."))
        #expect(try course([0, 2, 1, 5]).hasSuffix("Turning points: top at x 1, y 2; bottom at x 2, y 1."))
        #expect(try course([0, 1, 0, 1, 0, 1, 0]).hasSuffix("It turns 5 times."))
    }

    @Test func saysThatThereIsNothing() throws {
        #expect(Axes().describe().text(in: .english) == "An empty figure.")
        var line = Axes()
        try line.axhline(3)
        #expect(line.describe().text(in: .english).hasPrefix("A figure.\nThe x axis"))
        for figure in try Degenerate.figures() {
            #expect(figure.describe().text(in: .english).hasPrefix("A figure with "))
        }
    }
}
