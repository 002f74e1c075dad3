/// Figures and all the sums that readers can check them against; a figure may be in any number of sums.
///
/// What a reader can see of them is not settled here: a figure that is shown may yet be withheld.
package struct FigureSums: Sendable {
    /// One figure that others add up to, each with its weight.
    package struct Sum: Hashable, Sendable {
        /// One member of a sum: how much of a figure counts towards the whole.
        package struct Part: Hashable, Sendable {
            package let figure: Int
            /// Above 0; 1 for all of it.
            package let weight: Double

            package init(figure: Int, weight: Double = 1) {
                self.figure = figure
                self.weight = weight
            }
        }

        package let whole: Int
        package let parts: [Part]

        package init(whole: Int, parts: [Part]) {
            self.whole = whole
            self.parts = parts
        }
    }

    /// What is known of one figure before any is withheld.
    package enum Kind: Hashable, Sendable {
        /// Readers see it unless it is withheld.
        case shown
        /// It is withheld in its own right; its value may be known to the source alone.
        case withheld
        /// Nobody publishes it, and it is not expected to be anywhere: it neither protects nor needs protection.
        case absent
        /// Nobody publishes it, and yet it is part of sums that are published, as the middle year of two longer spans.
        case latent
    }

    let kinds: [Kind]
    /// The figures, those that only a source knows estimated from what the sums leave for them.
    let values: [Double]
    /// The figures as they were given.
    let given: [Double?]
    let sums: [Sum]
    /// For each figure the positions of the sums that it is a part of.
    let sumsAbove: [[Int]]
    /// For each figure the positions of the sums that it is the whole of.
    let sumsBelow: [[Int]]

    /// Nil where the lists differ in length, a sum names a figure that is not there, a weight is not above 0, or a value
    /// is negative or not finite.
    package init?(values: [Double?], kinds: [Kind], sums: [Sum]) {
        let indices = values.indices
        guard values.count == kinds.count,
            values.allSatisfy({ value in value.map { $0 >= 0 && $0.isFinite } ?? true }),
            sums.allSatisfy({ sum in
                indices.contains(sum.whole)
                    && sum.parts.allSatisfy { indices.contains($0.figure) && $0.weight > 0 && $0.weight.isFinite }
            })
        else { return nil }
        self.kinds = kinds
        given = values
        self.sums = Self.withoutAbsent(sums, kinds: kinds)
        var above = Array(repeating: [Int](), count: values.count)
        var below = above
        for (position, sum) in self.sums.enumerated() {
            below[sum.whole].append(position)
            for part in sum.parts { above[part.figure].append(position) }
        }
        sumsAbove = above
        sumsBelow = below
        self.values = FigureEstimates.complete(values, kinds: kinds, sums: self.sums)
    }

    /// For each figure the whole that it is a part of, where the sums form a tree in which everything counts in full
    /// and every shown whole is known; nil where they do not.
    var parents: [Int?]? {
        guard sumsAbove.allSatisfy({ $0.count < 2 }), sumsBelow.allSatisfy({ $0.count < 2 }),
            !kinds.contains(.latent),
            sums.allSatisfy({ sum in
                sum.parts.allSatisfy { $0.weight == 1 } && (given[sum.whole] != nil || kinds[sum.whole] != .shown)
            })
        else { return nil }
        return sumsAbove.map { $0.first.map { sums[$0].whole } }
    }

    /// The sums without parts of which nothing is known at any depth, and without sums that have no other parts.
    private static func withoutAbsent(_ sums: [Sum], kinds: [Kind]) -> [Sum] {
        var isThere = kinds.map { $0 != .absent }
        var waiting = isThere.indices.filter { isThere[$0] }
        var wholes: [Int: [Int]] = [:]
        for sum in sums { for part in sum.parts { wholes[part.figure, default: []].append(sum.whole) } }
        while let figure = waiting.popLast() {
            for whole in wholes[figure] ?? [] where !isThere[whole] {
                isThere[whole] = true
                waiting.append(whole)
            }
        }
        return sums.compactMap { sum in
            let parts = sum.parts.filter { isThere[$0.figure] }
            return parts.isEmpty ? nil : Sum(whole: sum.whole, parts: parts)
        }
    }
}
