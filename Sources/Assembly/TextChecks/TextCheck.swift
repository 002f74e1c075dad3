internal import Diagnostics
internal import Localization
internal import Markdown
internal import Model

/// Looks at every text of the site for links that lead nowhere and figures that disagree with the data.
struct TextCheck {
    let site: Site
    let names: KnownNames
    /// Those of numbers in the texts.
    let signs: DecimalSigns
    /// All areas by their names, where links or titles may name one.
    private let areasByName: [String: [AreaIndex]]

    init(site: Site, names: KnownNames, signs: DecimalSigns) {
        self.site = site
        self.names = names
        self.signs = signs
        areasByName = Dictionary(grouping: site.areas.areas.indices.map { AreaIndex($0) }) { site.areas[$0].name }
    }

    func diagnostics() -> [Diagnostic] {
        let blocks = BlockCheck(site: site, areasByName: areasByName)
        let texts = texts()
        let hasFigures = texts.contains { $0.document.references.contains { $0.scheme == .indicator } }
        let places = hasFigures ? FigurePlaces(site.areas, on: site.asOf) : nil
        return texts.flatMap { text in
            check(text.document, about: text.area, places) + text.document.fences.flatMap(blocks.diagnostics)
        }
    }

    /// Every text with the area it is about, where it is about one.
    private func texts() -> [(document: Document, area: AreaIndex?)] {
        let pages = ([site.home].compactMap { $0 } + site.pages).map { ($0.body, AreaIndex?.none) }
        let indicators = site.indicators.map { ($0.indicator.body, AreaIndex?.none) }
        let profiles = site.profiles.sorted { $0.key < $1.key }.map { ($0.value.body, AreaIndex?.some($0.key)) }
        let briefings = zip(site.briefings, site.links.areasOfBriefing).map { ($0.body, only($1)) }
        let plans = zip(site.plans, site.links.areasOfPlan).map { ($0.introduction.document, only($1)) }
        let forums = zip(site.forums, site.links.areasOfForum).map { ($0.introduction.document, only($1)) }
        return pages + indicators + profiles + briefings + plans + forums
    }

    private func only(_ areas: [AreaIndex]) -> AreaIndex? {
        areas.count == 1 ? areas.first : nil
    }

    private func check(_ document: Document, about area: AreaIndex?, _ places: FigurePlaces?) -> [Diagnostic] {
        document.references.flatMap { reference in
            reference.scheme == .indicator
                ? findings(reference, about: area, in: document, places) : [name(reference)].compactMap(\.self)
        } + document.fences.compactMap(check)
    }

    /// What is wrong with an area or a term that a link names.
    private func name(_ reference: Reference) -> Diagnostic? {
        switch reference.scheme {
        case .area:
            if let index = site.areas.index(named: reference.target) {
                return otherPlace(index, reference) ?? unseen(index, reference)
            }
            return UnresolvedName.area.diagnostic(
                reference.target,
                at: reference.targetLocation,
                closest: names.closestArea(to: reference.target)
            )
        case .term:
            guard !names.terms.contains(reference.target) else { return nil }
            return UnresolvedName.term.diagnostic(
                reference.target,
                at: reference.targetLocation,
                closest: NameSuggestion.of(reference.target, in: names.terms.sorted())
            )
        case .indicator: return nil
        }
    }

    /// What is wrong with a live figure: its address or its words, a second number in them, the name it stands under.
    private func findings(
        _ reference: Reference,
        about area: AreaIndex?,
        in document: Document,
        _ places: FigurePlaces?
    ) -> [Diagnostic] {
        let typed = TypedNumber(reference.text, signs: signs)
        let target = site.liveFigure(reference, about: area)
        let line = FigureLine(document.file.bytes, document.nodes[reference.node].source)
        let behind = Self.words(behind: reference, in: document)
        let inside = figure(reference, typed, target, behind: behind, before: line)
        var place: Diagnostic?
        var around: Diagnostic?
        if case .figure(let figure, let indicator) = target {
            place = places?.finding(reference, of: figure.area, about: area, indicator, in: line)
            if inside == nil { around = self.around(reference, figure, indicator, after: line.words, behind: behind) }
        }
        return [inside, around, secondNumber(reference, typed), place].compactMap(\.self)
    }

