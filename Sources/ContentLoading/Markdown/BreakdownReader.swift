internal import Diagnostics
internal import Model

/// Reads the key `by`: of an indicator, the groups that it has figures of; of a mapping, of which of them its rows are.
struct BreakdownReader {
    /// The breakdowns of an indicator.
    func breakdowns(_ fields: inout FieldReader) -> [Breakdown] {
        var identities = Identities()
        return fields.groups("by", allowsOne: true) { entry in
            let id = entry.identifier("id", suggestion: "Write id: followed by a short name, such as sex.")
            let title = entry.requiredWording("title", suggestion: "Write title: \"By sex\", say.")
            entry.require("groups", suggestion: "Write groups: { female: Women, male: Men }, say.")
            let groups = entry.pairs("groups").compactMap { id, title -> Breakdown.Group? in
                if id.value == Breakdown.reservedGroup.text { entry.report(.groupNamedLikeEverybody(at: id.location)) }
                entry.checkRemark(at: title.location)
                return entry.checkedIdentifier(id, key: "groups").map {
                    Breakdown.Group(id: Breakdown.Group.ID($0.value), title: title.value)
                }
            }
            let totalLocation = entry.valueLocation("total")
            let total = entry.choice("total", of: Breakdown.Total.self).map { Located($0, at: totalLocation) }
            guard let id, entry.isNew(id, of: "breakdown", among: &identities) else { return nil }
            guard groups.count > 1 else {
                entry.report(.breakdownOfOneGroup(id))
                return nil
            }
            return Breakdown(
                id: Breakdown.ID(id.value),
                title: title?.value ?? id.value,
                groups: groups,
                total: total,
                declaredAt: id.location
            )
        }
    }

    /// Of which groups the rows of a mapping are; nil where it has no such key.
    ///
    /// A failure has been reported. The mapping must then not be read at all: its rows would be taken for everybody.
    func source(_ fields: inout FieldReader, of breakdowns: [Breakdown]) -> Result<GroupSource?, Unreadable> {
        guard fields.has("by") else { return .success(nil) }
        let location = fields.valueLocation("by")
        guard !breakdowns.isEmpty else {
            _ = fields.value("by")
            fields.report(.byOfNotOneBreakdown(count: 0, [], at: location))
            return .failure(Unreadable())
        }
        let before = fields.diagnostics.count
        let found = fields.group("by") { by in
            breakdowns.filter { by.value($0.id.text) != nil }.map { ($0, cell(&by, of: $0)) }
        }
        if let found, found.count == 1, let cell = found[0].1 {
            return .success(GroupSource(breakdown: found[0].0.id, cell: cell))
        }
        let count = found?.count ?? 0
        if count > 1 || fields.diagnostics.count == before {
            fields.report(.byOfNotOneBreakdown(count: count, breakdowns, at: location))
        }
        return .failure(Unreadable())
    }

    /// That a key was written and cannot be read.
    struct Unreadable: Error {}

    /// The name of a group, or `{ column: …, codes: … }` with what the column's codes mean.
    private func cell(_ by: inout FieldReader, of breakdown: Breakdown) -> GroupSource.Cell? {
        let key = breakdown.id.text
        guard let value = by.value(key) else { return nil }
        guard case .group(let mapping) = value.kind else {
            return by.text(of: value, key: key).flatMap { group($0, of: breakdown, key: key, &by) }.map { .fixed($0) }
        }
        return by.read(mapping, key: key) { cell in
            let column = cell.requiredText("column", suggestion: "Write column: and the header of its column.")
            cell.require("codes", suggestion: "Write codes: { F: female, M: male }, with the column's own codes.")
            let pairs = cell.pairs("codes")
            let codes = pairs.compactMap { code, name in
                group(name, of: breakdown, key: code.value, &cell).map {
                    GroupSource.Code(text: code.value, group: $0)
                }
            }
            guard let column, !codes.isEmpty, codes.count == pairs.count else { return nil }
            return .column(column, codes: codes)
        }
    }

    private func group(
        _ name: Located<String>,
        of breakdown: Breakdown,
        key: String,
        _ fields: inout FieldReader
    ) -> Breakdown.Group.ID? {
        if let group = breakdown.groups.first(where: { $0.id.text == name.value }) { return group.id }
        fields.reportNotAChoice(name, key: key, choices: breakdown.groups.map(\.id.text))
        return nil
    }

    // MARK: What is left over

