package import Diagnostics
package import Model

/// Puts the issues of spreadsheets behind those of their forums, and finds the commitments and actions that answer
/// them.
package struct IssueJoiner: Sendable {
    private let asOf: CalendarDate

    /// - Parameter asOf: the day of the site, after which nothing can have been raised.
    package init(asOf: CalendarDate) {
        self.asOf = asOf
    }

    /// The forums with the issues of their rows, each with what answers it.
    ///
    /// - Parameters:
    ///   - sheets: those of each forum whose spreadsheet could be read.
    ///   - content: the forums, and the plans with the actions of their spreadsheets.
    package func join(_ sheets: [Forum.ID: IssueSheet], into content: Content) -> Outcome<[Forum]> {
        guard !content.forums.isEmpty else { return Outcome([], []) }
        let answers = IssueAnswers(content.plans, unread: content.unreadFiles)
        var diagnostics: [Diagnostic] = []
        let joined = content.forums.map { forum in
            var forum = forum
            if let sheet = sheets[forum.id], forum.table != nil {
                diagnostics += Self.personalColumns(of: sheet)
                diagnostics += Self.join(sheet, into: &forum)
                if forum.issues.isEmpty { diagnostics.append(.noIssue(at: forum.declaredAt)) }
            }
            if let plan = forum.plan { _ = answers.plan(plan, &diagnostics) }
            for position in forum.issues.indices {
                let issue = forum.issues[position]
                forum.issues[position].answeredBy = answers.answer(issue, of: forum, &diagnostics)
                if let finding = raisedLater(issue) { diagnostics.append(finding) }
            }
            return forum
        }
        return Outcome(joined, diagnostics)
    }

    private static func join(_ sheet: IssueSheet, into forum: inout Forum) -> [Diagnostic] {
        let dates = SheetDates(sheet.rows.lazy.compactMap { $0.cells[.raised]?.value })
        var diagnostics: [Diagnostic] = []
        for row in sheet.rows {
            var reader = IssueFields(
                fields: PlanFields(row.fields(IssueFields.keys), known: IssueFields.keys, of: "an issue"),
                place: row.cells[.issue]?.location ?? row.declaredAt,
                dates: dates
            )
            let issue = reader.issue(row.words(.issue))
            diagnostics += reader.diagnostics
            if let issue { forum.issues.append(issue) }
        }
        return diagnostics
    }

    private static func personalColumns(of sheet: IssueSheet) -> [Diagnostic] {
        sheet.headers.filter { PersonalDetail.isPersonal(header: $0.value) }.map { header in
            Diagnostic(
                IssueRules.personalColumn,
                .warning,
                "the column \(Diagnostic.quote(header.value)) may say who somebody is",
                at: header.location,
                explanation: "No page shows a column that is not mapped. Whoever sees the site's files can read it.",
                suggestion: "Delete the column from the file, or give it a name that says what else it holds.",
                effect: "Names and addresses would be kept among the files of the site."
            )
        }
    }

    private func raisedLater(_ issue: RaisedIssue) -> Diagnostic? {
        guard let first = issue.raisedPeriod?.start ?? issue.raised, first > asOf else { return nil }
        return Diagnostic(
            IssueRules.raisedLater,
            .warning,
            "the issue was raised \(first), after the day of the site",
            at: issue.declaredAt,
            suggestion: "Write the day on which it was raised; the site is of \(asOf).",
            effect: "Its age cannot be told, so it stands among those without a date."
        )
    }
}

/// Finds the commitments and actions that issues name.
private struct IssueAnswers {
    private let plans: [ActionPlan]
    private let names: [CommitmentNames]
    private let byName: [String: Int]
    /// The names of files that could not be read, which has been reported.
    private let unread: Set<String>

    init(_ plans: [ActionPlan], unread: Set<String>) {
        self.plans = plans
        self.unread = unread
        names = plans.map { CommitmentNames($0.commitments) }
        let ids = plans.enumerated().map { (TextNormalization.folded($0.element.id.text), $0.offset) }
        let titles = plans.enumerated().map { (TextNormalization.folded($0.element.title), $0.offset) }
        byName = Dictionary(ids + titles) { first, _ in first }
    }

    /// A position in the plans; nil, with a diagnostic, where a name means none.
    func plan(_ name: Located<String>, _ diagnostics: inout [Diagnostic]) -> Int? {
        let file = name.value.hasSuffix(".md") ? String(name.value.dropLast(3)) : name.value
        if let position = byName[TextNormalization.folded(file)] { return position }
        guard !unread.contains(file + ".md") else { return nil }
        diagnostics.append(
            Diagnostic(
                IssueRules.unknownPlan,
                .error,
                "there is no plan \(Diagnostic.quote(name.value))",
                at: name.location,
                suggestion: NameSuggestion.of(file, in: plans.map(\.id.text) + plans.map(\.title)).map {
                    "Did you mean \(Diagnostic.quote($0))?"
                } ?? "Write the name of a plan's file, without .md, or its title.",
                effect: "The answer leads to no commitment."
            )
        )
        return nil
    }