    /// What stands right behind a link, up to the end of the line.
    private static func words(behind reference: Reference, in document: Document) -> String {
        let bytes = document.file.bytes[document.nodes[reference.node].source.upperBound...]
        return String(
            decoding: bytes.prefix(mostBytesBehind).prefix { $0 != 10 && $0 != UInt8(ascii: "[") },
            as: UTF8.self
        )
    }

    private static let mostBytesBehind = 32

    /// - Parameters:
    ///   - typed: the number in the words of the link.
    ///   - target: what the link asks for.
    private func figure(
        _ reference: Reference,
        _ typed: TypedNumber?,
        _ target: FigureLinkTarget,
        behind: String,
        before: FigureLine
    ) -> Diagnostic? {
        if let finding = unknownParameter(reference) { return finding }
        switch target {
        case .unknownIndicator:
            guard !names.unreadIndicators.contains(reference.target) else { return nil }
            return UnresolvedName.indicator.diagnostic(
                reference.target,
                at: reference.targetLocation,
                closest: NameSuggestion.of(reference.target, in: names.indicators.sorted())
            )
        case .unknownArea(let name):
            return UnresolvedName.area.diagnostic(
                name,
                at: reference.targetLocation,
                closest: names.closestArea(to: name)
            )
        case .unknownPeriod(let period, let area, let indicator):
            return missing(
                reference,
                "for \(site.areas[area].name) in \"\(period)\"",
                indicator,
                isWithheld(indicator, area, in: period),
                known: periods(of: indicator, area)
            )
        case .noFigure(let area, let indicator):
            let asksForFigure = reference.text.isEmpty || typed != nil
            return asksForFigure
                ? missing(reference, "for \(site.areas[area].name)", indicator, isWithheld(indicator, area)) : nil
        case .figure(let observation, let indicator):
            guard let value = observation.value else { return nil }
            if typed == nil, let finding = inWords(reference, value, observation, indicator) { return finding }
            let rounded = typed.flatMap {
                RoundedWords($0, signs: signs).finding(value, of: indicator, denominator: observation.denominator)
            }
            let other = typed.flatMap { self.other(than: $0, value, rounded, isShare: indicator.kind == .proportion) }
            return other.map { disagreement(reference, observation, figure: $0) }
                ?? contradiction(
                    reference,
                    typed,
                    observation,
                    indicator,
                    behind: behind,
                    before: before,
                    isRounded: rounded != nil
                )
        }
    }

    /// That there is no figure; nil where the indicator has none at all, which is reported once for the indicator.
    private func missing(
        _ reference: Reference,
        _ place: String,
        _ indicator: Indicator,
        _ isWithheld: Bool = false,
        known: String? = nil
    ) -> Diagnostic? {
        guard let position = site.links.indicators[indicator.id], site.indicators[position].columns.count > 0
        else { return nil }
        return Diagnostic(
            AssemblyRules.missingFigure,
            .error,
            "there is no figure of \(indicator.id) \(place)",
            at: reference.location,
            explanation: isWithheld
                ? "It is withheld, because it is about too few people or would give one away." : nil,
            suggestion: known ?? "Name another area: [](indicator:\(indicator.id)?area=SLUG).",
            effect: "The site is not written, because the sentence would have no figure."
        )
    }

    /// A word behind the question mark that is neither `area` nor `period`, or has no value.
    private func unknownParameter(_ reference: Reference) -> Diagnostic? {
        let known = ["area", "period"]
        let names = reference.parameters.map(\.name)
        let unknown = reference.parameters.first { !known.contains($0.name) || $0.value.isEmpty }
        let repeated = known.first { name in names.count { $0 == name } > 1 }
        let joint = reference.target.firstIndex { $0 == "&" || $0 == "？" }
        guard let word = unknown?.name ?? repeated ?? joint.map({ String(reference.target[$0...]) }) else { return nil }
        let meant =
            known.first { $0 == word.lowercased() }
            ?? (["year", "years", "date", "time"].contains(word.lowercased()) ? "period" : nil)
            ?? NameSuggestion.of(word.lowercased(), in: known)
        return Diagnostic(
            AssemblyRules.unknownParameter,
            .error,
            unknown == nil && repeated != nil
                ? "\(word)= stands twice in a live figure" : "\(Diagnostic.quote(word)) means nothing in a live figure",
            at: reference.location,
            explanation: "The form is [](indicator:ID?area=SLUG&period=YEAR).",
            suggestion: unknown == nil && repeated != nil
                ? "Keep one of them."
                : joint != nil && unknown == nil
                    ? "Write ? before area=." : meant.map { "Write \($0)= and the \($0)." },
            effect: "The site is not written, because the figure might be that of another place or time."
        )
    }

