internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The start of an area's page: what the page holds, and what stands out.
struct AreaSummarySection: TemplateContext {
    private let ownCount: Int
    private let hasLimits: Bool
    private let findings: KeyFindings
    /// How many comparisons of the page were tested: with larger areas, of the places inside, and of the highest with
    /// the lowest.
    private let tested: Int
    /// How many findings of each kind are told in full.
    private let most: Int
    private let mostStatements: Int
    /// Up to when the figures are those of earlier areas; nil where none are.
    private let earlier: String?
    /// Figures that nothing tests.
    private let facts: [UntestedStatement]
    /// How many parts are in the first tenth, where at least half are.
    private let tenths: [String]
    private let context: RenderContext

    /// - Parameters:
    ///   - ownCount: how many figures there are for the place itself.
    ///   - readings: those among which something may stand out.
    ///   - others: readings that the page shows too, and that nothing is chosen from.
    ///   - most: how many findings of each kind are told in full, one at least; the others are named.
    ///   - mostStatements: how many statements there are at most.
    ///   - testsInside: how many tests the page makes of figures of places inside.
    init(
        ownCount: Int,
        highlightsAmong readings: [Reading],
        beside others: [Reading] = [],
        most: Int = 3,
        mostStatements: Int = .max,
        testsInside: Int = 0,
        in context: RenderContext
    ) {
        self.ownCount = ownCount
        hasLimits = readings.contains(where: \.isOnlyLimit)
        self.most = most
        self.mostStatements = mostStatements
        findings = KeyFindings(readings)
        tested = findings.tested + KeyFindings(others).tested + testsInside
        earlier = context.text.changes.ofEarlierAreas(readings, in: context.site)
        facts = UntestedStatement.all(among: readings, in: context)
        tenths = readings.filter(\.isMostlyInFirstTenth).flatMap {
            SentenceWriter($0, in: context.site, text: context.text).countsByTenth().prefix(1)
        }
        self.context = context
    }

    static let fields = ContextFields<AreaSummarySection>(
        "AreaSummary",
        .text("ownCount", "How many figures there are for the place itself: 1 figure, 4 figures.") {
            $0.context.text.counted($0.ownCount, Message.countedFigures, none: .countedNoFigures)
        },
        .flag("hasOwn", "Whether any indicator has a figure for the place itself.") { $0.ownCount > 0 },
        .flag("hasLimits", "Whether the source says of any indicator only what its figure is above.") { $0.hasLimits },
        .optionalText("earlier", "Up to when its figures are those of the areas whose place it took; mostly missing.") {
            $0.earlier
        },
        .flag("hasStrength", "Whether a figure is clearly better than in a larger area.") {
            $0.findings.strength != nil
        },
        .flag("hasConcern", "Whether a figure is clearly worse than in a larger area.") { $0.findings.concern != nil },
        .flag("hasChange", "Whether a figure has clearly changed.") { $0.findings.change != nil },
        .flag("hasDifferences", "Whether a figure differs clearly from that of the nearest larger area.") {
            !($0.findings.strengths + $0.findings.concerns + $0.findings.others).isEmpty
        },
        .list(
            "highlights",
            "Strengths, concerns, other differences and changes, in this order, each the surest first.",
            \.highlights
        ),
        .list(
            "statements",
            "All that stands out, one statement each: what is worse, better, otherwise different, and what has changed.",
            \.statements
        ),
        .list("facts", "Shares and rates that nothing tests, with their sizes beside larger areas.", \.facts),
        .textList("tenths", "How many of its parts are in the first tenth, a sentence each; where at least half are.") {
            $0.tenths
        },
        .flag("hasStrengths", "Whether a figure is clearly better than in a larger area, the nearest or not.") {
            !$0.findings.strengths.isEmpty || $0.findings.elsewhere.contains { $0.comparator.outcome == .better }
        },
        .flag("hasConcerns", "Whether a figure is clearly worse than in a larger area, the nearest or not.") {
            !$0.findings.concerns.isEmpty || $0.findings.elsewhere.contains { $0.comparator.outcome == .worse }
        },
        .list("elsewhere", "Figures that differ clearly only from a wider area than the nearest, with their marks.") {
            $0.elsewhere
        },
        .flag("hasTests", "Whether any figure of the place itself could be tested against a larger area.") {
            $0.findings.tested > 0
        },
        .flag(
            "hasUntold",
            "Whether a figure is marked as different and does not stand out, since places like it differ by chance alone."
        ) { $0.findings.hasUntold },
        .flag("hasTrendTests", "Whether any figure has years enough to be tested for a change.") {
            $0.findings.trendsTested > 0
        },
        .text("tested", "How many comparisons of the page could be tested, its places and gaps included.") {
            String($0.tested)
        },
        .optionalText("chanceNote", "How many of how many comparisons could stand out by chance, as a sentence.") {
            part in
            part.context.text.chance.standingOut(amongTested: part.tested).map {
                part.context.text.locale.format(.chanceNote(what: $0, count: part.tested))
            }
        },
        .optionalText("byChance", "How many of those could stand out by chance alone: Perhaps one, About 2.") {
            $0.context.text.chance.standingOut(amongTested: $0.tested)
        }
    )

    private var statements: [KeyStatement] {
        let elsewhere = findings.elsewhere.sorted { $0.comparator.outcome == .worse && $1.comparator.outcome != .worse }
        let differences = findings.concerns + findings.strengths + findings.others + elsewhere
        let changes = findings.changes
        var positions: [Int: Int] = [:]
        var statements = differences.map { KeyStatement($0, in: context) }
        for (position, statement) in statements.enumerated() { positions[statement.reading.indicator] = position }
        for change in changes {
            // Of one figure all is said in one place.
            if let position = positions[change.reading.indicator] {
                statements[position].change = change
            } else {
                statements.append(KeyStatement(change, in: context))
            }
        }
        return Array(statements.prefix(mostStatements))
    }

