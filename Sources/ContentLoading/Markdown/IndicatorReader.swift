internal import Diagnostics
internal import Markdown
internal import Model

/// Reads the files of `indicators/`.
struct IndicatorReader: FileReading {
    /// The file's name without its extension; the indicator's id where it gives none.
    let name: String

    func read(_ file: SourceFile) -> Outcome<Indicator?> {
        MarkdownFile(file).read(indicator)
    }

    /// What to write for other names of a kind, by the name in small letters alone, and for kinds that there are not: a
    /// mode must not be shown as an average.
    private static let adviceOnKinds: [String: String] = {
        let others = "Write kind: score, and say in the title what it is; readers would take a mean for an average."
        let groups = "Write kind: score, and say in the title what the groups are; decile is for tenths alone."
        return [
            "average": "Write kind: mean.", "arithmeticmean": "Write kind: mean.",
            "percentage": "Write kind: proportion.", "percent": "Write kind: proportion.",
            "share": "Write kind: proportion.", "number": "Write kind: count.", "total": "Write kind: count.",
            "index": "Write kind: score.", "tenth": "Write kind: decile.", "geometricmean": others, "mode": others,
            "quartile": groups, "quintile": groups, "fifth": groups, "percentile": groups,
        ]
    }()

    /// Units of numbers of people or things, which no share has.
    private static let counted: Set<String> = [
        "people", "persons", "residents", "adults", "children", "households", "homes", "dwellings", "jobs",
    ]

    /// Groups that are no tenths.
    private static let otherParts = ["quintile", "quartile", "tercile", "vigintile", "percentile"]

    private func indicator(_ fields: inout FieldReader, _ body: Document) -> Indicator? {
        let id = self.id(&fields)
        let title = fields.requiredWording("title", suggestion: "Write title: followed by the indicator's name.")
        let short = fields.wording("short")?.value
        let question = fields.wording("question")?.value
        let kind = fields.requiredChoice("kind", of: ValueKind.self, advice: Self.adviceOnKinds)
        let unit = fields.wording("unit")?.value
        let polarity = fields.choice("polarity", of: Polarity.self)
        let decimals = fields.integer("decimals", in: 0...6)
        let themes = fields.texts("themes").map { Located(Theme.ID($0.value), at: $0.location) }
        let sameAs = fields.text("same_as").map { Located(Indicator.ID($0.value), at: $0.location) }
        let denominatorName = fields.wording("denominator_name")?.value
        let declaredMultiplier = fields.number("multiplier", in: 1e-9...1e9)
        checkMultiplier(declaredMultiplier, kind, unit, &fields)
        if kind == .count, let unit, PerCentUnit.isUnit(unit) { fields.report(.countInPerCent(unit, at: fields)) }
        if kind == .proportion, let unit, Self.counted.contains(unit.lowercased()) {
            fields.report(.shareInPeople(unit, at: fields))
        }
        if kind == .decile, let words = title?.value.lowercased(),
            let part = Self.otherParts.first(where: words.contains)
        {
            fields.report(.decileOfOtherParts(part, at: fields))
        }
        let unitBase = kind == .rate && !fields.has("multiplier") ? unit.flatMap { UnitBase($0).number } : nil
        let multiplier = declaredMultiplier ?? unitBase
        let minimumCoverage = fields.number("minimum_coverage", in: 0...1)
        let suppressBelow = fields.number("suppress_below", in: 0...1e300)
        let roundedTo = DeclaredRoundingReader().rounding(&fields)
        let countsRoundedTo = fields.number("counts_rounded_to", in: 1e-9...1e9)
        let sumBasis = fields.choice("add_up", of: SumBasis.self)
        let counted = fields.choice("counted", of: CountCoverage.self)
        let isSurvey = fields.flag("survey") ?? false
        let firstTenth = kind == .decile ? fields.wording("first_tenth")?.value : nil
        let measuredTimes = fields.pairs("data_of").map { pair in
            fields.checkRemark(at: pair.value.location)
            return MeasuredTime(period: pair.key, words: pair.value.value)
        }
        let source = self.source(&fields)
        let caveats = fields.wordings("caveats").map(\.value)
        let expandsTerms = fields.flag("terms") ?? true
        fields.require("data", suggestion: "Write data: { file: data/…, columns: { area: …, period: …, value: … } }.")
        let groups = BreakdownReader()
        let breakdowns = groups.breakdowns(&fields)
        let findings = fields.diagnostics.count
        let data = DataMappingReader(kind: kind, breakdowns: breakdowns).mappings(&fields)
        if fields.diagnostics.count == findings { groups.check(breakdowns, data, kind, &fields) }
        guard let id, let kind else { return nil }
        advise(kind, &fields)
        if kind == .rate, multiplier == nil {
            let suggestion = "Write multiplier: 1000 for a rate per 1,000, say."
            if data.contains(where: { $0.cells[.numerator] != nil && $0.cells[.denominator] != nil }) {
                fields.require("multiplier", suggestion: suggestion)
            } else {
                let effect = "Nothing says of how many people or things the rate is."
                fields.advise("multiplier", suggestion: suggestion, effect: effect)
            }
        }
        return Indicator(
            id: Indicator.ID(id.value),
            title: title?.value ?? id.value,
            short: short ?? title?.value ?? id.value,
            question: question,
            kind: kind,
            unit: Self.unit(unit, of: kind),
            polarity: polarity ?? .noJudgement,
            decimals: decimals ?? Self.usualDecimals(of: kind),
            themes: themes,
            sameAs: sameAs,
            denominatorName: denominatorName,
            multiplier: multiplier ?? (kind == .proportion ? 100 : 1),
            minimumCoverage: minimumCoverage ?? 0.8,
            suppressBelow: suppressBelow,
            roundedTo: roundedTo,
            countsRoundedTo: countsRoundedTo,
            addsUpFromCounts: sumBasis == .fromCounts,
            counted: counted ?? (isSurvey ? .sample : nil),
            isSurvey: isSurvey,
            firstTenth: firstTenth,
            measuredTimes: measuredTimes,
            source: source,
            caveats: caveats,
            breakdowns: breakdowns,
            data: data,
            body: body,
            expandsTerms: expandsTerms,
            declaredAt: id.location
        )
    }