    /// A link to an area that has no page.
    private func unseen(_ area: AreaIndex, _ reference: Reference) -> Diagnostic? {
        guard !site.areas.hasPage(area) else { return nil }
        return .unseenLink(
            to: area,
            in: site.areas,
            at: reference.targetLocation,
            effect: "Readers see the words without a link."
        )
    }

    /// - Parameter period: as an editor names it; nil for the latest.
    private func isWithheld(_ indicator: Indicator, _ area: AreaIndex, in period: String? = nil) -> Bool {
        guard let position = site.links.indicators[indicator.id] else { return false }
        let columns = site.indicators[position].columns
        let row =
            period.map { name in columns.rows(of: area).last { columns.period(at: $0).isNamed(name) } }
            ?? columns.latestRow(of: area)
        return row.map { columns.status(at: $0) == .confidential } ?? false
    }

    /// The latest periods for which an area has a figure, and how a link names one of them.
    private func periods(of indicator: Indicator, _ area: AreaIndex) -> String? {
        guard let position = site.links.indicators[indicator.id] else { return nil }
        let names = site.indicators[position].columns.observations(of: area).filter { $0.value != nil }
            .map(\.period.linkName)
        guard let last = names.last else { return nil }
        let list = names.suffix(Self.mostPeriods).joined(separator: ", ")
        let words = names.count > Self.mostPeriods ? "The latest periods with a figure are" : "There are figures for"
        return "\(words) \(list): write period=\(last)."
    }

    /// How many periods a message names.
    private static let mostPeriods = 5

    /// The figure that a text should have in place of its number; nil where they agree.
    ///
    /// - Parameter rounded: what words that round the number say of it; nil where there are none.
    private func other(
        than typed: TypedNumber,
        _ value: Double,
        _ rounded: RoundedWords.Finding?,
        isShare: Bool
    ) -> String? {
        if let rounded {
            if case .differs(let figure) = rounded { return figure }
            return nil
        }
        let bound = BoundWords.of(before: typed.before.lowercased(), behind: typed.behind.lowercased())
        guard !(bound?.holds(value, against: typed.value) ?? typed.states(value, isShare: isShare)),
            bound?.holds(value, against: typed) != true
        else { return nil }
        // Of a number in the thousands nobody published decimals that the value does not have.
        let isWhole = value.magnitude >= 1000 && value == value.rounded()
        return isWhole
            ? DecimalFormatter(decimals: 0, signs: signs).string(value) ?? "–"
            : typed.atSamePrecision(value, isShare: isShare, signs: signs)
    }

    /// A share in words that the figure is not, or that no figure of the indicator can be held against.
    private func inWords(_ reference: Reference, _ value: Double, _ observation: Observation, _ indicator: Indicator)
        -> Diagnostic?
    {
        let text = reference.text.lowercased()
        guard let words = NumberWords(reference.text),
            ![indicator.title, indicator.short].contains(where: { $0.lowercased().contains(text) })
        else { return nil }
        let isShare = indicator.kind == .proportion || PerCentUnit.isUnit(indicator.unit)
        guard isShare else {
            return Diagnostic(
                AssemblyRules.secondFigure,
                .warning,
                "the text says \"\(reference.text)\", which is held against nothing",
                at: reference.location,
                explanation: "\(indicator.id) is no percentage, and a share in words can only be held against one.",
                suggestion:
                    "Write the number in digits, as the indicator shows it, or write the words behind the link.",
                effect: "Nobody is told when the words are wrong."
            )
        }
        guard !words.states(value) else { return nil }
        let decimals = DecimalFormatter(decimals: indicator.decimals, signs: signs)
        return disagreement(reference, observation, figure: (decimals.string(value) ?? "another figure") + "%")
    }

