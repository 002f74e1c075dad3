internal import Diagnostics
internal import Model

/// Finds rows in which the name beside a code is that of another area of the site, as where one column was pasted a row
/// too far down, or sorted without the others.
///
/// A column has the names of the codes where its header says so, `Area Name` beside `Area Code`, or where nearly all of
/// its rows do. Capitals, punctuation and the name of a level behind (`BOWDEN`, `Bowden (ward)`) do not matter. Names
/// in another spelling say nothing, nor do those that several areas of the level have, those of an
/// area around the row's, and those of an area that it replaces or that replaces it.
struct NamesBesideCodes {
    /// How many rows of known areas tell whether a column has their names.
    private static let sample = 64
    /// How many rows are named in a finding.
    private static let mostNamed = 3

    /// The column of the codes.
    let column: Int
    private var candidates: [Candidate]
    private var rows = 0

    /// A column that may have the names of the areas.
    private struct Candidate {
        let column: Int
        /// Whether its header says that it has the names of the codes.
        let isPaired: Bool
        /// The rows with the name of their own area, and with that of another.
        var own = 0
        var others = 0
        var first: [Contradiction] = []
    }

    /// A row whose name is not that of its code.
    struct Contradiction {
        let area: AreaIndex
        let named: AreaIndex
        let location: SourceLocation
    }

    init(column: Int, in header: TableHeader, codes: AreaCodes) {
        self.column = column
        let code = HeaderWords(header.names[column])
        let levels = Set(codes.levels.map { HeaderWords($0.text).stem })
        candidates = header.names.indices.filter { $0 != column }.map { other in
            let name = HeaderWords(header.names[other])
            return Candidate(column: other, isPaired: name.names(code, levels: levels))
        }
    }

    /// Looks at the names in one row.
    @inline(__always)
    mutating func add(_ area: AreaIndex, _ row: TableRow, _ codes: AreaCodes) {
        if candidates.isEmpty { return }
        rows += 1
        for position in candidates.indices {
            let isOwn = row.read(candidates[position].column) { codes.names.isName($1, in: $0, of: area) }
            if isOwn { candidates[position].own += 1 } else { look(position, area, row, codes) }
        }
        if rows == Self.sample { candidates.removeAll { !$0.isPaired && $0.own * 2 < rows } }
    }

    /// Looks at a cell that is not the present name of the row's area.
    private mutating func look(_ position: Int, _ area: AreaIndex, _ row: TableRow, _ codes: AreaCodes) {
        let column = candidates[position].column
        if row.isEmpty(column) { return }
        var named = row.read(column) { codes.names.areas(named: $1, in: $0) }
        if named.isEmpty { named = codes.names.areas(written: row.text(column)) { codes.lies($0, in: $1) } }
        if named.isEmpty { return }
        if named.contains(area) {
            candidates[position].own += 1
            return
        }
        // An older code may stand beside an older name, which another area has by now.
        if row.read(self.column, { codes.isOlder($1, in: $0) }) { return }
        let level = codes[area].level
        let alike = named.filter { codes[$0].level == level }
        guard alike.count == 1, !codes.isRelated(alike[0], to: area),
            !named.contains(where: { codes.lies(area, in: $0) })
        else { return }
        candidates[position].others += 1
        guard candidates[position].first.count < Self.mostNamed else { return }
        let location = row.location(of: column)
        candidates[position].first.append(Contradiction(area: area, named: alike[0], location: location))
    }

    /// The finding about each column of names.
    func report(in header: TableHeader, codes: AreaCodes) -> [Diagnostic] {
        candidates.compactMap { found in
            guard found.others > 0 else { return nil }
            let named = found.own + found.others
            let isColumn =
                found.isPaired ? named * 2 >= rows : found.own * 10 >= named * 9 && named * 10 >= rows * 8
            guard isColumn else { return nil }
            return .nameOfAnotherArea(
                found.first.map { (codes[$0.area], codes[$0.named], $0.location) },
                rows: (found.others, of: rows),
                isSure: found.isPaired,
                place: "column \(header.names[found.column])"
            )
        }
    }
}

