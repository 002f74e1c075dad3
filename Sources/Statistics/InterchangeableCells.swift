/// Withheld figures that are parts of just the same sums, so that what one loses another can gain and no sum changes.
///
/// This settles most figures without any equations.
struct InterchangeableCells {
    private struct Place: Hashable {
        let sum: Int
        let weight: Double
    }

    private var totals: [[Place]: (sum: Double, count: Int)] = [:]

    /// Takes in a withheld figure; one that is a sum itself has no twins, since its parts would have to change too.
    mutating func add(_ figure: Int, in sums: FigureSums) {
        guard let place = place(of: figure, in: sums) else { return }
        var total = totals[place] ?? (0, 0)
        total.sum += sums.values[figure]
        total.count += 1
        totals[place] = total
    }

    /// Whether a withheld figure can be another number while only its twins change.
    func allow(_ figure: Int, toBe target: Double, in sums: FigureSums) -> Bool {
        guard let place = place(of: figure, in: sums) else { return false }
        if place.isEmpty { return true }
        guard let total = totals[place], total.count > 1 else { return false }
        return target <= total.sum
    }

    private func place(of figure: Int, in sums: FigureSums) -> [Place]? {
        guard sums.sumsBelow[figure].isEmpty else { return nil }
        return zip(sums.sumsAbove[figure], sums.weightsAbove[figure]).map { Place(sum: $0, weight: $1) }
    }
}