    private func disagreement(_ reference: Reference, _ observation: Observation, figure: String) -> Diagnostic {
        Diagnostic(
            AssemblyRules.disagreeingFigure,
            .error,
            "the text says \"\(reference.text)\", the data \(figure)",
            at: reference.location,
            explanation: "That is the figure of \(reference.target) for \(site.areas[observation.area].name).",
            suggestion: "Correct the text, or leave it empty and the figure is filled in.",
            effect: "The site is not written, because readers would see a wrong figure.",
            related: observation.declaredAt.map { [.init(location: $0, message: "the figure in the data")] } ?? []
        )
    }

    /// A unit, a multiple or a year in the words of a figure that is not the figure's.
    private func contradiction(
        _ reference: Reference,
        _ typed: TypedNumber?,
        _ observation: Observation,
        _ indicator: Indicator,
        behind: String,
        before: FigureLine,
        isRounded: Bool
    ) -> Diagnostic? {
        let inside = typed.flatMap {
            FigureWords($0, signs: signs).contradiction(to: indicator, observation, isRounded: isRounded)
        }
        // `[20%](…) in 2022`; the words of a link without a number are no figure.
        let hasFigure = typed != nil || reference.text.isEmpty
        let isDated = [" in ", " (", " for ", ", "].contains(where: behind.hasPrefix)
        let outside = hasFigure && isDated ? Self.year(behind, notOf: observation.period) : nil
        let ahead = hasFigure ? before.year(notOf: observation.period) : nil
        guard let found = inside ?? (outside ?? ahead?.year).map(FigureWords.Contradiction.year) else { return nil }
        let isOutside = inside == nil && outside != nil
        let words = inside == nil && outside == nil ? ahead?.words ?? "" : ""
        let unit = indicator.unit.isEmpty ? "has no unit" : "has the unit \"\(indicator.unit)\""
        let fact: String
        let suggestion: String
        switch found {
        case .unit(let word):
            fact = "with \"\(word)\", and \(indicator.id) \(unit)"
            suggestion =
                "Write the number that the indicator shows, without another unit, or leave the text empty and the "
                + "figure is filled in."
        case .whole(let number):
            fact = "and nothing in the data says that it is of \(number)"
            suggestion =
                observation.denominator.map { denominator in
                    "The data have "
                        + (DecimalFormatter(decimals: 0, signs: signs).string(denominator) ?? "another number")
                        + ": correct the text, or leave \"of \(number)\" out."
                }
                ?? "Leave \"of \(number)\" out of the link's text, or map the denominator of \(indicator.id)."
        case .year(let year):
            fact = "and the figure is for \(observation.period.linkName)"
            suggestion =
                observation.period.isNamed(String(year))
                ? "Write \(observation.period.linkName)."
                : "Correct the year, or ask for the figure of that time: ?period=\(year)."
        }
        return Diagnostic(
            AssemblyRules.disagreeingFigure,
            .error,
            "the text says \"\(words)\(reference.text)\(isOutside ? Self.dated(behind) : "")\" \(fact)",
            at: reference.location,
            explanation: "That is the figure of \(reference.target) for \(site.areas[observation.area].name).",
            suggestion: suggestion,
            effect: "The site is not written, because readers would see a wrong figure."
        )
    }

    /// Something right outside the link that is read with its figure and is wrong of it.
    private func around(
        _ reference: Reference,
        _ figure: Observation,
        _ indicator: Indicator,
        after sentence: String,
        behind: String
    ) -> Diagnostic? {
        let words = WordsAroundFigure(reference.text, after: sentence, behind: behind, of: indicator)
        let latest =
            reference.parameter("period") == nil
            ? nil
            : site.links.indicators[indicator.id].flatMap { position in
                let columns = site.indicators[position].columns
                return columns.latestFigureRow(of: figure.area).map(columns.period(at:))
            }
        guard let finding = words.finding(indicator, figure, latest: latest, signs: signs) else { return nil }
        return Diagnostic(
            AssemblyRules.disagreeingFigure,
            .error,
            reference.text.isEmpty
                ? "a live figure of \(indicator.id) has words around it that are not right: \(finding.fact)"
                : "the text says \(Diagnostic.quote(reference.text)), and \(finding.fact)",
            at: reference.location,
            explanation: "That is the figure of \(reference.target) for \(site.areas[figure.area].name).",
            suggestion: finding.suggestion,
            effect: "The site is not written, because readers would see a wrong figure."
        )
    }

