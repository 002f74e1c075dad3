package import Model

#if canImport(Darwin)
    private import Darwin
#elseif canImport(Musl)
    private import Musl
#else
    private import Glibc
#endif

/// How far apart two colours are in lightness, as the Web Content Accessibility Guidelines measure it.
///
/// Contrast ratio and relative luminance as defined in WCAG 2.2 (W3C, 2023), with the threshold 0.04045 of sRGB
/// (IEC 61966-2-1), which no colour of whole bytes can tell from the guidelines' own.
package enum Contrast {
    /// What words must have (success criterion 1.4.3).
    package static let words = 4.5
    /// What marks and edges that carry meaning must have (success criterion 1.4.11).
    package static let marks = 3.0

    /// From 1 for the same lightness to 21 for black and white.
    package static func ratio(_ one: Colour, _ other: Colour) -> Double {
        let (first, second) = (luminance(one), luminance(other))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// The lowest ratio of a colour to several that it stands on; nil where there is none.
    static func lowest(_ colour: Colour, on others: [Colour]) -> Double? {
        others.map { ratio(colour, $0) }.min()
    }

    /// The colour itself where it has the contrast, else the nearest mixture with black or white that has it.
    ///
    /// Nearest in steps of one 255th of the way, towards whichever end is reached first. Nil where not even black or
    /// white has it.
    package static func nearest(to colour: Colour, on others: [Colour], atLeast wanted: Double) -> Colour? {
        for step in 0...255 {
            for end in [Colour.black, Colour.white] {
                let mixture = mixed(colour, end, step)
                if lowest(mixture, on: others).map({ $0 >= wanted }) ?? true { return mixture }
            }
        }
        return nil
    }

    private static func mixed(_ colour: Colour, _ end: Colour, _ step: Int) -> Colour {
        func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
            UInt8(clamping: (Int(from) * (255 - step) + Int(to) * step + 127) / 255)
        }
        return Colour(
            red: mix(colour.red, end.red),
            green: mix(colour.green, end.green),
            blue: mix(colour.blue, end.blue)
        )
    }

    private static func luminance(_ colour: Colour) -> Double {
        0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
    }

    private static func linear(_ byte: UInt8) -> Double {
        let share = Double(byte) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
}
