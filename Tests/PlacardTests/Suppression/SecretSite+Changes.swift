import Testing

/// This site with other figures in place of those that it withholds.
extension SecretSite {
    /// Other limits, notes and decimals in every withheld row.
    func remarked(_ files: [String: [UInt8]]) throws -> SecretSite {
        try changed(files) { indicator, withheld in
            for key in withheld { indicator.change(key) { $0.mark += 1 } }
        }
    }

    /// One person moved, with seven who were asked, between withheld blocks that are parts of all the same places; nil
    /// where there are no such blocks.
    func withPeopleMoved(_ files: [String: [UInt8]]) throws -> SecretSite? {
        var count = 0
        let site = try changed(files) { indicator, withheld in
            guard indicator.periods.count == 1 else { return }
            let open = withheld.filter {
                indicator.rows[$0].map { !$0.isWithheldBySource && $0.givesNumerator } ?? false
            }
            for from in open {
                guard let giver = indicator.rows[from], giver.count >= 8,
                    giver.base >= giver.count + 32 || indicator.kind == "count"
                else { continue }
                let other = open.first { $0 != from && wholes(of: $0.place) == wholes(of: from.place) }
                guard let to = other, let taker = indicator.rows[to], taker.count > 0 else { continue }
                indicator.change(from) {
                    $0.count -= 4
                    $0.base -= 28
                }
                indicator.change(to) {
                    $0.count += 4
                    $0.base += 28
                }
                count += 1
                return
            }
        }
        return count == 0 ? nil : site
    }

    private func changed(
        _ files: [String: [UInt8]],
        _ change: (inout SecretFigures, [Key]) -> Void
    ) throws -> SecretSite {
        var site = self
        for position in indicators.indices {
            let withheld = try ShownFigures(of: indicators[position], in: files).withheld
            change(&site.indicators[position], withheld.filter { indicators[position].rows[$0] != nil }.sorted())
        }
        return site
    }

    /// What a block is a part of, with how much of it; any other place is only like itself.
    private func wholes(of code: String) -> Set<String> {
        let built = places.shares.flatMap { whole, shares in
            shares.filter { $0.block == code }.map { "\(whole) \($0.quarters)" }
        }
        let parents = places.places.filter { $0.code == code }.map {
            $0.level == "block" ? $0.parent ?? "" : "only \(code)"
        }
        return Set(built + parents)
    }
}
