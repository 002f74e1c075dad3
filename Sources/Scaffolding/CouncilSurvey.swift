internal import DataLoading
package import Diagnostics

/// What downloaded files say of a council area: its name, the areas inside and around it, and its country.
package struct CouncilSurvey: Sendable {
    /// A kind of area beside which official look-ups list the council area.
    enum Kind: String, CaseIterable {
        case country, region, ward, neighbourhood
        case smallArea = "small-area"

        /// The kind of an official code, by its second and third characters: `E02` is a middle layer area.
        init?(code: String) {
            switch code.dropFirst().prefix(2) {
            case "92": self = .country
            case "12": self = .region
            case "05": self = .ward
            case "02": self = .neighbourhood
            case "01": self = .smallArea
            default: return nil
            }
        }
    }

    /// An area with the name that a file gives it.
    struct Named: Equatable {
        let code: String
        let name: String
    }

    /// The official code: `E08000012`.
    package let code: String
    /// What the first file that names the council area calls it.
    package private(set) var name: String?
    /// The kinds of area that look-ups have beside it.
    private(set) var kinds: Set<Kind> = []
    /// The region that a look-up puts it in.
    private(set) var region: String?
    /// Its country, where a file has figures of it and no look-up has it.
    private(set) var country: Named?

    /// Looks at the beginning of each file; one that is no table is passed over, since its import says what it is.
    package init(code: String, files: [SourceFile]) {
        self.code = code
        for file in files {
            for table in TextTableReader().read(file).value.tables { look(at: table) }
        }
        if kinds.contains(.country) { country = nil }
        // Wards cut across the areas of statistics: one site of downloads has one kind.
        if kinds.contains(.neighbourhood) { kinds.remove(.ward) }
    }

    private mutating func look(at table: TextTable) {
        let columns = table.columns.indices.filter { table.columns[$0].count(of: .code) > 0 }
        if let place = columns.first(where: { table.columns[$0].texts.contains(code) }),
            let row = Self.row(of: code, in: table.columns[place])
        {
            name = name ?? Self.name(at: row, beside: place, of: table)
            lookUp(columns.filter { table.columns[$0].name.lowercased().hasSuffix("cd") }, at: row, of: table)
        }
        // `E92` of the country of `E08000012`.
        let start = code.prefix(1) + "92"
        for place in columns where country == nil {
            guard let found = table.columns[place].texts.first(where: { $0.hasPrefix(start) && $0.utf8.count == 9 }),
                let row = Self.row(of: found, in: table.columns[place])
            else { continue }
            country = Self.name(at: row, beside: place, of: table).map { Named(code: found, name: $0) }
        }
    }

    /// Takes what a look-up has beside the council area; other tables have one column of codes.
    private mutating func lookUp(_ columns: [Int], at row: Int, of table: TextTable) {
        guard columns.count > 1 else { return }
        for place in columns {
            let other = table.columns[place].text(row)
            guard let kind = Kind(code: other) else { continue }
            kinds.insert(kind)
            if kind == .region { region = other }
        }
    }

    private static func row(of code: String, in column: TextTable.Column) -> Int? {
        column.texts.firstIndex(of: code).flatMap { number in column.rows.firstIndex(of: UInt32(number)) }
    }

    /// The words that stand nearest to a code in its row; of two as near, those behind it.
    private static func name(at row: Int, beside place: Int, of table: TextTable) -> String? {
        let others = table.columns.indices.filter { $0 != place && row < table.columns[$0].rows.count }
        let near = others.sorted { (abs($0 - place), -$0) < (abs($1 - place), -$1) }
        return near.lazy.map { table.columns[$0] }.first { column in
            column.kinds[Int(column.rows[row])] == .words
        }?.text(row)
    }
}
