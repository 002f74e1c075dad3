import DataLoading
import Diagnostics
import Model
import Testing

/// Columns that are read as they stand, and cannot be what they are taken for.
@Suite struct SuspiciousColumnTests {
    private func limits(_ rows: String, meant: Set<DataMapping.Oddity> = []) -> SmallSite {
        let mapping = SmallSite.mapping(parts: [.area, .period, .value, .lower, .upper], meant: meant)
        return SmallSite(data: "area,period,value,lower,upper\n" + rows, SmallSite.indicator(data: [mapping]))
    }

    @Test(arguments: [
        "N01,2019,20,20,20\n", "N01,2019,20,20,20\nN02,2019,0,0,0\n",
        "N01,2019,20,20,22\nN02,2019,21,21,23\nN01,2020,22,22,24\n",
    ])
    func leavesOutLimitsThatOnlyRepeatTheValue(_ rows: String) {
        let site = limits(rows)
        #expect(site.findings == ["D297 warning 2:1"])
        #expect(site.figures.allSatisfy { $0.value != nil && $0.lower == nil && $0.upper == nil })
        #expect(limits(rows, meant: [.limits]).findings == [])
        #expect(limits(rows, meant: [.limits]).figures.allSatisfy { $0.lower == nil })
    }

    @Test(arguments: [
        "N01,2019,0,0,3\nN02,2019,100,97,100\n", "N01,2019,20,20,20\nN02,2019,20,18,22\n", "N01,2019,20,20,22\n",
        "N01,2019,20,,\n",
    ])
    func keepsLimitsThatMayBeTrue(_ rows: String) {
        #expect(limits(rows).findings == [])
        #expect(limits(rows).figures.first?.lower != nil || rows.contains(",,"))
    }

    private func people(
        _ rows: String,
        unit: String = "people",
        scale: Double? = nil,
        meant: Set<DataMapping.Oddity> = []
    ) -> SmallSite {
        let mapping = SmallSite.mapping(scale: scale, meant: meant)
        let indicator = SmallSite.indicator(kind: .count, unit: unit, data: [mapping])
        return SmallSite(data: "area,period,value\n" + rows, indicator)
    }

    @Test(arguments: [
        "N01,2019,5.104\nN02,2019,1.234\n", "N01,2019,1.234\nN02,2019,31\n", "N01,2019,5.104\nN02,2019,1.230\n",
    ])
    func refusesPeopleWithAPointBetweenThousands(_ rows: String) {
        #expect(people(rows).findings == ["D298 error 2:1"])
        #expect(people(rows, scale: 1_000).findings == [])
        #expect(people(rows, meant: [.fractions]).findings == [])
        #expect(people(rows.replacing(".", with: "")).findings == [])
    }

    @Test(arguments: ["N01,2019,0.52\nN02,2019,1.7\n", "N01,2019,41.5\nN02,2019,170\n", "N01,2019,1500.25\n"])
    func asksAboutFractionsOfPeople(_ rows: String) {
        #expect(people(rows).findings == ["D298 warning 2:1"])
        #expect(people(rows, meant: [.fractions]).findings == [])
    }

    @Test func takesFractionsOfOtherThings() {
        #expect(people("N01,2019,5.104\n", unit: "tonnes").findings == [])
        #expect(people("N01,2019,5.104\n", unit: "thousand people").findings == [])
        #expect(people("N01,2019,5104\n").findings == [])
    }

    @Test(arguments: [
        (ValueKind.proportion, "percentage"), (.proportion, "%age"), (.mean, "average"), (.median, "Score"),
        (.count, "number of people"), (.rate, "rate per 1,000"),
    ])
    func asksAboutUnitsThatAreNames(_ kind: ValueKind, _ unit: String) {
        let indicator = SmallSite.indicator(kind: kind, unit: unit)
        #expect(
            SmallSite(data: "area,period,value\nN01,2019,51\n", indicator).findings.contains {
                $0.hasPrefix("D314 warning")
            }
        )
    }

    @Test(arguments: [
        "1,000 people", "£000s", "000s", "£'000", "'000 people", "10,000 homes", "1000000 people",
    ])
    func refusesUnitsThatBeginWithAThousand(_ unit: String) {
        let indicator = SmallSite.indicator(kind: .count, unit: unit)
        #expect(
            SmallSite(data: "area,period,value\nN01,2019,51\n", indicator).findings.map { $0.prefix(4) } == ["D315"]
        )
    }

    @Test(arguments: [
        (ValueKind.score, "score"), (.rank, "rank"), (.decile, "decile"), (.mean, "index points"),
        (.median, "£ a week"),
        (.count, "2,500 m2 plots"), (.count, "100 m runs"), (.mean, "percentage points"), (.count, "thousand people"),
    ])
    func takesUnitsThatCanStandBehindANumber(_ kind: ValueKind, _ unit: String) {
        let indicator = SmallSite.indicator(kind: kind, unit: unit)
        #expect(SmallSite(data: "area,period,value\nN01,2019,5\n", indicator).findings == [])
    }
}