    /// Reports a multiplier that is not the number which the unit of a proportion or rate names, and a proportion
    /// without a multiplier whose unit is not that of per cent.
    private func checkMultiplier(
        _ multiplier: Double?,
        _ kind: ValueKind?,
        _ unit: String?,
        _ fields: inout FieldReader
    ) {
        if multiplier == nil, kind == .proportion, let unit, let base = UnitBase(unit).number, base != 100 {
            fields.report(.shareOfAnotherBase(unit, at: fields))
        }
        guard let multiplier, kind == .proportion || kind == .rate,
            let base = unit.map(UnitBase.init)?.number ?? (kind == .proportion && unit == nil ? 100 : nil),
            base != multiplier
        else { return }
        fields.report(
            Diagnostic(
                ContentLoadingRules.multiplierAgainstUnit,
                .error,
                "multiplier is \(multiplier.plain), and the unit says per \(base == 100 ? "cent" : base.plain)",
                at: fields.valueLocation("multiplier"),
                place: "key multiplier",
                suggestion:
                    "Write multiplier: \(base.plain), or the unit that belongs to \(multiplier.plain).",
                effect:
                    "Figures would be \(max(base / multiplier, multiplier / base).plain) times too large or small."
            )
        )
    }

    /// Asks for the keys that every indicator should have, and without which something is taken for granted.
    private func advise(_ kind: ValueKind, _ fields: inout FieldReader) {
        fields.advise(
            "short",
            suggestion: "Write short: followed by three or four words for tables.",
            effect: "Tables show the whole title."
        )
        if ![.score, .rank, .decile].contains(kind) {
            fields.advise(
                "unit",
                suggestion: "Write unit: followed by what is counted, such as people or \"%\".",
                effect: kind == .proportion ? "It is taken for %." : "Figures are shown without one."
            )
        }
        fields.advise(
            "polarity",
            suggestion: "Write polarity: low-is-good, high-is-good or no-judgement.",
            effect: "Nothing is called better or worse."
        )
        fields.advise(
            "decimals",
            suggestion: "Write decimals: followed by how many decimal places to show.",
            effect: "Figures are shown with \(Self.usualDecimals(of: kind))."
        )
    }

