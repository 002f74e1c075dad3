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
            let groups = entry.pairs("groups").compactMap { id, title in
                entry.checkRemark(at: title.location)
                return entry.checkedIdentifier(id, key: "groups").map {
                    Breakdown.Group(id: Breakdown.Group.ID($0.value), title: title.value)
                }
            }
            guard let id, entry.isNew(id, of: "breakdown", among: &identities) else { return nil }
            guard groups.count > 1 else {
                entry.report(.breakdownOfOneGroup(id))
                return nil
            }
            return Breakdown(
                id: Breakdown.ID(id.value),
                title: title?.value ?? id.value,
                groups: groups,
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

    /// Reports groups that no mapping gives, and an indicator that has figures of groups alone; of mappings that could
    /// all be read.
    func check(_ breakdowns: [Breakdown], _ mappings: [DataMapping], _ fields: inout FieldReader) {
        let sources = mappings.compactMap(\.by)
        for breakdown in breakdowns {
            let given = Set(sources.filter { $0.breakdown == breakdown.id }.flatMap(\.groups))
            let missing = breakdown.groups.filter { !given.contains($0.id) }
            if !missing.isEmpty { fields.report(.groupsWithoutMapping(missing, of: breakdown)) }
        }
        if !sources.isEmpty, sources.count == mappings.count {
            fields.report(.groupsWithoutTotal(at: fields.valueLocation("data")))
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

    fileprivate static func groupsWithoutTotal(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            BreakdownRules.noTotal,
            .error,
            "all figures are of groups, and none of everybody",
            at: location,
            place: "key data",
            explanation: "The figures of groups never become that of everybody.",
            suggestion: "Write a mapping without by that takes the total, such as where: { Sex: Persons }.",
            effect: "No page would show the groups: they stand under the figure of everybody."
        )
    }
}
