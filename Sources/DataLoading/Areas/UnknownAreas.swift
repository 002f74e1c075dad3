internal import Diagnostics
internal import Model

/// The codes of one column that no area has, and what is said about them when the file has been read.
///
/// Official files have all of a country, and a site a part of it. So a code that looks like a misspelling is an error,
/// once for all its rows; an official code of somewhere else is passed over where such rows are most of the
/// file or belong to another country, and otherwise named in a warning.
struct UnknownAreas {
    /// Up to this many codes of elsewhere are named one by one.
    private static let namedOneByOne = 5
    /// How many codes are compared with all codes of the site to find the one that was meant.
    private static let mostSuggestions = 20
    /// The column's name; nil where the mapping gives every row the same code.
    let column: String?
    private var tally = TextTally()
    private var knownRows = 0
    /// The areas and unknown codes by the periods of their rows.
    private var seen: SeenPeriods

    /// - Parameter areaCount: the number of areas where each should have a row; 0 where they need not.
    init(column: String?, areaCount: Int = 0) {
        self.column = column
        seen = SeenPeriods(areaCount: areaCount)
    }

    /// Whether there were rows, and none of them named an area of the site.
    var hasNoneKnown: Bool { knownRows == 0 && tally.rows > 0 }

    /// The number of a period's text in the file.
    @inline(__always)
    mutating func number(ofPeriod range: Range<Int>, in bytes: Span<UInt8>) -> Int {
        seen.number(ofPeriod: range, in: bytes)
    }

    /// Counts a row with a known area.
    mutating func addKnown(_ area: AreaIndex, period: Int = 0) {
        knownRows += 1
        seen.add(area, period: period)
    }

    /// Counts a row with an unknown code.
    mutating func add(
        _ range: Range<Int>,
        in bytes: Span<UInt8>,
        period: Int = 0,
        at location: () -> SourceLocation
    ) {
        guard let number = tally.add(range, in: bytes, at: location) else { return }
        seen.add(unknown: number, period: period)
    }

    /// Reports what was found in a file.
    func report(in path: String, codes: AreaCodes, into diagnostics: inout DiagnosticCollector) {
        guard codes.count > 0, tally.rows > 0 else { return }
        let entries = tally.entries
        guard knownRows > 0 else {
            diagnostics.add(.noKnownArea(entries, rows: tally.rows, codes: codes, place: place, path: path))
            return
        }
        var elsewhere: [TextTally.Entry] = []
        var suggestions = 0
        let rowsElsewhere = entries.reduce(0) { OfficialCode.isOne($1.text.utf8) ? $0 + $1.count : $0 }
        let isNational = rowsElsewhere > knownRows
        let slips = CodeSlips(codes: codes, tally: tally, seen: seen, isNational: isNational).found()
        for (number, entry) in entries.enumerated() {
            if let slip = slips[number] {
                let area = codes[slip.area]
                let extent = seen.hasAny(slip.area) ? "for this period in the file" : "in this file"
                let code = slip.older == nil ? "its code" : "an older code of it"
                let note = "\(area.name) has no figure \(extent), and \(code) is one slip away."
                let other = column.map { "where: { \"\($0)\": { not: \"\(entry.text)\" } }" }
                diagnostics.add(
                    .misspeltArea(
                        entry,
                        codes.source,
                        slip.isSure ? .error : .warning,
                        place: place,
                        note: note,
                        closest: area,
                        older: slip.older,
                        otherwise: other.map { "Rows of another place are left out with \($0)." }
                    )
                )
                continue
            }
            switch codes.classify(entry.text) {
            case .misspelt:
                suggestions += 1
                let closest = suggestions > Self.mostSuggestions ? nil : codes.closest(to: entry.text)
                let note = codes.lengthNote(for: entry.text)
                diagnostics.add(.misspeltArea(entry, codes.source, place: place, note: note, closest: closest))
            case .holding(let area):
                diagnostics.add(.misspeltArea(entry, codes.source, place: place, note: nil, closest: area))
            case .notCode(let area):
                diagnostics.add(.namedArea(entry, place: place, area: area))
            case .other:
                diagnostics.add(.areaElsewhere(entry, codes.source, place: place))
            case .withoutZeros(let area):
                let note = "A spreadsheet may have taken the zeros in front away."
                diagnostics.add(.misspeltArea(entry, codes.source, place: place, note: note, closest: area))
            case .madeNumber:
                let note = "A spreadsheet has made a number or a date of a code, and its digits are lost."
                diagnostics.add(.misspeltArea(entry, codes.source, place: place, note: note, closest: nil))
            case .shared(let areas):
                diagnostics.add(.codeOfSeveralAreas(entry, areas, place: place))
            case .elsewhere:
                elsewhere.append(entry)
            case .outside:
                break
            }
        }
        reportElsewhere(elsewhere, codes, into: &diagnostics)
    }

    private func reportElsewhere(
        _ entries: [TextTally.Entry],
        _ codes: AreaCodes,
        into diagnostics: inout DiagnosticCollector
    ) {
        let rows = entries.reduce(0) { $0 + $1.count }
        guard rows <= knownRows else { return }
        if entries.count <= Self.namedOneByOne {
            for entry in entries { diagnostics.add(.areaElsewhere(entry, codes.source, place: place)) }
        } else {
            diagnostics.add(.areasElsewhere(entries, codes.source, rows: rows, place: place))
        }
    }

