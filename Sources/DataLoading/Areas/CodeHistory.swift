internal import Diagnostics
internal import Model

/// Which codes took the place of which, by `Changes.csv` of the Code History Database of the Office for National
/// Statistics: a row for each new code and each code of the areas that it was made of.
struct CodeHistory {
    /// Where a row has what is needed of it.
    struct Columns {
        let new: Int
        let old: Int
        /// The name of the old area, and the day of the change; nil where the file has no such column.
        let oldName: Int?
        let date: Int?
    }

    /// What an area with a new code was before.
    enum Origin {
        /// Nothing is known of a change.
        case none
        /// One area, which became no other.
        case recoded(Predecessor)
        /// Several areas, of which each became part of no other.
        case merged([Predecessor], on: CalendarDate?)
        /// Parts of areas, or areas of several kinds or days.
        case unclear([Predecessor])
    }

    /// An area that was there before.
    struct Predecessor {
        let code: String
        let name: String
        let date: CalendarDate?
        /// The row that says what became of it.
        let location: SourceLocation
    }

    private struct Edge {
        let new: Int32
        let old: Int32
        let name: Int32
        let date: CalendarDate?
        let table: Int16
        let line: Int32
        /// The edge before it with the same new code, and with the same old one; -1 where there is none.
        let nextOfNew: Int32
        let nextOfOld: Int32
    }

    /// All codes, new and old, numbered.
    private(set) var codes = ByteHashMap()
    private var names = ByteHashMap()
    private var dates = ByteHashMap()
    private var days: [CalendarDate?] = []
    private var edges: [Edge] = []
    private var lastOfNew: [Int32] = []
    private var lastOfOld: [Int32] = []
    private var tables: [SourceLocation] = []

    /// Whether no change is known.
    var isEmpty: Bool { edges.isEmpty }

    // MARK: Making

    /// Takes the rows of a table, and says whether one has a new code that is asked for.
    mutating func add(
        _ table: Table,
        _ columns: Columns,
        wanted: ByteHashMap,
        _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        tables.append(table.location)
        var isFound = false
        table.forEachRow(&diagnostics) { row, _ in
            add(row, columns)
            if !isFound { isFound = row.read(columns.new) { wanted.number(of: $1, in: $0) } != nil }
        }
        return isFound
    }

    private mutating func add(_ row: TableRow, _ columns: Columns) {
        guard !row.isEmpty(columns.new), !row.isEmpty(columns.old) else { return }
        let new = number(row, columns.new)
        let old = number(row, columns.old)
        // A change of name keeps the code.
        guard new != old, edges.count < Int(Int32.max) else { return }
        let name = columns.oldName.map { column in row.read(column) { names.insert($1, in: $0).number } } ?? -1
        let edge = Int32(truncatingIfNeeded: edges.count)
        edges.append(
            Edge(
                new: Int32(truncatingIfNeeded: new),
                old: Int32(truncatingIfNeeded: old),
                name: Int32(truncatingIfNeeded: name),
                date: columns.date.flatMap { date(row, $0) },
                table: Int16(truncatingIfNeeded: tables.count - 1),
                line: Int32(truncatingIfNeeded: row.line),
                nextOfNew: lastOfNew[new],
                nextOfOld: lastOfOld[old]
            )
        )
        lastOfNew[new] = edge
        lastOfOld[old] = edge
    }

    private mutating func number(_ row: TableRow, _ column: Int) -> Int {
        let (number, isNew) = row.read(column) { codes.insert($1, in: $0) }
        if isNew {
            lastOfNew.append(-1)
            lastOfOld.append(-1)
        }
        return number
    }

    private mutating func date(_ row: TableRow, _ column: Int) -> CalendarDate? {
        let (number, isNew) = row.read(column) { dates.insert($1, in: $0) }
        if isNew { days.append(Self.date(row.text(column))) }
        return days[number]
    }

    /// A day such as `01/04/2023 00:00:00` or `2023-04-01`.
    private static func date(_ text: String) -> CalendarDate? {
        let day = text.split(separator: " ").first.map(String.init) ?? ""
        let readings = PeriodParser.readings(of: day)
        guard let period = readings?.certain ?? readings?[.daysFirst], period.kind == .day,
            (1850...2199).contains(period.start.year)
        else { return nil }
        return period.start
    }

    // MARK: Asking

    /// What an area was before it had its code.
    func origin(of code: String) -> Origin {
        let bytes = Array(code.utf8)
        guard let number = codes.number(of: 0..<bytes.count, in: bytes.span) else { return .none }
        let all = edges(from: lastOfNew[number], \.nextOfNew) { $0.old }
        // Of a county and its districts, which both became one unitary authority, the districts are meant.
        let alike = all.count == 1 ? all : all.filter { Self.areAlike(codes.text(Int($0.old)), code) }
        guard let first = alike.first, all.count > 1 || Self.mayBeOne(codes.text(Int(first.old)), code) else {
            return .none
        }
        let predecessors = alike.map { edge in
            Predecessor(
                code: codes.text(Int(edge.old)),
                name: edge.name < 0 ? "" : TableHeader.normalized(names.text(Int(edge.name))),
                date: edge.date,
                location: tables[Int(edge.table)].at(line: Int(edge.line), column: 1)
            )
        }
        let isClear = alike.allSatisfy { $0.date == first.date && becameOnly(Int($0.old), number) }
        guard isClear else { return .unclear(predecessors) }
        if predecessors.count == 1 {
            return all.count == 1 ? .recoded(predecessors[0]) : .merged(predecessors, on: first.date)
        }
        return .merged(predecessors, on: first.date)
    }

    /// Whether the areas of an old code became part of no other area of its kind than the one.
    private func becameOnly(_ old: Int, _ new: Int) -> Bool {
        let code = codes.text(old)
        return edges(from: lastOfOld[old], \.nextOfOld) { $0.new }.allSatisfy { edge in
            let other = codes.text(Int(edge.new))
            return Int(edge.new) == new || (OfficialCode.isOne(code.utf8) && !Self.areAlike(other, code))
        }
    }

    /// The rows about one code, one for each code on the other side, in the order of the files.
    private func edges(from last: Int32, _ next: KeyPath<Edge, Int32>, _ other: (Edge) -> Int32) -> [Edge] {
        var found: [Edge] = []
        var seen: Set<Int32> = []
        var position = last
        while position >= 0 {
            let edge = edges[Int(position)]
            if seen.insert(other(edge)).inserted { found.append(edge) }
            position = edge[keyPath: next]
        }
        return found.reversed()
    }

    /// Whether two official codes are of areas that lie beside one another and not in one another: districts of any
    /// kind, or areas of one kind.
    private static func areAlike(_ left: String, _ right: String) -> Bool {
        guard OfficialCode.isOne(left.utf8), OfficialCode.isOne(right.utf8) else { return false }
        let (left, right) = (String(left.prefix(3)), String(right.prefix(3)))
        return left == right || (districts.contains(left) && districts.contains(right))
    }

    /// Whether an area with the old code can be the very area of the new one: also where its code is of the time before
    /// 2009, `00EM`.
    private static func mayBeOne(_ old: String, _ new: String) -> Bool {
        !OfficialCode.isOne(old.utf8) || areAlike(old, new)
    }

    /// Unitary authorities, districts, metropolitan districts and London boroughs, and those of other countries.
    private static let districts: Set = ["E06", "E07", "E08", "E09", "W06", "S12", "N09"]
}
