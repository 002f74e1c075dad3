#if canImport(Darwin)
    private import Darwin
#elseif canImport(Musl)
    private import Musl
#else
    private import Glibc
#endif

/// The functions of angles that the standard library lacks; angles are in radians.
enum Trigonometry {
    static func sine(_ angle: Double) -> Double { sin(angle) }

    static func cosine(_ angle: Double) -> Double { cos(angle) }

    static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
