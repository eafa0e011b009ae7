import CoreMath
import MachineLearning
import MiniPython

/// `keras.datasets`: data that are part of the program, handed out as keras hands out its own.
enum KerasDatasets {
    /// How many samples, in their order, come before the rest that is kept to test on: four fifths.
    private static let trainingCount = 1437

    static func digits(_ machine: Machine) throws -> ModuleObject {
        try machine.makeModule("keras.datasets.digits", "Handwritten digits of 8 by 8 pixels.", functions: [loadDigits])
    }

    private static let loadDigits = Native(
        "load_data()",
        "((x_train, y_train), (x_test, y_test)): pictures (samples, 8, 8) from 0 to 16, and their digits."
    ) { machine, _ in
        let digits = try Datasets.digits()
        let pictures = try digits.data.reshaped([digits.data.length, 8, 8])
        func part(_ start: Int, _ stop: Int) throws -> Value {
            try machine.tuple([
                pictures.sliced(start: start, stop: stop).copy(), digits.target.sliced(start: start, stop: stop).copy(),
            ])
        }
        return try machine.heap.tuple([part(0, trainingCount), part(trainingCount, pictures.length)])
    }

    /// What keras has to fetch from the network.
    static func explanation(_ name: String) -> String? {
        ["mnist", "fashion_mnist", "cifar10", "cifar100", "imdb", "reuters", "boston_housing", "california_housing"]
            .contains(name)
            ? "keras.datasets.\(name) would have to be fetched from the network; keras.datasets.digits is in this shell"
            : nil
    }
}