/// The words of a column's name that tell which codes and names belong together: `area` of `Area Code`, `AREANM` and
/// `area_name`; `wd22` of `WD22CD` and `WD22NM`.
private struct HeaderWords {
    let stem: String
    /// Whether it says that the column has codes, or names.
    private(set) var saysCode = false
    private(set) var saysName = false

    private static let codes = ["codes", "code", "cd"]
    private static let names = ["names", "name", "nm"]
    /// What areas of any level are called.
    private static let anyArea: Set<String> = ["", "area", "geography", "geog", "place"]
    /// What areas of some level are called, and what columns of their names are.
    private static let places: Set<String> = [
        "label", "electoralward", "ward", "la", "lad", "localauthority",
        "localauthoritydistrict", "district", "council", "councilarea", "msoa", "lsoa",
    ]
    /// What is said of codes, and not of their names.
    private static let official: Set<String> = ["gss", "ons", "new", "id"]

    init(_ header: String) {
        var stem = ""
        for word in header.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            if Self.official.contains(String(word)) { continue }
            if let ending = Self.codes.first(where: word.hasSuffix) {
                saysCode = true
                stem += word.dropLast(ending.count)
            } else if let ending = Self.names.first(where: word.hasSuffix) {
                saysName = true
                stem += word.dropLast(ending.count)
            } else {
                stem += word
            }
        }
        self.stem = stem
    }

    /// Whether a column called so has the names of the codes in another.
    ///
    /// - Parameter levels: what the areas of the site are called: `ward`.
    func names(_ code: HeaderWords, levels: Set<String>) -> Bool {
        if saysCode || !(saysName || code.saysCode) { return false }
        if stem == code.stem { return true }
        return Self.anyArea.contains(code.stem)
            && (saysName && stem.isEmpty || Self.anyArea.contains(stem) && !stem.isEmpty || Self.places.contains(stem)
                || levels.contains(stem))
    }
}

extension AreaCodes {
    /// Whether an area took the place of another, or the other way round.
    fileprivate func isRelated(_ one: AreaIndex, to other: AreaIndex) -> Bool {
        let (one, other) = (self[one], self[other])
        return [(one, other), (other, one)].contains { new, old in
            new.replaces.contains(old.code) || new.replacesRoughly.contains(old.code)
        }
    }

    /// Whether an area lies in another, however many lie between.
    fileprivate func lies(_ area: AreaIndex, in other: AreaIndex) -> Bool {
        var next = self[area].parent
        // Parents in a circle are reported where areas are read.
        for _ in 0..<32 {
            guard let code = next, let parent = index(of: code.text) else { return false }
            if parent == other { return true }
            next = self[parent].parent
        }
        return false
    }
}

extension Diagnostic {
    /// - Parameters:
    ///   - found: the area of each of the first codes, that which the name says, and where it stands.
    ///   - rows: how many rows are so, and how many have a known area.
    fileprivate static func nameOfAnotherArea(
        _ found: [(area: Area, named: Area, location: SourceLocation)],
        rows: (Int, of: Int),
        isSure: Bool,
        place: String
    ) -> Diagnostic {
        let first = found[0]
        let others = found.dropFirst().map { other in
            "\"\(other.named.name)\" beside \(other.area.code) (\(other.area.name)) in line \(other.location.line)"
        }
        return Diagnostic(
            DataLoadingRules.nameOfAnotherArea,
            isSure ? .error : .warning,
            "\"\(first.named.name)\" stands beside \(first.area.code), the code of \(first.area.name)",
            at: first.location,
            place: place,
            explanation: others.isEmpty
                ? "The code of \(first.named.name) is \(first.named.code)."
                : "So do " + others.joined(separator: " and ") + ": \(rows.0) of \(rows.of) rows have the name of "
                    + "another area.",
            suggestion: (others.isEmpty
                ? "Look which of the two the figure belongs to, and correct the other. "
                : "Was one column moved or sorted without the others? Take the file anew, or put codes, names and "
                    + "figures together again. ") + "If all are right, write meant: [names] in the indicator's data.",
            effect: isSure
                ? "Figures would stand under the names of other areas." : "They are shown for the codes."
        )
    }
}
