import Diagnostics
import Model
import TestRandom
import Testing

/// A made-up site with one indicator by sex and by age, in a town of three wards, for two years and both together, and
/// what a reader can work out of the figures that its download withholds.
///
/// The reader knows all that is shown, that wards make up the town, years the longer period, and the groups of either
/// breakdown everybody, and that nobody is counted less than zero times.
struct GroupAttack {
    /// An area, a period as downloads have it, and a group.
    struct Key: Hashable, Comparable, CustomStringConvertible {
        let area: String
        let period: String
        let group: String

        var description: String { "\(area) \(period) \(group)" }

        static func < (left: Key, right: Key) -> Bool {
            (left.area, left.period, left.group) < (right.area, right.period, right.group)
        }
    }

    struct People: Hashable {
        var count = 0
        var base = 0

        static func + (left: People, right: People) -> People {
            People(count: left.count + right.count, base: left.base + right.base)
        }
    }

    enum Amount: CaseIterable {
        case counts, bases, others

        func of(_ people: People) -> Int {
            switch self {
            case .counts: people.count
            case .bases: people.base
            case .others: people.base - people.count
            }
        }
    }

    private static let wards = ["W1", "W2", "W3"]
    private static let years = ["2029", "2030"]
    private static let both = "2029-01-01/P2Y"
    private static let sexes = ["female", "male"]
    private static let ages = ["young", "middle", "old"]
    private static let groups = ["all"] + sexes + ages

    let isSurvey: Bool
    private(set) var people: [Key: People] = [:]

