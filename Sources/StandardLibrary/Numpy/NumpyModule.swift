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
        + NumberFunctions.all + JoiningFunctions.all + RearrangingFunctions.all + SelectionFunctions.all
        + IndexFunctions.all + SetFunctions.all + StatisticsFunctions.all + NaNFunctions.all + CalculusFunctions.all
        + PolynomialFunctions.all + ProductFunctions.all + FunctionalFunctions.all + TypeFunctions.all
        + FloatHandlingFunctions.all + PrintingFunctions.all + aliases

    private static func alias(_ name: String, of original: String, _ source: [Native]) -> [Native] {
        source.filter { $0.name == original }.map {
            Native(name + $0.signature.dropFirst(original.count), $0.help, $0.body)
        }
    }

    private static let aliases: [Native] = {
        let shared = SharedOperations.all.map(\.function)
        let names = [
            ("amin", "min"), ("amax", "max"), ("around", "round"), ("cumulative_sum", "cumsum"),
            ("cumulative_prod", "cumprod"),
        ]
        return names.flatMap { alias($0.0, of: $0.1, shared) }
            + alias("concat", of: "concatenate", JoiningFunctions.all)
            + alias("permute_dims", of: "transpose", JoiningFunctions.all)
            + alias("asanyarray", of: "asarray", CreationFunctions.all)
            + alias("ascontiguousarray", of: "asarray", CreationFunctions.all)
    }()

    private static func makeNumpy(_ machine: Machine) throws -> ModuleObject {
        let types = machine.library.types
        var constants: [(String, Value)] = [
            ("pi", Value(Double.pi)), ("e", Value(2.718281828459045)), ("euler_gamma", Value(0.5772156649015329)),
            ("inf", Value(Double.infinity)), ("nan", Value(Double.nan)), ("newaxis", .none),
            ("ndarray", Value(types.array)), ("dtype", Value(types.dtype)), ("float64", Value(types.float64)),
            ("double", Value(types.float64)), ("int64", Value(types.int64)), ("int_", Value(types.int64)),
            ("bool_", Value(types.bool)), ("bool", Value(types.bool)), ("generic", Value(types.generic)),
            ("number", Value(types.number)), ("integer", Value(types.integer)), ("floating", Value(types.floating)),
            ("signedinteger", Value(types.integer)), ("intp", Value(types.int64)),
            ("long", Value(types.int64)), ("inexact", Value(types.floating)), ("poly1d", Value(types.polynomial)),
            ("vectorize", Value(types.vectorized)), ("little_endian", .true),
            ("True_", try machine.wrap(.bool(true))), ("False_", try machine.wrap(.bool(false))),
            ("__version__", try machine.heap.string("2.4.6")),
        ]
        for kind in [GridObject.Form.mgrid, .ogrid, .rows, .columns, .slices, .index] {
            constants.append((kind.rawValue, Value(try machine.heap.adopt(GridObject(kind)))))
        }
        for name in ["linalg", "random"] { constants.append((name, Value(try makePart(name, machine)))) }
        let module = try machine.makeModule(
            "numpy", "Arrays of numbers, and mathematics with them.", functions: tracedFunctions,
            constants: constants, pythonName: { writtenInC.contains($0) ? nil : $0 })
        module.explainsMissing = { explanation(of: $0, in: "numpy", lacked: lacked) }
        return module
    }

    /// The same functions for traced arrays too. Made once: a judged answer takes many worlds.
    private static let tracedFunctions = TracedFunctions.wrapping(functions)

    /// The functions that NumPy has written in C: their errors about arguments are worded otherwise.
    private static let writtenInC: Set<String> = [
        "array", "asarray", "zeros", "empty", "arange", "dot", "concatenate", "where", "inner", "vdot", "bincount",
        "lexsort", "fromiter", "may_share_memory", "shares_memory", "can_cast", "result_type", "promote_types",
        "putmask", "ravel_multi_index", "unravel_index", "copyto",
    ]

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
            constants: [
                ("Generator", Value(machine.library.types.generator)),
                ("RandomState", Value(machine.library.types.randomState)),
            ])
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
        let files = "it reads and writes no files"
        var names = [
            "loadtxt": files, "savetxt": files, "load": files, "save": files, "savez": files, "genfromtxt": files,
            "fromfile": files, "savez_compressed": files, "memmap": files, "fromregex": files,
            "matrix": "use np.array", "mat": "use np.array", "asmatrix": "use np.array", "bmat": "use np.block",
            "fft": "", "ma": "use a mask: a[~np.isnan(a)]", "polynomial": "use np.polyfit and np.polyval", "char": "",
            "strings": "", "rec": "", "recarray": "", "testing": "use np.allclose", "nditer": "use a for loop",
            "datetime64": types, "timedelta64": types, "frompyfunc": "use np.vectorize",
            "histogramdd": "use np.histogram2d", "packbits": "", "unpackbits": "", "einsum_path": "use np.einsum",
            "row_stack": "use np.vstack", "trapz": "use np.trapezoid", "in1d": "use np.isin", "product": "use np.prod",
            "cumproduct": "use np.cumprod", "sometrue": "use np.any", "alltrue": "use np.all",
            "float_": "use np.float64", "Inf": "use np.inf", "NaN": "use np.nan", "round_": "use np.round",
            "kaiser": "use np.hanning or np.hamming", "i0": "", "mask_indices": "use np.triu_indices",
            "fromstring": "use np.array", "frombuffer": "use np.array", "asfarray": "use np.asarray",
            "int": "use int or np.int64", "float": "use float or np.float64", "object": types, "str": types,
            "complex": types, "lib": "", "core": "", "ctypeslib": "", "f2py": "", "emath": types,
            "asarray_chkfinite": "use np.asarray", "asfortranarray": "use np.asarray", "bitwise_count": "",
            "broadcast": "use np.broadcast_arrays", "common_type": "use np.result_type", "dtypes": types,
            "exceptions": "", "flatiter": "", "flexible": types, "character": types, "info": "use help",
            "isdtype": "use np.issubdtype", "isfortran": "", "isnat": types, "min_scalar_type": "use np.result_type",
            "require": "use np.asarray", "record": types, "sctypeDict": types, "ScalarType": types, "typename": "",
            "typecodes": types, "ufunc": "", "unsignedinteger": types, "float128": types, "complex256": types,
            "from_dlpack": "", "datetime_as_string": "", "datetime_data": "", "busdaycalendar": "",
            "clongdouble": types, "uintc": types, "ulong": types, "ulonglong": types, "nested_iters": "",
            "mintypecode": "", "show_config": "", "show_runtime": "", "get_include": "", "getbufsize": "",
            "setbufsize": "", "geterrcall": "", "seterrcall": "", "test": "", "typing": "",
            "sort_complex": "use np.sort", "busday_count": "", "is_busday": "", "busday_offset": "",
        ]
        for type in [
            "float32", "float16", "int32", "int16", "int8", "uint8", "uint16", "uint32", "uint64", "complex64",
            "complex128", "object_", "str_", "bytes_", "single", "half", "longdouble", "uint", "short", "byte", "intc",
            "csingle", "cdouble", "void", "ubyte", "ushort", "uintp", "complexfloating", "longlong",
        ] {
            names[type] = types
        }
        return names
    }()

    private static let lackedInLinearAlgebra = [
        "tensorinv": "use np.linalg.inv of a reshaped array", "lu": "numpy has none either; use np.linalg.solve",
    ]

    private static let lackedInRandom: [String: String] = {
        var names: [String: String] = [:]
        for name in [
            "binomial", "poisson", "beta", "gamma", "multivariate_normal", "geometric", "laplace", "lognormal",
            "chisquare", "dirichlet", "f", "gumbel", "hypergeometric", "logistic", "logseries", "multinomial",
            "negative_binomial", "pareto", "power", "rayleigh", "standard_cauchy", "standard_gamma", "standard_t",
            "triangular", "vonmises", "wald", "weibull", "zipf",
        ] {
            names[name] = "it draws random, uniform, normal, exponential, integers, choice and permutation"
        }
        for name in ["PCG64", "MT19937", "SeedSequence", "Philox", "SFC64", "BitGenerator", "get_state", "set_state"] {
            names[name] = "use np.random.default_rng(seed)"
        }
        names["random_integers"] = "use np.random.randint"
        return names
    }()
}
