#if canImport(Darwin)
    private import Darwin
#elseif canImport(Musl)
    private import Musl
#else
    private import Glibc
#endif

/// The functions that the standard library lacks, and the only file that reaches for the C mathematics library.
enum ElementaryFunctions {
    /// The natural logarithm: minus infinity at 0, not a number below it.
    static func logarithm(_ x: Double) -> Double { log(x) }

    /// e to the power x: infinity where that is too large to write down.
    static func exponential(_ x: Double) -> Double { exp(x) }

    /// One minus the error function, accurate also where the result is tiny.
    static func complementaryError(_ x: Double) -> Double { erfc(x) }
}
