/// Guesses the figures that nobody gave, so that what is withheld can be tried out with other numbers.
enum FigureEstimates {
    /// The figures with an equal share, for each that its source withheld or that is latent, of what a sum leaves for
    /// such figures.
    ///
    /// The sums that leave least go first, so that no share is more than another sum can hold.
    static func complete(_ values: [Double?], kinds: [FigureSums.Kind], sums: [FigureSums.Sum]) -> [Double?] {
        var found = values
        let levels = sums.indices.compactMap { position in
            level(sums[position], found, kinds).map { (level: $0, position: position) }
        }
        for (_, position) in levels.sorted(by: { ($0.level, $0.position) < ($1.level, $1.position) }) {
            guard let level = level(sums[position], found, kinds) else { continue }
            for part in sums[position].parts where isOpen(part.figure, found, kinds) { found[part.figure] = level }
        }
        return found
    }

    /// Whether a figure is somewhere, and nobody gave it.
    private static func isOpen(_ figure: Int, _ values: [Double?], _ kinds: [FigureSums.Kind]) -> Bool {
        values[figure] == nil && (kinds[figure] == .withheld || kinds[figure] == .latent)
    }

    /// What a sum leaves for each of its open parts; nil where it has none, or leaves nobody knows how much.
    private static func level(_ sum: FigureSums.Sum, _ values: [Double?], _ kinds: [FigureSums.Kind]) -> Double? {
        guard var left = values[sum.whole] else { return nil }
        var open = 0.0
        for part in sum.parts {
            if let value = values[part.figure] {
                left -= part.weight * value
            } else if isOpen(part.figure, values, kinds) {
                open += part.weight
            } else {
                return nil
            }
        }
        return open > 0 ? max(0, left / open) : nil
    }
}