    init(seed: UInt64, isSurvey: Bool) {
        self.isSurvey = isSurvey
        var random = SeededRandom(seed: seed)
        for ward in Self.wards {
            let most = Int.random(in: 2...(isSurvey ? 20 : 14), using: &random)
            for year in Self.years {
                for sex in Self.sexes {
                    for age in Self.ages {
                        let count = Int.random(in: 0...most, using: &random)
                        let base = count + Int.random(in: 1...(isSurvey ? 12 : most + 2), using: &random)
                        for area in [ward, "T"] {
                            for period in [year, Self.both] {
                                for group in ["all", sex, age] {
                                    let key = Key(area: area, period: period, group: group)
                                    people[key, default: People()] =
                                        people[key, default: People()] + People(count: count, base: base)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: The site

    /// What each row of the indicator's download shows; nil where it is withheld.
    func shown(with looks: SecretSite.Looks) throws -> [Key: People?] {
        let files = try looks.site(of: content)
        let file = try #require(files.first { $0.path == "indicators/cycling/data.csv" })
        let lines = String(decoding: file.render(), as: UTF8.self).dropFirst().split(separator: "\r\n")
            .map(CSVLine.cells)
        let header = try #require(lines.first)
        var shown: [Key: People?] = [:]
        for line in lines.dropFirst() {
            let cells = Dictionary(zip(header, line)) { first, _ in first }
            let key = Key(
                area: cells["area"] ?? "",
                period: cells["period"] ?? "",
                group: cells["group"] ?? ""
            )
            guard people[key] != nil else { continue }
            let count = cells["numerator"].flatMap { Int($0) }
            let base = cells["denominator"].flatMap { Int($0) }
            let isShown = cells["status"] != "c"
            try #require(isShown == (count != nil && base != nil))
            shown.updateValue(count.flatMap { count in base.map { People(count: count, base: $0) } }, forKey: key)
        }
        try #require(shown.count == people.count)
        return shown
    }

    private var content: [SourceFile] {
        let columns = "{ area: area, period: period, numerator: count, denominator: base }"
        let indicator = """
            ---
            id: cycling
            title: Cycling
            short: Cycling
            kind: proportion
            unit: "%"
            decimals: 1
            polarity: high-is-good
            themes: [life]
            \(isSurvey ? "survey: true" : "suppress_below: 5")
            source: { title: A count }
            by:
              - { id: sex, title: By sex, groups: { female: Women, male: Men } }
              - { id: age, title: By age, groups: { young: Young, middle: Middle, old: Old } }
            data:
              - file: data/cycling.csv
                where: { group: all }
                columns: \(columns)
              - file: data/cycling.csv
                by: { sex: { column: group, codes: { female: female, male: male } } }
                columns: \(columns)
              - file: data/cycling.csv
                by: { age: { column: group, codes: { young: young, middle: middle, old: old } } }
                columns: \(columns)
            ---
            Words.
            """
        let rows = people.sorted { $0.key < $1.key }.map { key, people in
            "\(key.area),\(key.period),\(key.group),\(people.count),\(people.base)"
        }
        return [
            SourceFile(
                path: "Content/areas/areas.csv",
                text: "code,name,level,parent\nT,Sampleton,town,\nW1,Northside,ward,T\nW2,Southside,ward,T\n"
                    + "W3,Eastside,ward,T\n"
            ),
            SourceFile(path: "Content/home.md", text: "---\ntitle: Sample\n---\nWords."),
            SourceFile(
                path: "Content/indicators/data/cycling.csv",
                text: (["area,period,group,count,base"] + rows).joined(separator: "\n") + "\n"
            ),
            SourceFile(path: "Content/indicators/cycling.md", text: indicator),
            SourceFile(
                path: "Content/site.yml",
                text: "title: Sample\nlevels: [{ id: town, name: Town, plural: Towns }, "
                    + "{ id: ward, name: Ward, plural: Wards }]\n"
            ),
            SourceFile(path: "Content/themes.yml", text: "- { id: life, title: Life }\n"),
        ]
    }

    // MARK: The reader

    /// The smallest number that may be worked out.
    func threshold(of amount: Amount) -> Int {
        if isSurvey { return amount == .bases ? 30 : 0 }
        return amount == .bases ? 0 : 5
    }

    /// The figures that are shown although they are about too few, and the withheld ones that can be told too well.
    func told(_ shown: [Key: People?]) -> [String] {
        let amounts: [Amount] = isSurvey ? [.counts, .bases, .others] : [.counts, .others]
        return amounts.flatMap { amount in
            let threshold = threshold(of: amount)
            let open = shown.sorted { $0.key < $1.key }.compactMap { key, figure in
                figure.flatMap { amount.of($0) < threshold ? "\(key): \(amount.of($0)) of \(amount) is shown" : nil }
            }
            return open + told(amount, threshold, shown)
        }
    }

    private func told(_ amount: Amount, _ threshold: Int, _ shown: [Key: People?]) -> [String] {
        let hidden = shown.filter { $0.value == nil }.keys.sorted()
        let equations = Self.equations
        var told: [String] = []
        var seen: Set<Key> = []
        for start in hidden where !seen.contains(start) {
            // All that hangs together with one withheld figure.
            var cells = [start]
            var columns = [start: 0]
            var rows: [Int] = []
            var taken: Set<Int> = []
            var next = 0
            while next < cells.count {
                for (position, equation) in equations.enumerated()
                where equation[cells[next]] != nil && taken.insert(position).inserted {
                    rows.append(position)
                    for other in equation.keys.sorted() where shown[other] == .some(nil) && columns[other] == nil {
                        columns[other] = cells.count
                        cells.append(other)
                    }
                }
                next += 1
            }
            seen.formUnion(cells)
            var totals: [Int] = []
            let matrix = rows.map { position in
                var row = Array(repeating: 0, count: cells.count)
                var total = 0
                for (key, factor) in equations[position] {
                    if let column = columns[key] {
                        row[column] = factor
                    } else if let figure = shown[key].flatMap(\.self) {
                        total -= factor * amount.of(figure)
                    }
                }
                totals.append(total)
                return row
            }
            guard let range = ExactRange(rows: matrix, totals: totals) else {
                told.append("\(start): contradiction in \(amount)")
                continue
            }
            for (column, key) in cells.enumerated() {
                let (least, most) = range.wholeNumbers(of: column)
                guard let most, most < max(Int128(threshold), least + 1) else { continue }
                told.append("\(key): \(least) to \(most) of \(amount)")
            }
        }
        return told
    }

    /// Each sum that holds for what is counted, as factors of figures that come to 0.
    private static let equations: [[Key: Int]] = {
        var equations: [[Key: Int]] = []
        let (areas, periods) = (["T"] + wards, years + [both])
        func sum(_ whole: Key, _ parts: [Key]) {
            equations.append(Dictionary(uniqueKeysWithValues: [(whole, -1)] + parts.map { ($0, 1) }))
        }
        for period in periods {
            for group in groups {
                sum(
                    Key(area: "T", period: period, group: group),
                    wards.map { Key(area: $0, period: period, group: group) }
                )
            }
            for area in areas {
                for breakdown in [sexes, ages] {
                    sum(
                        Key(area: area, period: period, group: "all"),
                        breakdown.map { Key(area: area, period: period, group: $0) }
                    )
                }
            }
        }
        for area in areas {
            for group in groups {
                sum(
                    Key(area: area, period: both, group: group),
                    years.map { Key(area: area, period: $0, group: group) }
                )
            }
        }
        return equations
    }()
}
