/// Figures that nobody publishes, sorted into those that are part of what sums leave and those that make no difference.
struct UnpublishedCells {
    let kinds: [FigureSums.Kind]
    let values: [Double?]
    let threshold: Double

    /// The kinds, with absent figures taken for latent ones where a sum leaves something for them, and the sums without
    /// the other absent figures and without those that have no part left.
    ///
    /// A whole that nobody publishes is kept where anything is known of its parts at any depth.
    func settled(_ sums: [FigureSums.Sum]) -> (kinds: [FigureSums.Kind], sums: [FigureSums.Sum]) {
        let isThere = isThere(sums)
        var settled = kinds
        for sum in sums where leavesRoom(sum, isThere) {
            for part in sum.parts where !isThere[part.figure] { settled[part.figure] = .latent }
        }
        let left = sums.compactMap { sum -> FigureSums.Sum? in
            let parts = sum.parts.filter { isThere[$0.figure] || settled[$0.figure] == .latent }
            return parts.isEmpty ? nil : FigureSums.Sum(whole: sum.whole, parts: parts)
        }
        return (settled, left)
    }

    /// Whether anything is known of a figure or of its parts.
    private func isThere(_ sums: [FigureSums.Sum]) -> [Bool] {
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
        return isThere
    }

    /// Whether a sum has absent parts that may be more than 0.
    private func leavesRoom(_ sum: FigureSums.Sum, _ isThere: [Bool]) -> Bool {
        let known = sum.parts.filter { isThere[$0.figure] }
        guard known.count < sum.parts.count else { return false }
        guard let whole = values[sum.whole] else { return kinds[sum.whole] == .absent && !known.isEmpty }
        let total = known.reduce(0) { total, part in values[part.figure].map { total + part.weight * $0 } ?? .infinity }
        return whole - total >= SumReview.tolerance(of: whole, threshold: threshold)
    }
}