    /// The key `id`, or else the file's name.
    private func id(_ fields: inout FieldReader) -> Located<String>? {
        let written = fields.text("id") ?? Located(name, at: fields.location)
        return fields.checkedIdentifier(written, key: "id")
    }

    private func source(_ fields: inout FieldReader) -> Citation {
        fields.require("source", suggestion: "Write source: { title: …, publisher: …, url: …, licence: … }.")
        let source = fields.group("source") { source in
            let title = source.requiredWording("title", suggestion: "Write title: followed by the name of the release.")
            return Citation(
                title: title?.value ?? "",
                publisher: source.wording("publisher")?.value,
                url: source.url("url"),
                published: source.date("published"),
                licence: source.wording("licence")?.value,
                attribution: source.wording("attribution")?.value,
                next: source.wording("next")?.value
            )
        }
        return source ?? Citation(title: "")
    }

    /// The unit to show: none for a score whose unit only says that it is one.
    private static func unit(_ typed: String?, of kind: ValueKind) -> String {
        guard let typed else { return kind == .proportion ? "%" : "" }
        let names = ["score", "scores", "rank", "ranks", "decile", "deciles", "tenth", "tenths", "index", "indexscore"]
        let isNumber = [.score, .rank, .decile].contains(kind)
        return isNumber && names.contains(TextNormalization.folded(typed)) ? "" : typed
    }

    private static func usualDecimals(of kind: ValueKind) -> Int {
        switch kind {
        case .proportion, .rate, .mean, .median, .score: 1
        case .count, .rank, .decile: 0
        }
    }
}

extension Diagnostic {
    /// A count whose unit says that it is none.
    fileprivate static func shareInPeople(_ unit: String, at fields: FieldReader) -> Diagnostic {
        Diagnostic(
            ContentLoadingRules.shareInPeople,
            .warning,
            "a proportion in \(Diagnostic.quote(unit)) is no share",
            at: fields.valueLocation("kind"),
            place: "key kind",
            suggestion: "Write unit: \"%\" if the figures are percentages, or kind: count if they are numbers of "
                + "\(unit).",
            effect: "Readers see the percentage as a number of \(unit)."
        )
    }

    /// A proportion, which is worked out in per cent, under the unit of a rate.
    fileprivate static func shareOfAnotherBase(_ unit: String, at fields: FieldReader) -> Diagnostic {
        Diagnostic(
            ContentLoadingRules.multiplierAgainstUnit,
            .error,
            "a proportion is in per cent, and the unit says \(Diagnostic.quote(unit))",
            at: fields.valueLocation("kind"),
            place: "key kind",
            suggestion: "Write kind: rate for figures \(unit), or unit: \"%\" if they are percentages.",
            effect: "Percentages would be shown as figures \(unit)."
        )
    }

    fileprivate static func decileOfOtherParts(_ part: String, at fields: FieldReader) -> Diagnostic {
        Diagnostic(
            ContentLoadingRules.decileOfOtherParts,
            .warning,
            "a decile is one of ten groups, and the title says \"\(part)\"",
            at: fields.valueLocation("kind"),
            place: "key kind",
            suggestion: "Write kind: score for other groups, or correct the title.",
            effect: "Readers are told of tenths."
        )
    }

    fileprivate static func countInPerCent(_ unit: String, at fields: FieldReader) -> Diagnostic {
        Diagnostic(
            ContentLoadingRules.countInPerCent,
            .error,
            "a count in \(Diagnostic.quote(unit)) is no number of people or things",
            at: fields.valueLocation("kind"),
            place: "key kind",
            suggestion: "Write kind: proportion for a share of people or things, or kind: mean for any other figure in "
                + "per cent. If people or things are counted, write unit: followed by what they are.",
            effect: "Percentages would be added up for larger areas."
        )
    }
}
