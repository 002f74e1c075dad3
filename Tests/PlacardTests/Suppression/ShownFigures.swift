import Testing

/// What the download of one indicator shows, in quarters of a person.
struct ShownFigures {
    struct Row {
        var count: Int?
        var base: Int?
        var status: String
        var note: String
        var isDerived: Bool
    }

    private(set) var rows: [SecretFigures.Key: Row] = [:]

    /// Nothing is shown.
    init() {}

    init(of indicator: SecretFigures, in files: [String: [UInt8]]) throws {
        let bytes = try #require(files["indicators/\(indicator.id)/data.csv"])
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.dropFirst(text.hasPrefix("\u{FEFF}") ? 1 : 0).split(separator: "\r\n").map(CSVLine.cells)
        let header = try #require(lines.first)
        for line in lines.dropFirst() {
            let cells = Dictionary(zip(header, line)) { first, _ in first }
            func number(_ column: String) -> Double? { cells[column].flatMap { Double($0) } }
            guard let place = cells["area"], let period = cells["period"], !period.isEmpty else { continue }
            let value = number("value")
            let base = number("denominator")
            let worked = value.flatMap { value in base.map { value * $0 / Double(indicator.multiplier) } }
            let count = indicator.kind == "count" ? value : number("numerator") ?? worked
            rows[SecretFigures.Key(place: place, period: period)] = Row(
                count: count.map { Int((4 * $0).rounded()) },
                base: base.map { Int((4 * $0).rounded()) },
                status: cells["status"] ?? "",
                note: cells["note"] ?? "",
                isDerived: cells["basis"] == "derived"
            )
        }
    }

    /// The rows that are there and have no figure because it is withheld.
    var withheld: Set<SecretFigures.Key> {
        Set(rows.filter { $0.value.status == "c" }.keys)
    }

    /// Shows a figure that was withheld.
    mutating func reveal(_ key: SecretFigures.Key, count: Int, base: Int) {
        rows[key]?.count = count
        rows[key]?.base = base
        rows[key]?.status = ""
    }
}
