package import Analysis
package import ReportModel

/// Puts one area's figure into plain English, one fact a sentence; wording follows the tested outcome and nothing else.
package struct SentenceWriter {
    private let site: Site
    private let indicator: Indicator
    private let area: AreaIndex
    private let reading: Reading

    package init(_ reading: Reading, in site: Site) {
        self.site = site
        self.reading = reading
        indicator = site.indicators[reading.indicator].indicator
        area = reading.area
    }

    /// One fact a sentence, in plain text; never empty.
    package func sentences() -> [String] {
        guard let current = reading.current else {
            let reason = reading.absence.map(reason) ?? []
            return reason + (reading.blocks.map { [count($0)] } ?? []) + containingFigure(reading.comparators)
        }
        return figure(current) + [coverage(current)].compactMap { $0 }
            + comparisons(of: current, with: reading.comparators)
            + [newerIsMissing(than: current, in: reading.series)].compactMap { $0 }
    }

    // MARK: The figure itself

    private func figure(_ current: Observation) -> [String] {
        guard let value = text(current) else { return [] }
        if current.value == 0, indicator.kind == .proportion, let base = current.denominator {
            return zero(base: base, limits: Limits(current, of: indicator), period: current.period)
        }
        let statement = "The figure for \(name(area)) is \(value) (\(DateText.period(current.period)))."
        return [statement, remark(on: current.status)].compactMap { $0 }
    }

    private func zero(base: Double, limits: Limits?, period: Period) -> [String] {
        let counted = indicator.denominatorName ?? "people counted"
        let none =
            "None of the \(FigureText.number(base, decimals: 0)) \(counted) in \(name(area))"
            + " (\(DateText.period(period)))."
        guard let limits else { return [none] }
        return [none, "The true figure could be as high as \(text(limits.upper, decimals: 0))."]
    }

    private func remark(on status: FigureStatus) -> String? {
        switch status {
        case .roundsToZero: "There were some, but too few to show."
        case .lowReliability: "It rests on few replies, so treat it with care."
        case .estimated: "It is an estimate."
        case .provisional: "It is provisional and may change."
        case .revised: "It has been revised since it was first published."
        case .seriesBreak: "It cannot be compared with earlier years, because the method or the boundary changed."
        case .normal, .notAvailable, .confidential, .notApplicable: nil
        }
    }

    private func coverage(_ current: Observation) -> String? {
        guard current.basis == .derived else { return nil }
        let parts = site.areas.blocks(of: area).count
        guard parts > 1 else { return parts == 1 ? "We worked it out from its only small area." : nil }
        let share = current.coverage ?? 1
        let extent =
            share >= 0.9995 ? "its \(parts) small areas" : "small areas that hold \(percent(share)) of its people"
        return "We added it up from \(extent)."
    }

    /// A newer row that has only a reason: readers should know that the figure is not the latest that was looked for.
    private func newerIsMissing(than current: Observation, in series: [Observation]) -> String? {
        guard let last = series.last, last.period > current.period, last.value == nil else { return nil }
        return "There is no figure for \(DateText.period(last.period)): \(missing(last))."
    }

    private func missing(_ observation: Observation) -> String {
        switch observation.status {
        case .lowReliability: "too few people answered to give one"
        case .confidential: "it is withheld so that nobody can be identified"
        case .notApplicable: "the question does not arise"
        case .roundsToZero: "there were some, but too few to show"
        case .notAvailable where observation.basis == .derived:
            "too few of the small areas have one that can be added up"
        case .notAvailable: "the source says it is not available"
        case .normal, .estimated, .provisional, .revised, .seriesBreak: "the source gives none"
        }
    }

    // MARK: Beside larger areas

    private func comparisons(of current: Observation, with comparators: [ComparatorReading]) -> [String] {
        let known = comparators.filter { $0.observation?.value != nil }
        let untested = known.filter { $0.outcome == .notCompared(.noMargin) }
        let tested = known.filter { $0.outcome != .notCompared(.noMargin) }
        return tested.compactMap { comparison(of: current, with: $0) } + notTested(untested)
    }

    private func comparison(of current: Observation, with comparator: ComparatorReading) -> String? {
        guard let own = current.value, let observation = comparator.observation, let other = observation.value,
            let otherText = text(observation)
        else { return nil }
        let place = name(comparator.area)
        if comparator.outcome == .noClearDifference {
            guard let range = IndicatorText.likelyRange(current, of: indicator) else { return nil }
            return "\(capitalised(place)) is \(otherText)."
                + " That is within the likely range for \(name(area)) (\(range)), so we cannot tell whether there is a real difference."
        }
        let direction = own > other ? "higher" : "lower"
        return "This is \(difference(abs(own - other), current)) \(direction) than \(place) (\(otherText))."
    }

    private func notTested(_ comparators: [ComparatorReading]) -> [String] {
        let figures = comparators.compactMap { reading in
            reading.observation.flatMap(text).map { "\(name(reading.area)) is \($0)" }
        }
        guard !figures.isEmpty else { return [] }
        return [
            capitalised(figures.joined(separator: "; ")) + ".",
            "The source gives no margin of error, so we have not tested the difference.",
        ]
    }

    private func difference(_ amount: Double, _ current: Observation) -> String {
        let places = max(FigureText.decimals(for: current, of: indicator), amount < 1 ? 1 : 0)
        let digits = FigureText.number(amount, decimals: places)
        let points = digits == "1" ? "point" : "points"
        if indicator.unit == "%" { return "\(digits) percentage \(points)" }
        if indicator.unit.hasPrefix("out of ") { return "\(digits) \(points)" }
        return indicator.kind == .score || indicator.unit.hasPrefix("score") ? digits : "\(digits) \(indicator.unit)"
    }

    // MARK: Where there is no figure

    private func reason(_ absence: Absence) -> [String] {
        let place = name(area)
        return switch absence {
        case .notCollected: ["There is no figure for \(place): the source has none. This does not mean zero."]
        case .notAvailable:
            ["There is no figure for \(place): the source says it is not available. This does not mean zero."]
        case .withheld: ["Too few people to show without the risk of identifying someone."]
        case .notApplicable: ["This does not apply to \(place)."]
        case .doesNotAddUp(let parts):
            [
                "There is no single figure for \(place).",
                "It is made of \(parts) small areas, and a \(indicator.kind.rawValue) cannot be added up or averaged.",
            ]
        case .tooLittleCovered(let share, let present, let parts):
            ["There is no figure for \(place).", coverage(share, present: present, of: parts)]
        case .noBlocks:
            [
                "There is no figure for \(place) itself.",
                "We do not know which small areas make it up, so nothing can be added up.",
            ]
        }
    }

    private func coverage(_ share: Double?, present: Int, of parts: Int) -> String {
        if parts == 1 { return "Its only small area has no figure that can be added up." }
        guard present > 0 else { return "None of its \(parts) small areas has a figure that can be added up." }
        let verb = present == 1 ? "has" : "have"
        let known = "\(present) of its \(parts) small areas \(verb) a figure that can be added up"
        guard let share else { return known + ", but we do not know how many people live in the others." }
        return known
            + ". \(present == 1 ? "It holds" : "They hold") \(percent(share)) of its people, which is too few for a total."
    }

    private func count(_ blocks: BlockCounts) -> String {
        "\(blocks.inFirstTenth) of the \(blocks.known) small areas with a figure \(blocks.inFirstTenth == 1 ? "is" : "are")"
            + " in the most deprived tenth."
    }

    private func containingFigure(_ comparators: [ComparatorReading]) -> [String] {
        guard let nearest = comparators.first(where: { $0.observation?.value != nil }),
            let observation = nearest.observation, let value = text(observation)
        else { return [] }
        return ["In \(name(nearest.area)) as a whole it is \(value) (\(DateText.period(observation.period)))."]
    }

    // MARK: Words

    private func text(_ observation: Observation) -> String? {
        FigureText.value(observation, of: indicator)
    }

    private func text(_ number: Double, decimals: Int) -> String {
        FigureText.value(number, decimals: decimals, unit: indicator.unit)
    }

    private func percent(_ share: Double) -> String {
        FigureText.number(share * 100, decimals: 0) + "%"
    }

    private func name(_ index: AreaIndex) -> String {
        AreaName.inSentence(site.areas[index])
    }

    private func capitalised(_ sentence: String) -> String {
        sentence.prefix(1).uppercased() + sentence.dropFirst()
    }
}
