import Testing

/// What can be found out from the files of a built site.
extension SecretSite {
    typealias Key = SecretFigures.Key

    /// Rows that the site must not betray: withheld in the files, by the source, or of too few people.
    func secrets(of indicator: SecretFigures, shown: ShownFigures) -> [Key] {
        let small = indicator.rows.filter { _, row in
            row.isWithheldBySource || indicator.suppressBelow.map { row.count < 4 * $0 } ?? false
                || indicator.isSurvey && row.base < 120
        }
        return shown.withheld.union(small.keys).sorted()
    }

    /// The rows whose number of people can be told too well from what is shown: `visits B111 2030: 3 to 4`.
    ///
    /// A count must be able to be the threshold at least, and two whole numbers at least; so must the number of replies
    /// to a survey. That of a block without a row may also be none.
    func toldCounts(_ indicator: SecretFigures, shown: ShownFigures) -> [String] {
        var told: [String] = []
        func audit(_ amounts: SubtractionAttack.Amounts, _ threshold: Int) {
            let attack = SubtractionAttack(amounts, on: shown, of: indicator, in: places)
            for key in secrets(of: indicator, shown: shown) {
                guard let (least, most) = attack.people(of: key) else {
                    told.append("\(indicator.id) \(key.place) \(key.period): contradiction in \(amounts)")
                    continue
                }
                guard let most, most < max(threshold, least + 1) else { continue }
                told.append("\(indicator.id) \(key.place) \(key.period): \(least) to \(most) of \(amounts)")
            }
            // Nobody says how many there are in a place without a row; none is no secret.
            for key in unlisted(indicator, shown: shown) {
                guard let most = attack.people(of: key)?.most, most > 0, most < threshold else { continue }
                told.append("\(indicator.id) \(key.place) \(key.period): up to \(most) of \(amounts), without a row")
            }
        }
        audit(.counts, indicator.suppressBelow ?? 0)
        if indicator.kind == "proportion", !indicator.isSurvey { audit(.others, indicator.suppressBelow ?? 0) }
        if indicator.isSurvey {
            audit(.bases, 30)
            audit(.others, 0)
        }
        return told
    }

    /// The blocks and periods of which nothing at all is said.
    private func unlisted(_ indicator: SecretFigures, shown: ShownFigures) -> [Key] {
        places.places.filter { $0.level == "block" }.flatMap { place in
            indicator.periods.map { Key(place: place.code, period: $0) }
        }
        .filter { indicator.rows[$0] == nil && shown.rows[$0] == nil }
    }

    /// The traces of withheld rows that are in any file: `remark1001 in feed.xml`.
    func traces(_ indicator: SecretFigures, shown: ShownFigures, in files: [String: [UInt8]]) -> [String] {
        let secrets = Set(secrets(of: indicator, shown: shown))
        let open = Set(indicator.rows.filter { !secrets.contains($0.key) }.values.flatMap(indicator.traces))
        let hidden = Set(secrets.compactMap { indicator.rows[$0] }.flatMap(indicator.traces)).subtracting(open)
        return files.sorted { $0.key < $1.key }.flatMap { path, bytes in
            Self.words(bytes).intersection(hidden).sorted().map { "\($0) in \(path)" }
        }
    }

    /// All words and numbers of a file; commas between digits are left out.
    private static func words(_ bytes: [UInt8]) -> Set<String> {
        var words: Set<ArraySlice<UInt8>> = []
        var start = 0
        func isDigit(_ position: Int) -> Bool {
            bytes.indices.contains(position) && (48...57).contains(bytes[position])
        }
        for (position, byte) in bytes.enumerated() {
            switch byte {
            case 48...57, 97...122: continue
            case 44,
                46 where isDigit(position - 1) && isDigit(position + 1):
                continue
            default:
                if start < position { words.insert(bytes[start..<position]) }
                start = position + 1
            }
        }
        words.insert(bytes[start...])
        return Set(words.map { String(decoding: $0, as: UTF8.self).replacing(",", with: "") }).union(
            words.flatMap { String(decoding: $0, as: UTF8.self).split(separator: ",").map(String.init) }
        )
    }
}
