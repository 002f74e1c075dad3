package import Diagnostics

/// The unit to which a source rounds figures before it publishes them: 1 for whole numbers, 0.1 for one decimal.
package enum PublishedUnit {
    /// Maximum number of decimals of a unit (10); figures with more were not rounded for readers.
    package static let mostDecimals = 10
    private static let powers = (0...mostDecimals).map { (0..<$0).reduce(1.0) { power, _ in power * 10 } }

    /// The unit of figures with so many decimals, 0 to 10.
    package static func ofDecimals(_ decimals: Int) -> Double {
        1 / powers[min(max(decimals, 0), mostDecimals)]
    }

    /// How many decimals show figures that are rounded to a unit: none for 1 and 5, one for 0.1 and 0.5.
    package static func decimals(of unit: Double) -> Int {
        // Nearly all figures have one of these, and every figure on a page asks.
        if unit == 1 { return 0 }
        if unit == 0.1 { return 1 }
        for decimals in 0..<mostDecimals {
            let scaled = unit * powers[decimals]
            if scaled > 0.5, (scaled - scaled.rounded()).magnitude <= 1e-6 * scaled { return decimals }
        }
        return mostDecimals
    }

    /// The decimals that a number was written with, as far as its digits show, so many as given at least; those that a
    /// sum or a change of scale leaves behind are no decimals.
    package static func decimals(shownBy number: Double, atLeast fewest: Int = 0) -> Int {
        var decimals = min(max(fewest, 0), mostDecimals)
        while decimals < mostDecimals {
            let scaled = (number * powers[decimals]).magnitude
            if (scaled - scaled.rounded()).magnitude <= 1e-9 * max(1, scaled) { break }
            decimals += 1
        }
        return decimals
    }

    /// A unit as it was before it was kept in single precision; nil for NaN.
    static func exact(_ stored: Float) -> Double? {
        guard stored > 0, stored.isFinite else { return nil }
        if stored == 1 { return 1 }
        if stored == 0.1 { return 0.1 }
        let unit = Double(stored)
        let power = powers[decimals(of: unit)]
        return (unit * power).rounded() / power
    }
}

/// What an editor says that published values are rounded to, for all levels of areas or for some.
package struct DeclaredRounding: Hashable, Sendable {
    /// The unit of one level.
    package struct OfLevel: Hashable, Sendable {
        /// As written; whether `site.yml` has it is looked up where names are.
        package let level: Located<AreaLevel.ID>
        /// Above 0.
        package let unit: Double

        /// The unit of a level, as written.
        package init(level: Located<AreaLevel.ID>, unit: Double) {
            self.level = level
            self.unit = unit
        }
    }

    /// The unit of all levels that have none of their own; nil where none is said.
    package let usual: Double?
    /// The units of single levels.
    package let ofLevels: [OfLevel]
    /// Where the key is written.
    package let declaredAt: SourceLocation

    /// What the key says: one unit, or one for each of some levels.
    package init(usual: Double? = nil, ofLevels: [OfLevel] = [], declaredAt: SourceLocation) {
        self.usual = usual
        self.ofLevels = ofLevels
        self.declaredAt = declaredAt
    }

    /// The unit of a level; nil where the editor does not say.
    package func unit(of level: AreaLevel.ID) -> Double? {
        ofLevels.first { $0.level.value == level }?.unit ?? usual
    }
}
