import Analysis
import TestSupport
import Testing

@Suite struct RankFormatterTests {
    @Test func saysOfARankThatItIsNotTestedUnlessItsTableDoes() throws {
        let ranks = Formatters(try EnglishWords.read()).ranks
        let rank = AreaRank(rank: 17, isJoint: true, count: 37)
        let tested = AreaRank(rank: 4, isJoint: false, count: 37, likely: 2...9)
        #expect(ranks.place(rank) == "joint 17th (not tested)")
        #expect(ranks.place(rank, isUntestedSaid: true) == "joint 17th")
        #expect(ranks.place(tested, isUntestedSaid: true) == "4th (likely 2nd to 9th)")
    }

    @Test(arguments: [
        (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
        (102, "102nd"), (111, "111th"), (1_003, "1,003rd"),
    ])
    func writesOrdinals(_ number: Int, _ word: String) throws {
        #expect(try Formatters(EnglishWords.read()).ranks.ordinal(number) == word)
    }

    @Test(arguments: [
        (
            AreaRank(rank: 4, isJoint: true, count: 37, likely: 2...9),
            "Joint 4th of the 37 council areas on this site (likely 2nd to 9th; 1st is the best)",
            "joint 4th (likely 2nd to 9th)"
        ),
        (
            AreaRank(rank: 1, isJoint: false, count: 1_204, likely: 1...1),
            "1st of the 1,204 council areas on this site (likely 1st; 1st is the best)", "1st (likely 1st)"
        ),
        (
            AreaRank(rank: 17, isJoint: false, count: 37),
            "17th of the 37 council areas on this site; not tested (1st is the best)",
            "17th (not tested)"
        ),
        (
            AreaRank(rank: 4, isJoint: false, count: 35, missing: 2, likely: 2...9),
            "4th of the 35 council areas with a figure (2 have none; likely 2nd to 9th; 1st is the best)",
            "4th (likely 2nd to 9th)"
        ),
        (
            AreaRank(rank: 4, isJoint: false, count: 36, missing: 1, isOfThatTime: true, likely: 4...4),
            "4th of the 36 council areas of that time with a figure (1 has none; likely 4th; 1st is the best)",
            "4th (likely 4th)"
        ),
        (
            AreaRank(rank: 4, isJoint: false, count: 37, isOfThatTime: true, likely: 4...4),
            "4th of the 37 council areas of that time on this site (likely 4th; 1st is the best)", "4th (likely 4th)"
        ),
    ])
    func saysHowFarToTrustAPlace(_ rank: AreaRank, _ sentence: String, _ short: String) throws {
        let indicator = SampleReport(figures: []).indicator
        let ranks = Formatters(try EnglishWords.read()).ranks
        #expect(ranks.rankInFull(rank, among: "council areas", of: indicator) == sentence)
        #expect(ranks.place(rank) == short)
    }

    @Test func saysWhyPlacesWouldMeanNothing() throws {
        let ranks = Formatters(try EnglishWords.read()).ranks
        #expect(
            ranks.refusal(.notRanked(.noMoreThanChance(probability: 0.4)), among: "wards")
                == "The wards do not differ by more than chance, so they are not ranked."
        )
        #expect(
            ranks.refusal(.ranked(AreaRank(rank: 9, isJoint: false, count: 20, likely: 2...14)), among: "wards")
                == "Too close to rank among the 20 wards on this site."
        )
        let some = AreaRank(rank: 9, isJoint: false, count: 20, missing: 3, likely: 2...14)
        #expect(
            ranks.refusal(.ranked(some), among: "wards")
                == "Too close to rank among the 20 wards with a figure (3 have none)."
        )
        let close = AreaRank(rank: 9, isJoint: false, count: 20, likely: 2...14)
        let indicator = SampleReport(figures: []).indicator
        #expect(
            ranks.rankInFull(close, among: "wards", of: indicator) == nil && ranks.place(close) == "too close to rank"
        )
        #expect(ranks.refusal(.notRanked(.kindIsNotRanked), among: "wards") == nil)
        #expect(ranks.refusal(.ranked(AreaRank(rank: 1, isJoint: false, count: 2)), among: "wards") == nil)
    }
}
