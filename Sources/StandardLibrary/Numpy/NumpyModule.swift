import CoreMath
import MiniPython

/// `numpy`, `numpy.linalg` and `numpy.random` as modules.
enum NumpyModule {
    static func install(on machine: Machine) {
        machine.moduleProviders["numpy"] = makeNumpy
        machine.moduleProviders["numpy.linalg"] = { machine in try part("linalg", machine) }
        machine.moduleProviders["numpy.random"] = { machine in try part("random", machine) }
    }

    /// The functions of numpy itself.
    static let functions: [Native] =
        CreationFunctions.all + SharedOperations.all.map(\.function) + ElementwiseFunctions.all
        + JoiningFunctions.all + StatisticsFunctions.all + NaNFunctions.all + aliases + printing

    private static func alias(_ name: String, of original: String, _ source: [Native]) -> [Native] {
        source.filter { $0.name == original }.map {
            Native(name + $0.signature.dropFirst(original.count), $0.help, $0.body)
        }
    }

    private static let aliases: [Native] =
        [("amin", "min"), ("amax", "max"), ("around", "round"), ("cumulative_sum", "cumsum")].flatMap {
            alias($0.0, of: $0.1, SharedOperations.all.map(\.function))
        }

    private static let printing: [Native] = [
        Native(
            "set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None)",
            "Choose how arrays are printed."
        ) { machine, args in
            let library = machine.library
            if let digits = try machine.optionalInteger(args[0]) {
                library.formatter.precision = max(0, min(digits, 30))
            }
            if let count = try machine.optionalInteger(args[1]) { library.formatter.threshold = max(0, count) }
            if let count = try machine.optionalInteger(args[2]) {
                library.formatter.edgeItems = max(1, min(count, 1000))
            }
            if let width = try machine.optionalInteger(args[3]) {
                library.formatter.lineWidth = max(20, min(width, 10_000))
            }
            if !args[4].isNone { library.formatter.suppressesSmall = try machine.truth(args[4]) }
            return .none
        },
        Native("array2string(a)", "The array as print shows it.") { machine, args in
            try machine.heap.string(machine.library.formatter.text(machine.array(args[0])))
        },
        Native("array_repr(arr)", "The array as the prompt shows it.") { machine, args in
            try machine.heap.string(machine.library.formatter.representation(machine.array(args[0])))
        },
    ]

    private static func makeNumpy(_ machine: Machine) throws -> ModuleObject {
        let types = machine.library.types
        let constants: [(String, Value)] = [
            ("pi", Value(Double.pi)), ("e", Value(2.718281828459045)), ("euler_gamma", Value(0.5772156649015329)),
            ("inf", Value(Double.infinity)), ("nan", Value(Double.nan)), ("newaxis", .none),
            ("ndarray", Value(types.array)), ("dtype", Value(types.dtype)), ("float64", Value(types.float64)),
            ("double", Value(types.float64)), ("int64", Value(types.int64)), ("int_", Value(types.int64)),
            ("bool_", Value(types.bool)), ("bool", Value(types.bool)), ("generic", Value(types.generic)),
            ("number", Value(types.number)), ("integer", Value(types.integer)), ("floating", Value(types.floating)),
            ("True_", try machine.wrap(.bool(true))), ("False_", try machine.wrap(.bool(false))),
            ("__version__", try machine.heap.string("2.4.6")),
        ]
        let module = try machine.makeModule(
            "numpy", "Arrays of numbers, and mathematics with them.", functions: functions, constants: constants)
        module.explainsMissing = { explanation(of: $0, in: "numpy", lacked: lacked) }
        for name in ["linalg", "random"] {
            try module.setAttribute(machine.heap.name(name), Value(makePart(name, machine)), machine.heap)
        }
        return module
    }

    private static func part(_ name: String, _ machine: Machine) throws -> ModuleObject {
        let numpy = try machine.module(named: "numpy")
        if let known = numpy.attribute(machine.heap.name(name))?.object as? ModuleObject { return known }
        return try makePart(name, machine)
    }

