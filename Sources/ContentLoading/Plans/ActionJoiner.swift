package import Diagnostics
package import Model

/// Puts the actions of spreadsheets under the commitments of their plans.
///
/// What a cell may say, and what is wrong with it, is the same as in a plan's text.
package struct ActionJoiner: Sendable {
    /// A joiner holds nothing: what it needs is given to `join`.
    package init() {}

    /// The plans with the actions of their rows behind those of their text.
    ///
    /// - Parameter rows: those of each plan whose spreadsheet could be read.
    package func join(_ rows: [ActionPlan.ID: [ActionRow]], into plans: [ActionPlan]) -> Outcome<[ActionPlan]> {
        var diagnostics: [Diagnostic] = []
        let joined = plans.map { plan in
            guard plan.actionTable != nil, let own = rows[plan.id] else { return plan }
            var plan = plan
            diagnostics += Self.join(own, into: &plan)
            return plan
        }
        return Outcome(joined, diagnostics)
    }

    private static func join(_ rows: [ActionRow], into plan: inout ActionPlan) -> [Diagnostic] {
        let names = CommitmentNames(plan.commitments)
        let dates = SheetDates(
            rows.lazy.flatMap { row in [row.cells[.start], row.cells[.due]].compactMap { $0?.value } }
        )
        let reader = ActionRowReader(dates: dates)
        var strays = StrayRows()
        let needs = NeedNames(plan.commitments)
        let areas = ActionAreaResolver(plan.actionAreas)
        var diagnostics: [Diagnostic] = []
        for row in rows {
            // Read whatever its commitment, so that everything wrong with a row is said in one run.
            let outcome = reader.holdsAction(row) ? reader.read(row) : Outcome(nil)
            diagnostics += outcome.diagnostics
            guard let name = row.cells[.commitment] else {
                if reader.holdsAction(row) { diagnostics.append(.noCommitmentNamed(at: row.declaredAt)) }
                continue
            }
            switch names.match(name.value) {
            case .one(let position):
                guard var action = outcome.value else { continue }
                action.need = row.cells[.need].flatMap { needs.position(of: $0, in: position, &diagnostics) }
                action = areas.resolved(action, place: "column action_area", &diagnostics)
                plan.commitments[position].actions.append(action)
            case .several(let positions):
                diagnostics.append(.severalCommitments(name, positions))
            case .none:
                strays.add(name)
            }
        }
        for commitment in plan.commitments where commitment.actions.isEmpty && !commitment.statesNoActions {
            diagnostics.append(.noAction(commitment.statement, at: commitment.declaredAt))
        }
        return diagnostics + strays.diagnostics(names) + areas.unused(by: plan.commitments)
    }
}

/// Rows that name a commitment which the plan does not have, gathered by the name.
private struct StrayRows {
    /// More names than this are counted and not told.
    private static let mostNames = 50

    private var order: [Located<String>] = []
    private var counts: [String: Int] = [:]

    mutating func add(_ name: Located<String>) {
        if counts[name.value] == nil { order.append(name) }
        counts[name.value, default: 0] += 1
    }

    func diagnostics(_ names: CommitmentNames) -> [Diagnostic] {
        var found = order.prefix(Self.mostNames).map { name in
            Diagnostic.unknownCommitment(name, rows: counts[name.value] ?? 1, closest: names.closest(to: name.value))
        }
        let rest = order.dropFirst(Self.mostNames)
        if let next = rest.first {
            let summary = "\(rest.count) more names of commitments that the plan does not have"
            found.append(Diagnostic(PlanRules.unknownCommitment, .error, summary, at: next.location))
        }
        return found
    }
}

/// Finds the need that a row of a spreadsheet means.
private struct NeedNames {
    private let needs: [[Need]]
    /// For each commitment, the names of its needs.
    private let names: [HeadingNames]

    init(_ commitments: [Commitment]) {
        needs = commitments.map(\.needs)
        names = needs.map { HeadingNames($0.map { ($0.name, $0.anchor) }) }
    }

    /// - Parameter commitment: a position in the plan's commitments.
    func position(of name: Located<String>, in commitment: Int, _ diagnostics: inout [Diagnostic]) -> Int? {
        guard !TextNormalization.isStatedAbsence(name.value) else { return nil }
        if let position = names[commitment][name.value] { return position }
        let known = needs[commitment].map(\.name)
        diagnostics.append(
            Diagnostic(
                PlanRules.unknownNeed,
                .error,
                "the commitment has no need \(Diagnostic.quote(name.value))",
                at: name.location,
                place: "column need",
                suggestion: NameSuggestion.of(name.value, in: known).map { "Did you mean \(Diagnostic.quote($0))?" }
                    ?? (known.isEmpty
                        ? "Leave the cell empty, or write ### Need: \(name.value) under the commitment."
                        : "Write the words of its heading, or leave the cell empty."),
                effect: "The action is shown as one for the whole commitment."
            )
        )
        return nil
    }
}

extension Diagnostic {
    fileprivate static func unknownCommitment(_ name: Located<String>, rows: Int, closest: String?) -> Diagnostic {
        Diagnostic(
            PlanRules.unknownCommitment,
            .error,
            "the plan has no commitment \(Diagnostic.quote(name.value))",
            at: name.location,
            place: "column commitment",
            explanation: rows > 1 ? "\(rows) rows name it." : nil,
            suggestion: closest.map { "Did you mean \(Diagnostic.quote($0))?" }
                ?? "Write the words of its heading, or its number in the plan.",
            effect: rows > 1 ? "Their actions appear on no page." : "The action appears on no page."
        )
    }

    fileprivate static func severalCommitments(_ name: Located<String>, _ positions: [Int]) -> Diagnostic {
        let numbers = positions.map { String($0 + 1) }.joined(separator: ", ")
        return Diagnostic(
            PlanRules.unknownCommitment,
            .error,
            "\(positions.count) commitments of the plan read \(Diagnostic.quote(name.value))",
            at: name.location,
            place: "column commitment",
            suggestion: "Write the number of the one that is meant: \(numbers).",
            effect: "The action appears on no page."
        )
    }

    fileprivate static func noCommitmentNamed(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            PlanRules.unknownCommitment,
            .error,
            "the row does not say which commitment its action belongs to",
            at: location,
            place: "column commitment",
            suggestion: "Write the words of its heading, or its number in the plan.",
            effect: "The action appears on no page."
        )
    }
}
