/// Guesses the figures that nobody gave, so that what is withheld can be tried out with other numbers.
///
/// A figure that its source withheld, or that is latent, gets an equal share of what a sum leaves for such figures; the
/// sums that leave least go first, so that no share is more than another sum can hold. A whole that nobody gave is what
/// its parts make. Anything else is taken as 0.
enum FigureEstimates {
    static func complete(_ values: [Double?], kinds: [FigureSums.Kind], sums: [FigureSums.Sum]) -> [Double] {
        var found = values
        let levels = sums.indices.compactMap { position in
            level(sums[position], found, kinds).map { (level: $0, position: position) }
        }
        for (_, position) in levels.sorted(by: { ($0.level, $0.position) < ($1.level, $1.position) }) {
            guard let level = level(sums[position], found, kinds) else { continue }
            for part in sums[position].parts where isOpen(part.figure, found, kinds) { found[part.figure] = level }
        }
        fillUpwards(&found, sums: sums)
        return found.map { $0 ?? 0 }
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

    /// Adds up wholes that nobody gave, each after all of its parts; those in a circle stay open.
    private static func fillUpwards(_ values: inout [Double?], sums: [FigureSums.Sum]) {
        var sumsOf: [Int: [Int]] = [:]
        var sumsLeft = values.map { _ in 0 }
        for (position, sum) in sums.enumerated() {
            sumsLeft[sum.whole] += 1
            for part in sum.parts { sumsOf[part.figure, default: []].append(position) }
        }
        var partsLeft = sums.map(\.parts.count)
        var done = values.indices.filter { sumsLeft[$0] == 0 }
        while let figure = done.popLast() {
            for position in sumsOf[figure] ?? [] {
                partsLeft[position] -= 1
                guard partsLeft[position] == 0 else { continue }
                let sum = sums[position]
                if values[sum.whole] == nil {
                    values[sum.whole] = sum.parts.reduce(0) { $0 + $1.weight * (values[$1.figure] ?? 0) }
                }
                sumsLeft[sum.whole] -= 1
                if sumsLeft[sum.whole] == 0 { done.append(sum.whole) }
            }
        }
    }
}