    /// Reports groups that no mapping gives, and an indicator without a figure of everybody or with two; of mappings
    /// that could all be read.
    func check(_ breakdowns: [Breakdown], _ mappings: [DataMapping], _ kind: ValueKind?, _ fields: inout FieldReader) {
        let sources = mappings.compactMap(\.by)
        for breakdown in breakdowns {
            let given = Set(sources.filter { $0.breakdown == breakdown.id }.flatMap(\.groups))
            let missing = breakdown.groups.filter { !given.contains($0.id) }
            if !missing.isEmpty { fields.report(.groupsWithoutMapping(missing, of: breakdown)) }
        }
        let totals = breakdowns.compactMap(\.total)
        let hasEverybody = sources.count < mappings.count
        if let total = totals.first, let kind, kind != .count {
            fields.report(.sumOfNoCounts(kind, at: total.location))
        } else if let total = totals.dropFirst(hasEverybody ? 0 : 1).first {
            fields.report(.totalGivenTwice(byMapping: hasEverybody, at: total.location))
        } else if totals.isEmpty, !sources.isEmpty, !hasEverybody {
            fields.report(.groupsWithoutTotal(kind, breakdowns, at: fields.valueLocation("data")))
        }
    }
}

extension Diagnostic {
    fileprivate static func breakdownOfOneGroup(_ id: Located<String>) -> Diagnostic {
        Diagnostic(
            BreakdownRules.tooFewGroups,
            .error,
            "breakdown \(quote(id.value)) has fewer than two groups",
            at: id.location,
            suggestion: "List two groups or more under groups, or leave the breakdown out.",
            effect: "Its figures are not read."
        )
    }

    fileprivate static func groupNamedLikeEverybody(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            BreakdownRules.groupNamedLikeEverybody,
            .error,
            "a group has the id \"all\"",
            at: location,
            place: "key groups",
            explanation: "In the files to download that word stands for everybody.",
            suggestion: "Give the group another id, in the mappings too.",
            effect: "Readers of the files could take the group for the total."
        )
    }

    fileprivate static func byOfNotOneBreakdown(count: Int, _ known: [Breakdown], at location: SourceLocation)
        -> Diagnostic
    {
        let names = known.map(\.id.text)
        let advice =
            known.isEmpty
            ? "Say what the groups are with by: at the indicator itself, beside title and kind."
            : "Write by: { \(names[0]): … } with one of \(names.joined(separator: ", "))."
        return Diagnostic(
            BreakdownRules.notOneBreakdown,
            .error,
            count > 1
                ? "by names \(count) breakdowns of one mapping" : "by names no breakdown that the indicator has",
            at: location,
            place: "key by",
            explanation: "The rows of a mapping are those of groups of one breakdown.",
            suggestion: count > 1
                ? "Write a mapping for each, and take the rows of everybody in the other with where." : advice,
            effect: "The mapping gives no figures."
        )
    }

    fileprivate static func groupsWithoutMapping(_ groups: [Breakdown.Group], of breakdown: Breakdown) -> Diagnostic {
        let names = groups.map { quote($0.id.text) }.joined(separator: ", ")
        return Diagnostic(
            BreakdownRules.groupWithoutMapping,
            .error,
            "no mapping gives figures of \(groups.count == 1 ? "group" : "groups") \(names)",
            at: breakdown.declaredAt,
            suggestion: "Write by: { \(breakdown.id): … } in a mapping of data, or leave the group out.",
            effect: "Readers would see groups without any figure."
        )
    }

    fileprivate static func groupsWithoutTotal(
        _ kind: ValueKind?,
        _ breakdowns: [Breakdown],
        at location: SourceLocation
    ) -> Diagnostic {
        let mapping = "Write a mapping without by that takes the total, such as where: { Sex: Persons }."
        return Diagnostic(
            BreakdownRules.noTotal,
            .error,
            "all figures are of groups, and none of everybody",
            at: location,
            place: "key data",
            explanation: "The figures of groups never become that of everybody by themselves.",
            suggestion: kind == .count
                ? mapping + " If the file has none, and everybody is in just one of the groups, write total: sum in "
                    + (breakdowns.count == 1 ? "breakdown \(quote(breakdowns[0].id.text))." : "one breakdown.")
                : mapping,
            effect: "No page would show the groups: they stand under the figure of everybody."
        )
    }

    fileprivate static func sumOfNoCounts(_ kind: ValueKind, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            BreakdownRules.sumOfNoCounts,
            .error,
            "groups of kind \(kind.rawValue) do not add up to everybody",
            at: location,
            place: "key total",
            explanation: "Only counts add up.",
            suggestion: "Write a mapping without by that takes the figure of everybody, and take total away.",
            effect: "The indicator has no figure of everybody."
        )
    }

    fileprivate static func totalGivenTwice(byMapping: Bool, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            BreakdownRules.totalGivenTwice,
            .error,
            byMapping
                ? "the figure of everybody is in the data and to be added up as well"
                : "two breakdowns are to be added up to everybody",
            at: location,
            place: "key total",
            explanation: "The two may differ, and only one can be shown.",
            suggestion: byMapping
                ? "Take total away: the figure in the data is that of its source. Or take the mapping without by away."
                : "Take total away here, or in the other breakdown.",
            effect: "Nothing would say which of the two a page shows."
        )
    }
}
