internal import Localization
package import Model

/// The place of an area among others in words.
package struct RankFormatter {
    let locale: Locale

    /// The place among how many, and how far to trust it: `Joint 4th of the 37 council areas on this site (likely 2nd
    /// to 9th)`.
    ///
    /// - Parameters:
    ///   - plural: the areas that were ranked, as they stand in a sentence: `council areas`.
    ///   - counted: whether everybody is counted, so that a margin of error is not what is missing.
    ///
    /// Nil where the figures are too close to rank, which `refusal` says.
    package func rank(_ areaRank: AreaRank, among plural: String, counted: CountCoverage? = nil) -> String? {
        place(areaRank, among: plural, counted, notes: [without(areaRank), likely(areaRank)])
    }

    /// A place among others with what the first place means, in one pair of brackets: `4th of the 35 council areas with
    /// a figure (2 have none; likely 2nd to 9th; 1st is the best)`.
    package func rankInFull(_ areaRank: AreaRank, among plural: String, of indicator: Indicator) -> String? {
        let first = locale.format(.rankFirst(first: meaningOfFirst(indicator)))
        return place(areaRank, among: plural, indicator.counted, notes: [without(areaRank), likely(areaRank), first])
    }

    private func place(_ rank: AreaRank, among plural: String, _ counted: CountCoverage?, notes: [String?]) -> String? {
        if rank.isTooClose { return nil }
        let (ordinal, group) = (ordinal(rank.rank, isJoint: rank.isJoint), group(rank, of: plural))
        let sentence: Message =
            if rank.likely != nil {
                .rankAmong(rank: ordinal, group: group)
            } else if counted == .all {
                .rankAmongUntestedFull(rank: ordinal, group: group)
            } else if rank.someHaveMargins {
                .rankAmongUntestedSome(rank: ordinal, group: group)
            } else {
                .rankAmongUntested(rank: ordinal, group: group)
            }
        return noted(locale.format(sentence), notes)
    }

    /// The areas with a figure, and of which they are: those on the site, or those that were there at the time.
    private func group(_ rank: AreaRank, of plural: String) -> String {
        let total = rank.count
        let message: Message =
            switch (rank.missing > 0, rank.isOfThatTime) {
            case (false, false): .rankGroup(total: total, areas: plural)
            case (false, true): .rankGroupThen(total: total, areas: plural)
            case (true, false): .rankGroupWithFigure(total: total, areas: plural)
            case (true, true): .rankGroupThenWithFigure(total: total, areas: plural)
            }
        return locale.format(message)
    }

    /// How many of the same areas have no figure, where any has none.
    private func without(_ rank: AreaRank) -> String? {
        rank.missing > 0 ? locale.format(.rankWithout(count: rank.missing)) : nil
    }

    /// A sentence with what is to know about it in one pair of brackets.
    private func noted(_ sentence: String, _ notes: [String?]) -> String {
        let notes = notes.compactMap(\.self)
        guard var text = notes.first else { return sentence }
        for note in notes.dropFirst() { text = locale.format(.rankNotes(first: text, last: note)) }
        return locale.format(.rankWithNotes(what: sentence, notes: text))
    }

    /// The place for a column of a table: `joint 4th (likely 2nd to 9th)`, `17th (not tested)`, `too close to rank`.
    ///
    /// - Parameter isUntestedSaid: whether the table says that none of its ranks is tested, so that a cell need not.
    package func place(_ rank: AreaRank, isUntestedSaid: Bool = false) -> String {
        if rank.isTooClose { return locale.format(.rankPlaceTooClose) }
        if isUntestedSaid, rank.likely == nil { return ordinal(rank.rank, isJoint: rank.isJoint) }
        return locale.format(
            .rankPlace(
                rank: ordinal(rank.rank, isJoint: rank.isJoint),
                likely: likely(rank) ?? locale.format(.rankNotTested)
            )
        )
    }

    /// What the first place means: `the best`, `the highest`.
    package func meaningOfFirst(_ indicator: Indicator) -> String {
        locale.format(indicator.polarity == .noJudgement ? .rankHighestFirst : .rankBestFirst)
    }

    /// A rank as a word with digits: `1st`, `22nd`, `113th`.
    package func ordinal(_ number: Int) -> String {
        locale.format(.rankOrdinal(count: number))
    }

    /// A rank as a word with digits that says whether it is shared: `joint 3rd`.
    package func ordinal(_ number: Int, isJoint: Bool) -> String {
        isJoint ? locale.format(.rankJoint(rank: ordinal(number))) : ordinal(number)
    }

    /// Why areas are not ranked, where that is worth saying; nil where it is not.
    package func refusal(_ outcome: RankingOutcome, among plural: String) -> String? {
        switch outcome {
        case .notRanked(.noMoreThanChance): locale.format(.rankOnlyChance(areas: plural))
        case .ranked(let rank) where rank.isTooClose:
            locale.format(.rankTooClose(group: noted(group(rank, of: plural), [without(rank)])))
        case .ranked, .notRanked: nil
        }
    }

    private func likely(_ rank: AreaRank) -> String? {
        rank.likely.map { places in
            places.count == 1
                ? locale.format(.rankLikelyOne(rank: ordinal(places.lowerBound)))
                : locale.format(.rankLikely(from: ordinal(places.lowerBound), to: ordinal(places.upperBound)))
        }
    }
}

/// An area's place in the order of need, in words.
package struct PriorityFormatter {
    let locale: Locale

    /// The place among how many: `3rd of 24`, `joint 3rd of 24`.
    package func place(_ priority: AreaPriority, among count: Int) -> String {
        let rank = ranks.ordinal(priority.rank, isJoint: priority.isJoint)
        return locale.format(.priorityPlace(rank: rank, count: count))
    }

    /// The places it would have with any one indicator left out: `2nd to 7th`.
    package func range(_ priority: AreaPriority) -> String {
        let places = priority.leaveOneOut
        let first = ranks.ordinal(places.lowerBound)
        guard places.count > 1 else { return first }
        return locale.format(.priorityRange(from: first, to: ranks.ordinal(places.upperBound)))
    }

    /// Why areas cannot be put in the order of need, as a sentence.
    ///
    /// - Parameter plural: the areas, as they stand in a sentence: `council areas`.
    package func sentence(_ refusal: PriorityRefusal, of plural: String) -> String {
        switch refusal.reason {
        case .tooFewMeasures(let count): locale.format(.priorityTooFewMeasures(areas: plural, count: count))
        case .oneTheme(let count): locale.format(.priorityOneTheme(areas: plural, count: count))
        case .tooFewAreas: locale.format(.priorityTooFewAreas(areas: plural))
        }
    }

    /// Why: `Income deprived (29.1%, 2019; 3,605 people)`.
    package func reason(_ reason: PriorityReason, figure: Observation, of indicator: Indicator) -> String? {
        guard let value = FigureFormatter(locale: locale).value(figure, of: indicator) else { return nil }
        let name = indicator.short
        let period = Formatters(locale).period(figure.period, of: indicator)
        guard let people = reason.people, let count = Int(exactly: people.rounded()) else {
            return locale.format(.priorityReason(indicator: name, value: value, period: period))
        }
        return locale.format(
            CountedPeople.areCounted(by: indicator)
                ? .priorityReasonPeople(indicator: name, value: value, period: period, count: count)
                : .priorityReasonCount(indicator: name, value: value, period: period, count: count)
        )
    }

    private var ranks: RankFormatter { RankFormatter(locale: locale) }
}
