import Testing

@testable import CoreMath

@Suite struct ArrayFormatterTests {
    private struct Case {
        let array: NDArray
        let representation: String
        let text: String

        init(_ array: NDArray, _ representation: String, _ text: String) {
            self.array = array
            self.representation = representation
            self.text = text
        }
    }

    /// What NumPy 2.4.6 prints.
    @Test func printsArraysAsNumPyDoes() throws {
        let cases: [Case] = try [
            Case(NDArray.of([1.0, 2, 3]), "array([1., 2., 3.])", "[1. 2. 3.]"),
            Case(
                NDArray.of([1.5, -0.0, 1e-3]), "array([ 1.5e+00, -0.0e+00,  1.0e-03])", "[ 1.5e+00 -0.0e+00  1.0e-03]"),
            Case(NDArray.of([1e8, 1]), "array([1.e+08, 1.e+00])", "[1.e+08 1.e+00]"),
            Case(NDArray.of([1e-5, 1]), "array([1.e-05, 1.e+00])", "[1.e-05 1.e+00]"),
            Case(NDArray.of([0.1, 1234.5]), "array([1.0000e-01, 1.2345e+03])", "[1.0000e-01 1.2345e+03]"),
            Case(NDArray.of([.nan, 1, -.infinity]), "array([ nan,   1., -inf])", "[ nan   1. -inf]"),
            Case(NDArray.of([.nan, .infinity]), "array([nan, inf])", "[nan inf]"),
            Case(NDArray.of([1.0 / 3, 2.0 / 3]), "array([0.33333333, 0.66666667])", "[0.33333333 0.66666667]"),
            Case(NDArray.of([1e16, 1e-300]), "array([1.e+016, 1.e-300])", "[1.e+016 1.e-300]"),
            Case(NDArray.of([0x1p-1074, 1.25]), "array([4.94e-324, 1.25e+000])", "[4.94e-324 1.25e+000]"),
            Case(NDArray.of([100000000.0]), "array([1.e+08])", "[1.e+08]"),
            Case(NDArray.of([99999999.0]), "array([99999999.])", "[99999999.]"),
            Case(NDArray.of([1.123456785]), "array([1.12345678])", "[1.12345678]"),
            Case(NDArray.of([1, -20, 300]), "array([  1, -20, 300])", "[  1 -20 300]"),
            Case(NDArray.of([true, false]), "array([ True, False])", "[ True False]"),
            Case(
                NDArray.of([1.0, 2, 3, 4], shape: [2, 2]),
                """
                array([[1., 2.],
                       [3., 4.]])
                """,
                """
                [[1. 2.]
                 [3. 4.]]
                """),
            Case(
                NDArray.arange(0, 24).reshaped([2, 3, 4]),
                """
                array([[[ 0,  1,  2,  3],
                        [ 4,  5,  6,  7],
                        [ 8,  9, 10, 11]],

                       [[12, 13, 14, 15],
                        [16, 17, 18, 19],
                        [20, 21, 22, 23]]])
                """,
                """
                [[[ 0  1  2  3]
                  [ 4  5  6  7]
                  [ 8  9 10 11]]

                 [[12 13 14 15]
                  [16 17 18 19]
                  [20 21 22 23]]]
                """),
            Case(NDArray.zeros([0]), "array([], dtype=float64)", "[]"),
            Case(NDArray.zeros([0, 3], .int64), "array([], shape=(0, 3), dtype=int64)", "[]"),
            Case(NDArray.scalar(.float(2.5)), "array(2.5)", "2.5"),
            Case(NDArray.scalar(.bool(true)), "array(True)", "True"),
            Case(NDArray.scalar(.int(-3)), "array(-3)", "-3"),
            Case(NDArray.scalar(.float(0.1234567891234)), "array(0.12345679)", "0.1234567891234"),
            Case(
                NDArray.arange(0, 30),
                """
                array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
                       17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29])
                """,
                """
                [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23
                 24 25 26 27 28 29]
                """),
            Case(
                NDArray.linspace(0, 1, count: 11), "array([0. , 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1. ])",
                "[0.  0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1. ]"),
            Case(
                NDArray.arange(0, 1001), "array([   0,    1,    2, ...,  998,  999, 1000], shape=(1001,))",
                "[   0    1    2 ...  998  999 1000]"),
            Case(
                NDArray.arange(0, 2000).reshaped([50, 40]),
                """
                array([[   0,    1,    2, ...,   37,   38,   39],
                       [  40,   41,   42, ...,   77,   78,   79],
                       [  80,   81,   82, ...,  117,  118,  119],
                       ...,
                       [1880, 1881, 1882, ..., 1917, 1918, 1919],
                       [1920, 1921, 1922, ..., 1957, 1958, 1959],
                       [1960, 1961, 1962, ..., 1997, 1998, 1999]], shape=(50, 40))
                """,
                """
                [[   0    1    2 ...   37   38   39]
                 [  40   41   42 ...   77   78   79]
                 [  80   81   82 ...  117  118  119]
                 ...
                 [1880 1881 1882 ... 1917 1918 1919]
                 [1920 1921 1922 ... 1957 1958 1959]
                 [1960 1961 1962 ... 1997 1998 1999]]
                """),
            Case(
                NDArray.zeros([1001, 1]),
                """
                array([[0.],
                       [0.],
                       [0.],
                       ...,
                       [0.],
                       [0.],
                       [0.]], shape=(1001, 1))
                """,
                """
                [[0.]
                 [0.]
                 [0.]
                 ...
                 [0.]
                 [0.]
                 [0.]]
                """),
        ]
        for item in cases {
            #expect(ArrayFormatter().representation(item.array) == item.representation)
            #expect(ArrayFormatter().text(item.array) == item.text)
        }
    }

    @Test func printsScalarsAsPythonDoes() {
        let cases: [(Double, String)] = [
            (2.5, "2.5"), (1e16, "1e+16"), (1e15, "1000000000000000.0"), (123456789012345680, "1.2345678901234568e+17"),
            (0.0001, "0.0001"), (0.00001, "1e-05"), (-0.0, "-0.0"), (.nan, "nan"), (-.infinity, "-inf"),
            (1e300, "1e+300"), (0x1p-1074, "5e-324"), (0.1, "0.1"), (100, "100.0"),
            (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
        ]
        for (value, text) in cases {
            #expect(ArrayFormatter.text(.float(value)) == text)
            #expect(ArrayFormatter.representation(.float(value)) == "np.float64(\(text))")
        }
        #expect(ArrayFormatter.representation(.int(3)) == "np.int64(3)")
        #expect(ArrayFormatter.representation(.bool(true)) == "np.True_")
        #expect(ArrayFormatter.text(.bool(false)) == "False")
    }

    @Test func obeysItsSettings() throws {
        var formatter = ArrayFormatter()
        formatter.precision = 2
        formatter.suppressesSmall = true
        #expect(formatter.text(try NDArray.of([3.14159, 1e-6])) == "[3.14 0.  ]")
        formatter.threshold = 4
        formatter.edgeItems = 1
        #expect(formatter.representation(try NDArray.arange(0, 9)) == "array([0, ..., 8], shape=(9,))")
        formatter.threshold = 100
        formatter.lineWidth = 12
        #expect(formatter.text(try NDArray.arange(0, 9)) == "[0 1 2 3 4\n 5 6 7 8]")
    }
}
