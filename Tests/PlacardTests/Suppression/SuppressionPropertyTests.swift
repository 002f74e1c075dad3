import Foundation
import Testing

/// Builds made-up sites in memory and looks at all their files as somebody would who wants to know what they withhold.
///
/// `SUPPRESSION_SITES` says how many sites; `make test-suppression` tries many.
@Suite struct SuppressionPropertyTests {
    static var seeds: [UInt64] {
        let count = ProcessInfo.processInfo.environment["SUPPRESSION_SITES"].flatMap { UInt64($0) } ?? 8
        return Array(0..<count)
    }

    /// The tests below say something only of sites that have something to hide.
    @Test func hidesSomethingOnMostSites() {
        let hiding = Self.seeds.count { seed in
            let site = SecretSite(seed: seed)
            return site.indicators.contains { !site.secrets(of: $0, shown: ShownFigures()).isEmpty }
        }
        #expect(hiding * 2 > Self.seeds.count)
    }

    @Test(arguments: seeds)
    func givesNothingAwayOfWhatItWithholds(_ seed: UInt64) async throws {
        let site = SecretSite(seed: seed)
        let files = try await site.built(with: SecretSite.Looks())
        for indicator in site.indicators {
            let shown = try ShownFigures(of: indicator, in: files)
            #expect(site.traces(indicator, shown: shown, in: files) == [])
            #expect(site.toldCounts(indicator, shown: shown) == [])
        }
    }

    /// The two tests above and below are worth nothing unless they notice what a site gives away.
    @Test(arguments: seeds)
    func isFoundOutWhereNothingIsWithheld(_ seed: UInt64) async throws {
        let site = SecretSite(seed: seed)
        let files = try await site.built(isGuarded: false, with: SecretSite.Looks())
        for indicator in site.indicators {
            let shown = try ShownFigures(of: indicator, in: files)
            let small = site.secrets(of: indicator, shown: shown).filter {
                indicator.rows[$0]?.isWithheldBySource == false
            }
            guard !small.isEmpty else { continue }
            #expect(!site.toldCounts(indicator, shown: shown).isEmpty)
            #expect(!site.traces(indicator, shown: shown, in: files).isEmpty)
        }
    }

    /// Shows one by one the figures that are withheld for the sake of others: most give another away.
    @Test func isFoundOutWhereAProtectingFigureIsShown() async throws {
        let looks = try SecretSite.Looks()
        var tried = 0
        var told = 0
        for seed in Self.seeds {
            let site = SecretSite(seed: seed)
            let files = try await site.built(with: looks)
            for indicator in site.indicators {
                let shown = try ShownFigures(of: indicator, in: files)
                let small = Set(site.secrets(of: indicator, shown: ShownFigures()))
                for key in shown.withheld.subtracting(small).sorted().prefix(1) {
                    guard let row = indicator.rows[key], row.givesNumerator else { continue }
                    var further = shown
                    further.reveal(key, count: row.count, base: row.base)
                    tried += 1
                    if !site.toldCounts(indicator, shown: further).isEmpty { told += 1 }
                }
            }
        }
        #expect(tried >= Self.seeds.count && told * 2 > tried, "\(told) of \(tried)")
    }

    /// Other figures in place of those withheld, that fit all the sums: no file may tell one site from the other.
    @Test func doesNotChangeAByteWhenWithheldFiguresDo() async throws {
        let looks = try SecretSite.Looks()
        var moved = 0
        for seed in Self.seeds {
            let site = SecretSite(seed: seed)
            let files = try await site.built(with: looks)
            let marked = try site.remarked(files)
            #expect(try await marked.built(with: looks) == files)
            guard let other = try site.withPeopleMoved(files) else { continue }
            let found = try await other.built(with: looks)
            // What is withheld may depend on what is withheld; then the two sites differ openly.
            let isSameChoice = try site.indicators.allSatisfy { indicator in
                try ShownFigures(of: indicator, in: files).withheld == ShownFigures(of: indicator, in: found).withheld
            }
            guard isSameChoice else { continue }
            moved += 1
            #expect(found == files, "site \(seed)")
        }
        #expect(moved * 4 >= Self.seeds.count, "\(moved) sites")
    }
}
