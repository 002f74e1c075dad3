internal import Diagnostics
internal import Markdown
internal import Model

/// Reads the files of `plans/`.
struct PlanReader: FileReading {
    /// The file's name without its extension.
    let name: String

    func read(_ file: SourceFile) -> Outcome<ActionPlan?> {
        MarkdownFile(file).read(plan)
    }

    private func plan(_ fields: inout FieldReader, _ document: Document) -> ActionPlan? {
        let id = SlugOfFile.of(name, &fields)
        let title = fields.requiredWording("title", suggestion: "Write title: followed by the plan's name.")
        let summary = fields.wording("summary")?.value
        let areas = fields.texts("areas")
        let status = fields.choice("status", of: ActionPlan.Status.self)
        let owner = fields.wording("owner")?.value
        let period = fields.wording("period").flatMap { TextNormalization.isStatedAbsence($0.value) ? nil : $0 }
        let covers = period.flatMap { PlanPeriodParser.period($0.value) }
        if let period, covers == nil { fields.report(.unreadablePeriod(period)) }
        let published = fields.wording("published")
        let publishedIn = published.flatMap { DateParser.period($0.value) }
        if let published, publishedIn == nil { fields.report(.unreadablePublication(published)) }
        let leavesOut = fields.texts("leaves_out").map { Located(Indicator.ID($0.value), at: $0.location) }
        let expandsTerms = fields.flag("terms") ?? true
        let table = SheetMappingReader<ActionPart>(key: "actions", folder: "plans").table(&fields)
        let sections = PlanSections(of: document)
        // Where there is no commitment at all, its parts follow from that.
        sections.diagnostics.filter { !sections.commitments.isEmpty || $0.rule != PlanRules.partOutsideCommitment }
            .forEach { fields.report($0) }
        var anchors = PlanAnchors()
        if !sections.actionAreas.isEmpty { anchors.take(ActionPlan.areasAnchor) }
        var commitments = commitments(sections, document, hasTable: table != nil, &anchors, &fields)
        let actionAreas = actionAreas(sections, document, &anchors)
        put(&commitments, into: actionAreas, hasTable: table != nil, &fields)
        if commitments.isEmpty { reportNoCommitment(sections, at: title?.location ?? fields.location, &fields) }
        guard let id else { return nil }
        return ActionPlan(
            id: ActionPlan.ID(id),
            title: title?.value ?? id,
            summary: summary,
            areas: areas,
            status: status ?? .draft,
            owner: owner,
            period: period?.value,
            covers: covers,
            published: publishedIn,
            introduction: DocumentFragment(document: document, blocks: sections.introduction),
            commitments: commitments,
            actionAreas: actionAreas,
            lines: PlanLineReader(document).lines(of: sections),
            actionTable: table,
            leavesOut: leavesOut,
            expandsTerms: expandsTerms,
            declaredAt: title?.location ?? fields.location
        )
    }

    private func commitments(
        _ sections: PlanSections,
        _ document: Document,
        hasTable: Bool,
        _ anchors: inout PlanAnchors,
        _ fields: inout FieldReader
    ) -> [Commitment] {
        let names = sections.commitments.map { anchors.name($0.statement, else: "commitment") }
        var commitments: [Commitment] = []
        for (part, name) in zip(sections.commitments, names) {
            var reader = CommitmentReader(part, in: document, hasTable: hasTable)
            let needs = part.needs.map { anchors.name("\(name) \($0.words)", else: "need") }
            let outcome = reader.read(anchor: name, needAnchors: needs)
            outcome.diagnostics.forEach { fields.report($0) }
            commitments.append(outcome.value)
        }
        return commitments
    }

    private func actionAreas(
        _ sections: PlanSections,
        _ document: Document,
        _ anchors: inout PlanAnchors
    ) -> [ActionArea] {
        sections.actionAreas.map { area in
            ActionArea(
                name: area.words,
                anchor: anchors.name("action area \(area.words)", else: "action-area"),
                text: DocumentFragment(document: document, blocks: area.introduction),
                declaredAt: document.location(of: area.heading)
            )
        }
    }

    /// Finds the action areas of the actions in the text.
    ///
    /// - Parameter hasTable: whether actions may also be in a spreadsheet, so that it is too early to miss any.
    private func put(
        _ commitments: inout [Commitment],
        into areas: [ActionArea],
        hasTable: Bool,
        _ fields: inout FieldReader
    ) {
        let resolver = ActionAreaResolver(areas)
        var diagnostics: [Diagnostic] = []
        for position in commitments.indices {
            commitments[position].actions = commitments[position].actions.map {
                resolver.resolved($0, &diagnostics)
            }
        }
        if !hasTable { diagnostics += resolver.unused(by: commitments) }
        diagnostics.forEach { fields.report($0) }
    }

    private func reportNoCommitment(_ sections: PlanSections, at location: SourceLocation, _ fields: inout FieldReader)
    {
        fields.report(
            Diagnostic(
                PlanRules.noCommitment,
                .error,
                "the plan has no commitment",
                at: location,
                explanation: "A commitment starts with a heading: ## Commitment: and what is promised.",
                suggestion: sections.firstStrayHeading.map { "Did you mean ## Commitment: \($0)?" },
                effect: "The site is not written, because the plan would promise nothing."
            )
        )
    }
}

extension Diagnostic {
    /// A month or year of publication that cannot be read.
    fileprivate static func unreadablePublication(_ published: Located<String>) -> Diagnostic {
        Diagnostic(
            PlanRules.badPeriod,
            .warning,
            "published is \(Diagnostic.quote(published.value)), which is not a month or year that can be read",
            at: published.location,
            place: "key published",
            suggestion: "Write 2031, 2031/32 or 2031-05.",
            effect: "Nobody can tell how old the plan is, so it is told of without a date."
        )
    }

    /// The time of a plan in words of which nobody can tell whether it is over.
    fileprivate static func unreadablePeriod(_ period: Located<String>) -> Diagnostic {
        let meanings = PlanPeriodParser.meanings(period.value)
        let meant = meanings == nil ? PlanPeriodParser.meant(period.value) : nil
        return Diagnostic(
            PlanRules.badPeriod,
            .warning,
            "period is \(Diagnostic.quote(period.value)), which "
                + (meanings.map { "may be \($0.summary)" } ?? "is not a time that can be read"),
            at: period.location,
            place: "key period",
            suggestion: meanings.map { "Write \($0.forms)." } ?? meant.map { "Did you mean \($0)?" }
                ?? "Write 2031, 2031/32, 2031 to 2034, April 2031 to March 2034, from April 2031 or until 2034.",
            effect: "Nobody can tell whether the plan is over, so nothing in it is told as going on."
        )
    }
}
