import Foundation
import Testing

/// Nothing that is withheld of groups follows from other groups, areas, periods or the other breakdown.
///
/// `SUPPRESSION_SITES` says how many sites; `make test-suppression` tries many.
@Suite struct GroupAttackTests {
    static var seeds: [UInt64] { SuppressionPropertyTests.seeds }

    @Test(arguments: seeds, [false, true])
    func givesNoSmallGroupAwayOverAreasPeriodsAndBreakdowns(_ seed: UInt64, isSurvey: Bool) throws {
        let attack = GroupAttack(seed: seed, isSurvey: isSurvey)
        #expect(attack.told(try attack.shown(with: SecretSite.Looks())) == [])
    }

    /// The test above says something only of sites that have something to hide and something to show.
    @Test func hidesSomeFiguresOnMostSitesAndShowsOthers() throws {
        let looks = try SecretSite.Looks()
        var mixed = 0
        for seed in Self.seeds {
            let shown = try GroupAttack(seed: seed, isSurvey: false).shown(with: looks)
            let hidden = shown.count { $0.value == nil }
            if hidden > 0, hidden < shown.count { mixed += 1 }
        }
        #expect(mixed * 2 > Self.seeds.count)
    }

    /// A reader who sees one more of the figures that only protect others works something out on most sites.
    @Test func isFoundOutWhereProtectingFiguresAreShown() throws {
        let looks = try SecretSite.Looks()
        var found = 0
        for seed in Self.seeds {
            let attack = GroupAttack(seed: seed, isSurvey: false)
            var shown = try attack.shown(with: looks)
            for (key, figure) in shown where figure == nil {
                guard let people = attack.people[key], people.count >= 5, people.base - people.count >= 5 else {
                    continue
                }
                shown.updateValue(people, forKey: key)
            }
            if !attack.told(shown).isEmpty { found += 1 }
        }
        #expect(found * 2 > Self.seeds.count)
    }
}