    /// nil where an issue names nothing, or nothing that is there, which is reported.
    func answer(_ issue: RaisedIssue, of forum: Forum, _ diagnostics: inout [Diagnostic]) -> RaisedIssue.Answer? {
        let written = issue.answerNames
        guard let name = written.commitment ?? written.action else {
            if let plan = written.plan { _ = self.plan(plan, &diagnostics) }
            return nil
        }
        guard let wanted = written.plan ?? forum.plan else {
            // Where there is one plan alone, no other can be meant.
            guard plans.count == 1 else {
                diagnostics.append(noPlan(name))
                return nil
            }
            return answer(written, in: 0, &diagnostics)
        }
        // That the plan of the forum is not there is said once.
        var ofForum: [Diagnostic] = []
        let position = written.plan == nil ? plan(wanted, &ofForum) : plan(wanted, &diagnostics)
        return position.flatMap { answer(written, in: $0, &diagnostics) }
    }

    private func answer(
        _ written: RaisedIssue.AnswerNames,
        in plan: Int,
        _ diagnostics: inout [Diagnostic]
    ) -> RaisedIssue.Answer? {
        let commitments: [Int]
        if let name = written.commitment {
            switch names[plan].match(name.value) {
            case .one(let position): commitments = [position]
            case .several(let positions):
                diagnostics.append(several(name, positions))
                return nil
            case .none:
                diagnostics.append(unknownCommitment(name, in: plan))
                return nil
            }
        } else {
            commitments = Array(plans[plan].commitments.indices)
        }
        let known = commitments.first.map { SiteLinks.CommitmentPosition(plan: plan, commitment: $0) }
        guard let action = written.action else { return known.map { RaisedIssue.Answer(commitment: $0) } }
        let wanted = TextNormalization.folded(action.value)
        let found = commitments.flatMap { commitment in
            plans[plan].commitments[commitment].actions.enumerated()
                .filter { TextNormalization.folded($0.element.description) == wanted }
                .map { (commitment, $0.offset) }
        }
        guard found.count == 1 else {
            diagnostics.append(unknownAction(action, in: plan, commitments, isSeveral: found.count > 1))
            return written.commitment == nil ? nil : known.map { RaisedIssue.Answer(commitment: $0) }
        }
        return RaisedIssue.Answer(
            commitment: SiteLinks.CommitmentPosition(plan: plan, commitment: found[0].0),
            action: found[0].1
        )
    }

    // MARK: Findings

    private func noPlan(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            IssueRules.unknownPlan,
            .error,
            "the issue does not say which plan has \(Diagnostic.quote(name.value))",
            at: name.location,
            suggestion: "Write plan: and the name of its file, in the issue or in the front matter of the forum.",
            effect: "The answer leads to no commitment."
        )
    }

    private func unknownCommitment(_ name: Located<String>, in plan: Int) -> Diagnostic {
        Diagnostic(
            IssueRules.unknownCommitment,
            .error,
            "the plan \(Diagnostic.quote(plans[plan].id.text)) has no commitment \(Diagnostic.quote(name.value))",
            at: name.location,
            suggestion: names[plan].closest(to: name.value).map { "Did you mean \(Diagnostic.quote($0))?" }
                ?? "Write the words of its heading, or its number in the plan.",
            effect: "The answer leads to no commitment."
        )
    }

    private func several(_ name: Located<String>, _ positions: [Int]) -> Diagnostic {
        Diagnostic(
            IssueRules.unknownCommitment,
            .error,
            "\(positions.count) commitments of the plan read \(Diagnostic.quote(name.value))",
            at: name.location,
            suggestion: "Write the number of the one that is meant: "
                + positions.map { String($0 + 1) }.joined(separator: ", ") + ".",
            effect: "The answer leads to no commitment."
        )
    }

    private func unknownAction(
        _ name: Located<String>,
        in plan: Int,
        _ commitments: [Int],
        isSeveral: Bool
    ) -> Diagnostic {
        let known = commitments.flatMap { plans[plan].commitments[$0].actions.map(\.description) }
        let owner = commitments.count == 1 ? "the commitment" : "the plan"
        return Diagnostic(
            IssueRules.unknownAction,
            .error,
            isSeveral
                ? "several actions of \(owner) read \(Diagnostic.quote(name.value))"
                : "\(owner) has no action \(Diagnostic.quote(name.value))",
            at: name.location,
            suggestion: isSeveral
                ? "Name the commitment as well, or take the action out."
                : NameSuggestion.of(name.value, in: known).map { "Did you mean \(Diagnostic.quote($0))?" }
                    ?? "Write the words of the action as they stand in the plan, or take it out.",
            effect: "The answer leads to no action."
        )
    }
}
