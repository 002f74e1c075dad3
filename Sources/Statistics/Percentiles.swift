/// Where each value stands among all, from 0 for the last to 1 for the first.
package enum Percentiles {
    /// (rank − 1) / (n − 1), counted from the far end of the order; tied values share the mean of their ranks.
    ///
    /// All nil where fewer than two values are there. Values that are nil or not finite have none.
    package static func shares(of values: [Double?], order: RankOrder) -> [Double?] {
        let present = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
        let fromFirst = Ranking.places(of: present, order: order)
        let fromLast = Ranking.places(of: present, order: order == .highestFirst ? .lowestFirst : .highestFirst)
        let count = fromFirst.reduce(0) { $1 == nil ? $0 : $0 + 1 }
        guard count > 1 else { return values.map { _ in nil } }
        return zip(fromFirst, fromLast).map { first, last in
            guard let first, let last else { return nil }
            // As many stand behind this value as its rank from the last says, and the ties are split evenly.
            let behind = Double(last.place - 1 + count - first.place) / 2
            return behind / Double(count - 1)
        }
    }
}