    private static func makePart(_ name: String, _ machine: Machine) throws -> ModuleObject {
        if name == "linalg" {
            let module = try machine.makeModule(
                "numpy.linalg", "Linear algebra.", functions: LinearAlgebraFunctions.all,
                constants: [("LinAlgError", Value(machine.library.exceptions.linearAlgebraError))])
            module.explainsMissing = { explanation(of: $0, in: "numpy.linalg", lacked: lackedInLinearAlgebra) }
            return module
        }
        let module = try machine.makeModule(
            "numpy.random", "Random numbers.", functions: RandomFunctions.module,
            constants: [("Generator", Value(machine.library.types.generator))])
        module.explainsMissing = { explanation(of: $0, in: "numpy.random", lacked: lackedInRandom) }
        return module
    }

    // MARK: What numpy has and this shell has not

    /// Says of a name of the real module that it is not here, and what is there in its place.
    private static func explanation(of name: String, in module: String, lacked: [String: String]) -> String? {
        guard let other = lacked[name] else { return nil }
        return "\(module).\(name) is not part of this shell" + (other.isEmpty ? "" : "; \(other)")
    }

    private static let lacked: [String: String] = {
        let types = "its arrays hold float64, int64 or bool"
        var names = [
            "einsum": "use @, np.dot or np.outer", "tensordot": "use np.dot or @", "kron": "use np.outer",
            "loadtxt": "it reads no files", "savetxt": "it writes no files", "load": "it reads no files",
            "save": "it writes no files", "genfromtxt": "it reads no files", "vectorize": "use a loop or whole arrays",
            "apply_along_axis": "use the axis argument of a function", "fromfunction": "use np.meshgrid",
            "gradient": "use np.diff", "poly1d": "use np.polyval", "roots": "use np.polyval", "poly": "use np.polyfit",
            "matrix": "use np.array", "mat": "use np.array", "select": "use np.where", "choose": "use np.where",
            "piecewise": "use np.where", "argwhere": "use np.nonzero", "flatnonzero": "use np.nonzero",
            "extract": "index with a mask", "intersect1d": "use np.isin", "setdiff1d": "use np.isin",
            "dstack": "use np.stack", "row_stack": "use np.vstack", "block": "use np.concatenate",
            "nanmedian": "use np.nanmean", "nanvar": "use np.nanstd", "geomspace": "use np.logspace",
            "rot90": "use np.transpose and np.flip", "partition": "use np.sort", "argpartition": "use np.argsort",
            "lexsort": "use np.argsort", "fft": "", "ma": "", "polynomial": "use np.polyfit",
            "datetime64": types, "printoptions": "use np.set_printoptions", "errstate": "it prints no warnings",
            "seterr": "it prints no warnings", "resize": "use np.reshape or np.tile", "unravel_index": "use divmod",
            "histogram2d": "use np.histogram", "put": "assign by index", "fill_diagonal": "assign by index",
        ]
        for type in [
            "float32", "float16", "int32", "int16", "int8", "uint8", "uint16", "uint32", "uint64", "complex64",
            "complex128", "object_", "str_", "single", "intp", "longdouble",
        ] {
            names[type] = types
        }
        return names
    }()

    private static let lackedInLinearAlgebra = [
        "eig": "use np.linalg.eigh, for symmetric matrices",
        "eigvals": "use np.linalg.eigvalsh, for symmetric matrices",
        "slogdet": "use np.linalg.det", "multi_dot": "use @", "tensorsolve": "use np.linalg.solve",
        "svdvals": "use np.linalg.svd(a, compute_uv=False)", "vector_norm": "use np.linalg.norm",
        "matrix_norm": "use np.linalg.norm",
    ]

    private static let lackedInRandom: [String: String] = {
        let advice = "use rng = np.random.default_rng(seed), then rng.random, rng.normal, rng.integers …"
        var names: [String: String] = [:]
        for name in [
            "seed", "rand", "randn", "randint", "random", "normal", "uniform", "choice", "shuffle", "permutation",
            "random_sample", "standard_normal", "RandomState", "binomial", "poisson", "exponential", "beta", "gamma",
            "multivariate_normal", "PCG64", "MT19937", "SeedSequence",
        ] {
            names[name] = advice
        }
        return names
    }()
}
