import CoreMath

/// A set of samples to learn from, with the names of what was measured.
public struct Dataset {
    /// The features: (samples, features).
    public let data: NDArray
    /// What is to be predicted: (samples), classes as whole numbers.
    public let target: NDArray
    public let featureNames: [String]
    /// The names of the classes; empty where the target is a measure.
    public let targetNames: [String]
    /// What the data are and where they come from.
    public let description: String
}

/// The data sets that are part of the program.
public enum Datasets {
    /// 150 irises of three species: length and width of sepals and petals.
    public static func iris() throws -> Dataset {
        try table(
            .iris,
            features: ["sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"],
            classes: ["setosa", "versicolor", "virginica"],
            """
            Iris plants: 150 flowers, 50 of each of three species; length and width of sepals and petals in cm.
            R. A. Fisher (1936), "The use of multiple measurements in taxonomic problems", Annals of Eugenics 7, 179-188.
            UCI Machine Learning Repository, doi:10.24432/C56C76, CC BY 4.0; as in scikit-learn 1.9.1.
            """)
    }

    /// 178 wines of three cultivars: 13 chemical measures.
    public static func wine() throws -> Dataset {
        try table(
            .wine,
            features: [
                "alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium", "total_phenols", "flavanoids",
                "nonflavanoid_phenols", "proanthocyanins", "color_intensity", "hue", "od280/od315_of_diluted_wines",
                "proline",
            ],
            classes: ["class_0", "class_1", "class_2"],
            """
            Wine recognition: 13 chemical measures of 178 wines of one region of Italy from three cultivars.
            S. Aeberhard and M. Forina (1992), Wine, UCI Machine Learning Repository, doi:10.24432/C5PC7J, CC BY 4.0;
            as in scikit-learn 1.9.1.
            """)
    }

    /// 569 tumours of the breast, malignant or benign: 30 measures of cell nuclei in an image.
    public static func breastCancer() throws -> Dataset {
        let measures = [
            "radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity", "concave points",
            "symmetry", "fractal dimension",
        ]
        return try table(
            .breastCancer,
            features: measures.map { "mean \($0)" } + measures.map { "\($0) error" } + measures.map { "worst \($0)" },
            classes: ["malignant", "benign"],
            """
            Breast cancer Wisconsin (diagnostic): 30 measures of the cell nuclei in an image of a fine needle aspirate,
            of 569 tumours; 212 are malignant (0), 357 benign (1). Mean, standard error and the mean of the three
            largest ("worst") of each measure; lengths in the units of the image.
            W. Wolberg, O. Mangasarian, N. Street and W. Street (1993), UCI Machine Learning Repository,
            doi:10.24432/C5DW2B, CC BY 4.0; as in scikit-learn 1.9.1.
            """)
    }

    /// 442 patients with diabetes: ten measures, and a score of how the disease went on in a year.
    ///
    /// - Parameter isScaled: whether each feature is moved to a mean of 0 and scaled to a sum of squares of 1.
    public static func diabetes(isScaled: Bool = true) throws -> Dataset {
        var (features, targets) = try numbers(.diabetes)
        if isScaled {
            let means = features.columnMeans()
            for column in 0..<features.columns {
                let distances = features.column(column).map { $0 - means[column] }
                let length = distances.reduce(0) { $0 + $1 * $1 }.squareRoot()
                for row in 0..<features.rows { features[row, column] = distances[row] / length }
            }
        }
        return Dataset(
            data: try features.array(), target: try NDArray.of(targets),
            featureNames: ["age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"], targetNames: [],
            description: """
                Diabetes: age, sex, body mass index, blood pressure and six measures of blood serum of 442 patients, and
                a measure of how the disease had gone on a year later. Scaled, each feature has the mean 0 and the sum
                of squares 1; otherwise years, kg/m2, mm Hg and mg/dL (s4 a ratio, s5 a logarithm).
                B. Efron, T. Hastie, I. Johnstone and R. Tibshirani (2004), "Least angle regression", Annals of
                Statistics 32(2), 407-499; as in scikit-learn 1.9.1.
                """)
    }

    /// Handwritten digits, each 64 pixels from 0 to 16.
    ///
    /// - Parameter classCount: how many of the digits, from 0 on.
    public static func digits(classCount: Int = 10) throws -> Dataset {
        let bytes = PackedText.digits.unpacked()
        let (width, first) = (65, UInt8(ascii: "a"))
        var (pixels, digits): ([Double], [Int]) = ([], [])
        for start in stride(from: 0, to: bytes.count - width + 1, by: width) {
            let digit = Int(bytes[start + 64] - first)
            if digit >= classCount { continue }
            digits.append(digit)
            for place in start..<start + 64 { pixels.append(Double(bytes[place] - first)) }
        }
        return Dataset(
            data: try NDArray.of(pixels, shape: [digits.count, 64]), target: try NDArray.of(digits),
            featureNames: (0..<64).map { "pixel_\($0 / 8)_\($0 % 8)" }, targetNames: (0..<10).map { String($0) },
            description: """
                Handwritten digits: 1797 images of 8 by 8 pixels by 13 writers; each pixel counts the dark ones of a 4 by
                4 block, from 0 to 16. E. Alpaydin and C. Kaynak (1998), Optical Recognition of Handwritten Digits, UCI
                Machine Learning Repository, doi:10.24432/C50P49, CC BY 4.0; as in scikit-learn 1.9.1.
                """)
    }

    private static func table(
        _ text: PackedText, features: [String], classes: [String], _ description: String
    ) throws -> Dataset {
        let (data, target) = try numbers(text)
        return Dataset(
            data: try data.array(), target: try NDArray.of(target.map { Int($0) }), featureNames: features,
            targetNames: classes, description: description)
    }

    /// The numbers of lines that end in a semicolon; the last of each is the target.
    private static func numbers(_ text: PackedText) throws -> (features: Table, targets: [Double]) {
        var (values, targets): ([Double], [Double]) = ([], [])
        var columns = 0
        for line in text.unpacked().split(separator: UInt8(ascii: ";")) {
            let numbers = line.split(separator: UInt8(ascii: ",")).map { cell in
                // The text is ours, and a test reads every number of it.
                Double(String(decoding: cell, as: UTF8.self)) ?? .nan
            }
            columns = numbers.count - 1
            values += numbers.dropLast()
            targets += numbers.suffix(1)
        }
        return (Table(rows: targets.count, columns: columns, values: values), targets)
    }
}
