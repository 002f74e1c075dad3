internal import Diagnostics
internal import Model

/// Looks at which areas are said to have taken the place of which.
struct BoundaryChangeCheck {
    /// Of different codes.
    let areas: [Area]
    /// Where each area says whose place it took, in the order of the areas.
    let exact: [SourceLocation]
    /// Where each area says whose place it roughly took, in the order of the areas.
    let rough: [SourceLocation]

    func check(into diagnostics: inout DiagnosticCollector) {
        let successors = areas.indices.filter { !areas[$0].replaces.isEmpty || !areas[$0].replacesRoughly.isEmpty }
        guard !successors.isEmpty else { return }
        let codes = AreaCodes(areas)
        var heirs: [Area.Code: Int] = [:]
        for position in successors {
            let area = areas[position]
            reportUnknown(area.replaces, "replaces", at: exact[position], codes, &diagnostics)
            reportUnknown(area.replacesRoughly, "replaces_roughly", at: rough[position], codes, &diagnostics)
            if !area.replaces.isEmpty, !area.replacesRoughly.isEmpty {
                diagnostics.add(.replacesTwice(area, at: rough[position]))
            }
            for code in area.replaces {
                if let first = heirs[code], first != position, let old = codes.index(of: code.text) {
                    diagnostics.add(
                        .replacedTwice(codes[old], by: areas[first], area, at: exact[position], first: exact[first])
                    )
                } else {
                    heirs[code] = position
                }
            }
        }
        let lineage = AreaHistory(areas)
        for loop in lineage.loops {
            let places = loop.map { lineage.isRough($0) ? rough[Int($0.position)] : exact[Int($0.position)] }
            diagnostics.add(.successionLoop(loop.map { codes[$0].name }, at: places))
        }
        for successor in lineage.successors { checkDates(of: successor, lineage, codes, &diagnostics) }
    }

    private func reportUnknown(
        _ list: [Area.Code],
        _ column: String,
        at location: SourceLocation,
        _ codes: AreaCodes,
        _ diagnostics: inout DiagnosticCollector
    ) {
        for code in list where codes.index(of: code.text) == nil {
            diagnostics.add(
                .unknownArea(
                    code.text,
                    at: location,
                    place: "column \(column)",
                    codes: codes,
                    effect: "Its figures are not carried over.",
                    // A code close to that of an area that is gone is mostly its neighbour's.
                    suggests: false,
                    remedy: "If the area is gone, give it a row in areas.csv with the day on which it ended under end. "
                        + "If only its code has changed, write the old one under also_known_as instead."
                )
            )
        }
    }

    /// Reports dates without which an area and its predecessor would both count for every period.
    private func checkDates(
        of successor: AreaIndex,
        _ lineage: AreaHistory,
        _ codes: AreaCodes,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let area = codes[successor]
        let predecessors = lineage.predecessors(of: successor).map { codes[$0] }
        if area.start == nil {
            let end = predecessors.compactMap(\.end).max()
            diagnostics.add(.noDate("start", of: area, "took the place of", predecessors[0], likely: end))
        }
        for old in predecessors where old.end == nil {
            diagnostics.add(.noDate("end", of: old, "was replaced by", area, likely: area.start))
        }
    }
}

extension Diagnostic {
    fileprivate static func replacesTwice(_ area: Area, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.replacesTwice,
            .error,
            "\(area.name) (\(area.code)) has both replaces and replaces_roughly",
            at: location,
            place: "column replaces_roughly",
            suggestion: "List all codes in one column: replaces where the boundary is the same altogether.",
            effect: "All figures carried over are marked as not comparable."
        )
    }

    fileprivate static func replacedTwice(
        _ old: Area,
        by first: Area,
        _ second: Area,
        at location: SourceLocation,
        first firstPlace: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.replacedTwice,
            .error,
            "\(old.name) (\(old.code)) is replaced by both \(first.name) and \(second.name)",
            at: location,
            place: "column replaces",
            suggestion: "Write an area that is only a part of it in the column replaces_roughly of each.",
            effect: "Its people are counted in both.",
            related: [.init(location: firstPlace, message: "the first is here")]
        )
    }

    fileprivate static func successionLoop(_ names: [String], at places: [SourceLocation]) -> Diagnostic {
        let shown = names.prefix(8).joined(separator: " replaces ")
        return Diagnostic(
            DataLoadingRules.successionLoop,
            .error,
            names.count == 1 ? "\(names[0]) replaces itself" : "\(names.count) areas replace each other",
            at: places.first,
            place: "column replaces",
            explanation: names.count == 1
                ? nil : shown + (names.count > 8 ? " and so on." : " replaces \(names[0])."),
            suggestion: "Name the older areas at the newer one only.",
            effect: "One of them takes no figures from another.",
            related: places.dropFirst().prefix(8).map { .init(location: $0, message: "and this one") }
        )
    }

    fileprivate static func noDate(
        _ column: String,
        of area: Area,
        _ relation: String,
        _ other: Area,
        likely: CalendarDate?
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.successionWithoutDate,
            .warning,
            "\(area.name) (\(area.code)) \(relation) \(other.name) and has no \(column)",
            at: area.declaredAt,
            place: "column \(column)",
            suggestion: likely.map { "Is it \($0)?" } ?? "Write the day of the change, such as 2023-04-01.",
            effect: "It counts as having been there in every period."
        )
    }
}