    private var place: String? { column.map { "column \($0)" } }
}

extension Diagnostic {
    /// An unknown code in a row of Placard's own form, or in a mapping.
    static func unknownArea(
        _ code: String,
        at location: SourceLocation,
        place: String?,
        codes: AreaCodes,
        effect: String,
        suggests: Bool = true,
        remedy: String? = nil
    ) -> Diagnostic {
        let area =
            switch codes.classify(code) {
            case .notCode(let area), .holding(let area), .withoutZeros(let area): Optional(area)
            default: suggests ? codes.closest(to: code) : nil
            }
        return Diagnostic(
            DataLoadingRules.unknownArea,
            .error,
            code.isEmpty ? "the area code is empty" : "area code \"\(code.shortened)\" is not \(codes.source.place)",
            at: location,
            place: place,
            explanation: code.isEmpty ? nil : codes.lengthNote(for: code),
            suggestion: area.map { "Did you mean \($0.code) (\($0.name))?" } ?? remedy,
            effect: effect
        )
    }

    fileprivate static func misspeltArea(
        _ entry: TextTally.Entry,
        _ source: AreaSource,
        _ severity: Diagnostic.Severity = .error,
        place: String?,
        note: String?,
        closest: Area?,
        older: String? = nil,
        otherwise: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.unknownArea,
            severity,
            "area code \"\(entry.text.shortened)\" is not \(source.place)",
            at: entry.first,
            place: place,
            explanation: note,
            suggestion: closest.map {
                "Did you mean \(older ?? $0.code.text) (\($0.name))?" + (otherwise.map { " " + $0 } ?? "")
            },
            effect: effect(entry.count)
        )
    }

    /// An older code that several areas claim.
    fileprivate static func codeOfSeveralAreas(_ entry: TextTally.Entry, _ areas: [Area], place: String?) -> Diagnostic
    {
        let names = areas.prefix(3).map { "\($0.name) (\($0.code))" }
        return Diagnostic(
            DataLoadingRules.unknownArea,
            .error,
            "area code \"\(entry.text.shortened)\" is an older one of \(areas.count) areas",
            at: entry.first,
            place: place,
            explanation: "also_known_as gives it to " + names.dropLast().joined(separator: ", ")
                + " and \(names[names.count - 1]).",
            suggestion: "Leave it with the one whose figures these are.",
            effect: effect(entry.count),
            related: areas.prefix(2).map { Related(location: $0.declaredAt, message: "\($0.name) is here") }
        )
    }

    fileprivate static func namedArea(_ entry: TextTally.Entry, place: String?, area: Area) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.unknownArea,
            .error,
            "\"\(entry.text.shortened)\" is not an area code",
            at: entry.first,
            place: place,
            suggestion: "The code of \(area.name) is \(area.code).",
            effect: effect(entry.count)
        )
    }

    fileprivate static func areaElsewhere(_ entry: TextTally.Entry, _ source: AreaSource, place: String?) -> Diagnostic
    {
        Diagnostic(
            DataLoadingRules.unknownArea,
            .warning,
            entry.text.isEmpty
                ? "the area code is empty" : "area code \"\(entry.text.shortened)\" is not \(source.place)",
            at: entry.first,
            place: place,
            effect: effect(entry.count)
        )
    }

    fileprivate static func areasElsewhere(
        _ entries: [TextTally.Entry],
        _ source: AreaSource,
        rows: Int,
        place: String?
    ) -> Diagnostic {
        let named = entries.prefix(5).map(\.text).joined(separator: ", ")
        return Diagnostic(
            DataLoadingRules.unknownArea,
            .warning,
            "\(entries.count) area codes are not \(source.place)",
            at: entries.first?.first,
            place: place,
            explanation: "The first are \(named).",
            effect: effect(rows)
        )
    }

    fileprivate static func noKnownArea(
        _ entries: [TextTally.Entry],
        rows: Int,
        codes: AreaCodes,
        place: String?,
        path: String
    ) -> Diagnostic {
        let advice = entries.lazy.compactMap { entry -> String? in
            switch codes.classify(entry.text) {
            case .notCode(let area):
                "These are names: the code of \(area.name) is \(area.code). Name the column of codes."
            case .withoutZeros(let area):
                "A spreadsheet may have taken zeros away: the code of \(area.name) is \(area.code)."
            case .holding(let area):
                "A cell must hold the code alone, as \(codes.source.spelling): \(area.code) for \(area.name)."
            default: nil
            }
        }.first
        let named = entries.prefix(3).map { "\"\($0.text.shortened)\"" }.joined(separator: ", ")
        return Diagnostic(
            DataLoadingRules.noKnownArea,
            .error,
            rows == 1
                ? "the only row read names no area of the site"
                : "none of the \(rows) rows read names an area of the site",
            at: entries.first?.first ?? .wholeFile(path),
            place: place,
            explanation: "The area codes here are \(named)\(entries.count > 3 ? " and so on" : "").",
            suggestion: advice
                ?? "Write the column that holds codes of areas.csv as area: in the indicator's data, or add these areas "
                + "to areas.csv.",
            effect: "Nothing of them appears on any page."
        )
    }

    private static func effect(_ rows: Int) -> String {
        rows == 1 ? "This row appears on no page." : "The \(rows) rows with it appear on no page."
    }
}
