internal import Diagnostics
internal import Model

/// Figures whose parts stand in several rows, or in other tables.
extension ObservationRowReader {
    /// Takes a part that stands in a row of its own.
    mutating func addPart(
        _ part: DataMapping.Part,
        of join: MappingPlan.Join,
        _ number: Int,
        _ layout: RowLayout,
        _ row: TableRow,
        _ area: AreaIndex,
        _ period: Period,
        _ diagnostics: inout DiagnosticCollector
    ) {
        marked.addCaveats(of: number, row)
        let cell = cell(number, part, layout.value, layout, row, &diagnostics)
        if case .unreadable = cell { outcomes[number].faults += 1 } else { outcomes[number].figures += 1 }
        let isNew = joined.add(
            cell,
            as: part,
            isSummed: layout.combine == .sum,
            to: JoinedRows.Key(group: join.group, area: area, period: period),
            plan: number,
            line: row.line
        )
        if !isNew { reportSecond(part, of: area, at: place(of: layout.value, row), &diagnostics) }
    }

    func reportSecond(
        _ part: DataMapping.Part,
        of area: AreaIndex,
        at location: SourceLocation,
        _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.add(DataLoadingRules.secondPart, in: path) {
            .secondPart(part, of: codes[area], at: location)
        }
    }

    /// Takes numerator and denominator from elsewhere, where the mapping says so.
    mutating func takeOthers(
        _ figure: inout ObservationRow,
        _ layout: RowLayout,
        _ area: AreaIndex,
        _ period: Period,
        at location: () -> SourceLocation
    ) {
        for (part, path) in [(layout.numerator, \ObservationRow.numerator), (layout.denominator, \.denominator)] {
            guard case .other(let number) = part else { continue }
            figure[keyPath: path] = others[number].number(of: area, in: period)
            guard figure[keyPath: path] == nil, !figure.isMissing else { continue }
            if layout.value.isNone { figure.status = figure.status.graver(.notAvailable) }
            let known = withoutOther[number]
            withoutOther[number] = ((known?.rows ?? 0) + 1, known?.first ?? location(), known?.period ?? period)
        }
        if !figure.isMissing { workOut(&figure, layout) }
    }

    /// Adds the figures whose parts stood in several rows.
    mutating func finishJoined(
        into builders: inout [ObservationColumnsBuilder],
        _ diagnostics: inout DiagnosticCollector
    ) {
        for joined in joined.figures {
            let plan = plans[joined.plan]
            let layout = plan.layout
            guard joined.hasValue || plan.join?.needsValue == false else { continue }
            var figure = joined.whole
            if layout.combine == .sum { figure.dropWhatIsNoSum(layout.checks) }
            let place = file.at(line: joined.line, column: 1)
            takeOthers(&figure, layout, joined.key.area, joined.key.period) { place }
            let isWorkedOut = layout.value.isNone || !joined.hasValue || layout.combine == .sum
            if isWorkedOut, figure.value == nil { figure.status = figure.status.graver(joined.statusOfCounts) }
            if !figure.isMissing { workOut(&figure, layout, anew: isWorkedOut && figure.value == nil) }
            figure.takeMargin(layout.checks)
            add(
                figure,
                of: plan,
                joined.key.area,
                joined.key.period,
                note: joined.note,
                roundedTo: joined.roundedTo,
                at: joined.line,
                &builders,
                &diagnostics
            )
        }
        reportIncomplete(into: &diagnostics)
    }

    private func reportIncomplete(into diagnostics: inout DiagnosticCollector) {
        var groups: Set<Int> = []
        for plan in plans {
            guard let join = plan.join, groups.insert(join.group).inserted,
                let found = joined.incomplete(join.group, needsValue: join.needsValue)
            else { continue }
            let area = codes[found.first.key.area]
            let place = file.at(line: found.first.line, column: 1)
            diagnostics.add(.incompleteRows(found.part, area: area, count: found.count, at: place))
        }
    }
}
