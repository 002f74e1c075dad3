internal import Localization
package import Model

/// The place of an area among others in words.
package struct StandingText {
    let words: Words

    /// The place among how many, and how far to trust it: `Joint 4th of the 37 council areas on this site (likely 2nd
    /// to 9th)`.
    ///
    /// - Parameter plural: the areas that were ranked, as they stand in a sentence: `council areas`.
    package func rank(_ standing: AreaRank, among plural: String) -> String {
        let rank = Filling.text(.rank, ordinal(standing.rank, isJoint: standing.isJoint))
        let total = Filling.count(.total, standing.count)
        let areas = Filling.text(.areas, plural)
        guard let likely = likely(standing) else { return words.say(.rankAmongUntested, rank, total, areas) }
        return words.say(.rankAmong, rank, total, areas, .text(.likely, likely))
    }

    /// The place for a column of a table: `joint 4th (likely 2nd to 9th)`, `17th (not tested)`.
    package func place(_ standing: AreaRank) -> String {
        words.say(
            .rankPlace,
            .text(.rank, ordinal(standing.rank, isJoint: standing.isJoint)),
            .text(.likely, likely(standing) ?? words.say(.rankNotTested))
        )
    }

    /// What the first place means: `the best`, `the highest`.
    package func meaningOfFirst(_ indicator: Indicator) -> String {
        words.say(indicator.polarity == .noJudgement ? .rankHighestFirst : .rankBestFirst)
    }

    /// A rank as a word with digits: `1st`, `22nd`, `113th`.
    package func ordinal(_ number: Int) -> String {
        words.say(.rankOrdinal, .count(.count, number))
    }

    /// The same, and whether it is shared: `joint 3rd`.
    package func ordinal(_ number: Int, isJoint: Bool) -> String {
        isJoint ? words.say(.rankJoint, .text(.rank, ordinal(number))) : ordinal(number)
    }

    /// Why areas are not ranked, where that is worth saying; nil where it is not.
    package func refusal(_ outcome: RankingOutcome, among plural: String) -> String? {
        switch outcome {
        case .notRanked(.noMoreThanChance): words.say(.rankOnlyChance, .text(.areas, plural))
        case .notRanked(.everyPlaceIsLikely): words.say(.rankNotApart, .text(.areas, plural))
        case .ranked, .notRanked: nil
        }
    }

    private func likely(_ standing: AreaRank) -> String? {
        standing.likely.map { places in
            places.count == 1
                ? words.say(.rankLikelyOne, .text(.rank, ordinal(places.lowerBound)))
                : words.say(
                    .rankLikely,
                    .text(.from, ordinal(places.lowerBound)),
                    .text(.to, ordinal(places.upperBound))
                )
        }
    }
}