    /// The year right behind a link, with nothing but a bracket or `in` before it, where the period is of another.
    private static func year(_ behind: String, notOf period: Period) -> Int? {
        let words = dated(behind)
        let isClosed = words.split(whereSeparator: \.isWhitespace).count <= 2
        return isClosed ? FigureWords.year(words.lowercased(), notOf: period) : nil
    }

    /// The words behind a link up to its year, and a noun that says what the year is of: ` in 2022`, ` in 2022 prices`.
    private static func dated(_ behind: String) -> String {
        guard let first = behind.firstIndex(where: \.isNumber) else { return "" }
        let end = behind[first...].firstIndex { !($0.isNumber || "/-–".contains($0)) } ?? behind.endIndex
        let rest = behind[end...]
        let next = rest.drop(while: \.isWhitespace).prefix(while: \.isLetter)
        let isOfMoney = TypedYear.moneyWords.contains(String(next))
        // `[31%](…) (2022: 30%)`: the year is that of the number behind it.
        let goesOn = ["to", "and", "bis", "und"].contains(next) || rest.first == ":"
        return isOfMoney || goesOn ? "" : String(behind[..<end]) + (rest.first == ")" ? ")" : "")
    }

    /// Another number in the words of a live figure.
    private func secondNumber(_ reference: Reference, _ typed: TypedNumber?) -> Diagnostic? {
        guard let other = typed.flatMap({ FigureWords($0, signs: signs).secondNumber() }) else { return nil }
        return Diagnostic(
            AssemblyRules.secondFigure,
            .warning,
            "the text says \"\(reference.text)\", and \"\(other)\" is held against nothing",
            at: reference.location,
            explanation: "Only the first number of a link is held against the data.",
            suggestion: "Give each number a link of its own, the earlier one with period=YEAR, or write it behind the "
                + "link.",
            effect: "Nobody is told when the second number is wrong."
        )
    }

    /// A link whose words are exactly the name of another area that is still there.
    private func otherPlace(_ area: AreaIndex, _ reference: Reference) -> Diagnostic? {
        guard !reference.text.isEmpty, reference.text != site.areas[area].name,
            let others = areasByName[reference.text], !others.contains(area),
            let other = others.first(where: { site.areas[$0].existed(on: site.asOf) })
        else { return nil }
        return Diagnostic(
            AssemblyRules.linkToAnotherPlace,
            .warning,
            "the link says \(Diagnostic.quote(reference.text)) and leads to \(site.areas[area].name)",
            at: reference.targetLocation,
            suggestion: "Write area:\(site.areas[other].slug), or \(site.areas[area].name) in the link's words.",
            effect: "Readers come to another place than the one they read of."
        )
    }

    /// A chart or a map of a period that its indicator has no figures for.
    private func check(_ fence: Fence) -> Diagnostic? {
        switch site.embeddedBlocks[fence.location] {
        case .chart(let chart):
            guard case .bars(_, let period) = chart.kind else { return nil }
            return chart.indicators.first.flatMap { missing(period, of: $0) }
        case .map(let map): return missing(map.period, of: map.indicator)
        case .table, .areas, nil: return nil
        }
    }

    private func missing(_ period: Located<String>?, of indicator: Located<Indicator.ID>) -> Diagnostic? {
        guard let period, let position = site.links.indicators[indicator.value] else { return nil }
        let periods = site.indicators[position].columns.periods
        guard !periods.contains(where: { $0.isNamed(period.value) }) else { return nil }
        return Diagnostic(
            AssemblyRules.missingFigure,
            .error,
            "\(indicator.value) has no figures for \"\(period.value)\"",
            at: period.location,
            suggestion: periods.last.map { "The latest figures are for \($0.start) to \($0.end)." },
            effect: "The site is not written, because the block would be empty."
        )
    }
}

extension Diagnostic {
    /// A link or a key that names an area without a page.
    static func unseenLink(
        to area: AreaIndex,
        in areas: AreaTree,
        at location: SourceLocation,
        effect: String
    ) -> Diagnostic {
        let larger = areas.ancestors(of: area).first { areas.hasPage($0) }
        return Diagnostic(
            AssemblyRules.unseenLink,
            .warning,
            "\(areas[area].name) has no page",
            at: location,
            explanation: "Areas of its level have no pages: site.yml says pages: false.",
            suggestion: larger.map { "Name \(areas[$0].slug), in which it lies, or let the level have pages." }
                ?? "Let the level have pages.",
            effect: effect
        )
    }
}
