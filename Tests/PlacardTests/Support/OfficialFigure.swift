import Foundation

/// A figure as the second reader found it in an official file, or as a site publishes it.
struct OfficialFigure: CustomStringConvertible {
    let indicator: String
    /// `sex: female`, or nothing where it is of everybody.
    let group: String
    let area: String
    /// The area's name, which only downloads have.
    let name: String
    let period: String
    let value: String
    /// Limits that the publisher gives; those that Placard works out are left out.
    let lower: String
    let upper: String
    let status: String

    /// What tells it from others.
    var key: [String] { [indicator, group, area, period] }

    var description: String {
        "\(indicator), \(group.isEmpty ? "" : group + ", ")\(area), \(period): \(value) (\(lower) to \(upper)) \(status)"
    }

    /// Whether they say the same; numbers that were divided may differ in the last digits.
    func agrees(with other: OfficialFigure) -> Bool {
        key == other.key && status == other.status
            && zip([value, lower, upper], [other.value, other.lower, other.upper]).allSatisfy(Self.isSame)
    }

    /// The rows of a table with the columns of `expected.csv`, as the downloads of a site have them as well.
    static func all(in file: URL) throws -> [OfficialFigure] {
        var rows = rows(of: String(decoding: try Data(contentsOf: file), as: UTF8.self))
        let names = rows.removeFirst()
        return rows.map { row in
            let cells = Dictionary(zip(names, row)) { first, _ in first }
            let hasLimits = cells["limits"].map { $0 == "published" } ?? true
            return OfficialFigure(
                indicator: cells["indicator"] ?? "",
                group: cells["breakdown"].map { $0.isEmpty ? "" : "\($0): \(cells["group"] ?? "")" } ?? "",
                area: cells["area"] ?? "",
                name: cells["name"] ?? "",
                period: cells["period"] ?? "",
                value: cells["value"] ?? "",
                lower: hasLimits ? cells["lower"] ?? "" : "",
                upper: hasLimits ? cells["upper"] ?? "" : "",
                status: cells["status"] ?? ""
            )
        }
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        guard let first = Double(left), let second = Double(right) else { return left == right }
        return abs(first - second) <= 1e-12 * max(1, abs(first))
    }

    /// The cells of a CSV file without a byte order mark; no cell has a line end in it.
    private static func rows(of text: String) -> [[String]] {
        text.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline).map(CSVLine.cells)
    }
}
