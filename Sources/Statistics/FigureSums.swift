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
        /// Nobody publishes it: it needs no protection, and protects only where sums show that it is more than 0.
        case absent
        /// Nobody publishes it, and yet it is part of sums that are published, as the middle year of two longer spans.
        case latent
    }

    let kinds: [Kind]
    /// The figures, those that only a source knows estimated from what the sums leave for them.
    let values: [Double]
    /// The figures as they were given.
    let given: [Double?]
    /// The sums that hold, as far as the figures tell.
    let sums: [Sum]
    /// The smallest amount that may be worked out for withheld figures.
    let threshold: Double
    /// For each figure the positions of the sums that it is a part of.
    let sumsAbove: [[Int]]
    /// For each of these how much of the figure counts.
    let weightsAbove: [[Double]]
    /// For each figure the positions of the sums that it is the whole of.
    let sumsBelow: [[Int]]

    /// The figures in their sums; what a sum lacks is added to it behind the given figures.
    ///
    /// Nil where the lists differ in length, a sum names a figure that is not there, a weight is not above 0, or a value
    /// or the threshold is negative or not finite.
    package init?(values: [Double?], kinds: [Kind], sums: [Sum], threshold: Double) {
        let indices = values.indices
        guard values.count == kinds.count, threshold >= 0, threshold.isFinite,
            values.allSatisfy({ value in value.map { $0 >= 0 && $0.isFinite } ?? true }),
            sums.allSatisfy({ sum in
                indices.contains(sum.whole)
                    && sum.parts.allSatisfy { indices.contains($0.figure) && $0.weight > 0 && $0.weight.isFinite }
            })
        else { return nil }
        let (kinds, present) = UnpublishedCells(kinds: kinds, values: values, threshold: threshold).settled(sums)
        let estimates = FigureEstimates(values, kinds: kinds, sums: present, threshold: threshold)
        var review = SumReview(estimates, threshold: threshold)
        review.judge(present)
        let rests = review.values.count - values.count
        self.threshold = threshold
        self.kinds = kinds + Array(repeating: .latent, count: rests)
        self.given = values + Array(repeating: nil, count: rests)
        self.values = review.values
        self.sums = review.sums
        var above = review.values.map { _ in [Int]() }
        var below = above
        var weights = review.values.map { _ in [Double]() }
        for (position, sum) in review.sums.enumerated() {
            below[sum.whole].append(position)
            for part in sum.parts {
                above[part.figure].append(position)
                weights[part.figure].append(part.weight)
            }
        }
        sumsAbove = above
        weightsAbove = weights
        sumsBelow = below
    }

    /// The sums that a figure is in, and what raising it by 1 adds to what their parts have more than the whole.
    func memberships(of figure: Int) -> [(sum: Int, weight: Double)] {
        sumsBelow[figure].map { (sum: $0, weight: -1) }
            + zip(sumsAbove[figure], weightsAbove[figure]).map { (sum: $0, weight: $1) }
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
}