    private var elsewhere: [OtherHighlight] {
        findings.elsewhere.map { found in
            let writer = SentenceWriter(found.reading, in: context.site, text: context.text)
            return other(found.reading, writer.difference(beside: found.comparator))
        }
    }

    /// The figure alone, to be named behind others.
    private func other(_ reading: Reading, _ difference: String?) -> OtherHighlight {
        let indicator = context.site.indicators[reading.indicator].indicator
        return OtherHighlight(
            indicator: indicator,
            figure: reading.current.flatMap { context.text.figures.value($0, of: indicator) } ?? "",
            period: reading.current.map { context.times.period($0.period, of: indicator) } ?? HTML(trusted: ""),
            difference: difference
        )
    }

    /// The surest of each kind, the others named in the last of them.
    private var highlights: [Highlight] {
        highlights(findings.strengths, .strength) + highlights(findings.concerns, .concern)
            + highlights(findings.others, .difference) + changes
    }

    private func highlights(_ found: [KeyFindings.Difference], _ kind: Highlight.Kind) -> [Highlight] {
        let more = found.dropFirst(most).map { found in
            let writer = SentenceWriter(found.reading, in: context.site, text: context.text)
            return other(found.reading, writer.difference(beside: found.comparator))
        }
        return found.prefix(most).enumerated().map { position, difference in
            var highlight = highlight(difference, kind)
            if position == most - 1 { highlight.more = more }
            return highlight
        }
    }

    private var changes: [Highlight] {
        let more = findings.changes.dropFirst(most).map { change in
            let indicator = context.site.indicators[change.reading.indicator].indicator
            return other(change.reading, context.text.changes.start(of: change.trend, change.reading, indicator))
        }
        return findings.changes.prefix(most).enumerated().map { position, change in
            var highlight = highlight(change)
            if position == most - 1 { highlight.more = more }
            return highlight
        }
    }

    /// The figure itself, and the sentence that holds it against the larger area.
    private func highlight(_ found: KeyFindings.Difference, _ kind: Highlight.Kind) -> Highlight {
        let writer = SentenceWriter(found.reading, in: context.site, text: context.text)
        return Highlight(
            kind: kind,
            indicator: context.site.indicators[found.reading.indicator].indicator,
            sentences: [writer.statement, writer.comparison(with: found.comparator)].compactMap(\.self)
        )
    }

    /// From which figure to which it has changed, and what the larger area did in the same time.
    private func highlight(_ found: KeyFindings.Change) -> Highlight {
        let indicator = context.site.indicators[found.reading.indicator].indicator
        let isBetter: Bool? =
            switch found.trend.direction {
            case .better: true
            case .worse: false
            case .higher, .lower: nil
            }
        return Highlight(
            kind: .change(isBetter: isBetter),
            indicator: indicator,
            sentences: [context.text.changes.sentence(found.reading, in: context.site)].compactMap(\.self)
        )
    }
}

/// A figure that stands out, named behind others of its kind.
struct OtherHighlight: TemplateContext {
    let indicator: Indicator
    let figure: String
    let period: HTML
    /// How far it is from the larger area's figure, or where its trend began.
    let difference: String?

    static let fields = ContextFields<OtherHighlight>(
        .text("title", "The indicator's short title.", \.indicator.short),
        .text("anchor", "The name of its card in the page.") { AnchorName.indicator($0.indicator.id) },
        .text("figure", "The latest figure with its unit.", \.figure),
        .html("period", "The period of the figure.", \.period),
        .optionalText(
            "difference",
            "How far it is from the larger area: 4 percentage points lower than England; of a change where it began.",
            \.difference
        )
    )
}

/// A figure that stands out: the start of a page.
struct Highlight: TemplateContext {
    /// What makes it stand out.
    enum Kind {
        /// Clearly better than in a larger area.
        case strength
        /// Clearly worse than in a larger area.
        case concern
        /// Clearly higher or lower than in a larger area, where neither is good.
        case difference
        /// A clear trend; nil where neither direction is good or bad.
        case change(isBetter: Bool?)
    }

    let kind: Kind
    let indicator: Indicator
    let sentences: [String]
    /// The others of its kind that have no place of their own; only of the last that has one.
    var more: [OtherHighlight] = []

    static let fields = ContextFields<Highlight>(
        .flag("isChange", "Whether it is a change over time, rather than a difference from a larger area.") {
            if case .change = $0.kind { true } else { false }
        },
        .flag("isGood", "Whether it is clearly better: a strength, or a change for the better.") {
            $0.isBetter == true
        },
        .flag("isBad", "Whether it is clearly worse: a concern, or a change for the worse.") { $0.isBetter == false },
        .text("title", "The indicator's short title.", \.indicator.short),
        .text("anchor", "The name of its card in the page.") { AnchorName.indicator($0.indicator.id) },
        .textList("sentences", "What the figure means, one fact a sentence.", \.sentences),
        .list(
            "more",
            "Others that stand out in the same way, the surest first, with their figures and differences alone.",
            \.more
        )
    )

    private var isBetter: Bool? {
        switch kind {
        case .strength: true
        case .concern: false
        case .difference: nil
        case .change(let isBetter): isBetter
        }
    }
}

extension Reading {
    /// Whether the source says only what the figure is above.
    fileprivate var isOnlyLimit: Bool {
        if case .onlyLimit = absence { true } else { false }
    }
}
