import DataLoading
import Testing

/// Periods among the words of titles and names of columns.
struct PeriodInTextTests {
    @Test(arguments: [
        ("Table 4: Fuel poverty, by small area, 2022", "2022"),
        ("Mid-2022 LSOA 2021", "Mid-2022"),
        ("Number of children 2023/24 [p]", "2023/24 [p]"),
        ("Year ending Mar 2022", "Year ending Mar 2022"),
        ("Children in low income families, April 2022 to March 2023", "April 2022 to March 2023"),
    ])
    func findsThePeriodInATitle(_ title: String, _ period: String) {
        #expect(PeriodInText.first(in: title) == period)
    }

    @Test(arguments: [
        ("Claimants 2023", "People 2022", true), ("Claimants 2023", "People mid-2023", false),
        ("Claimants 2022/23", "People 2022", false), ("Claimants", "People 2022", false),
        ("Claimants {period}", "People 2022", true), ("Claimants {period}", "People {period}", false),
        ("Claimants {period}", "People", false),
    ])
    func findsABaseOfAnotherYear(_ value: String, _ base: String, _ isOther: Bool) {
        #expect(PeriodInText.areOfOtherYears(value, base) == isOther)
    }

    @Test(arguments: ["Table 12 of 40", "People aged 16 to 64", "Persons", "", "10 per 1,000"])
    func findsNoPeriodWhereThereIsNone(_ title: String) {
        #expect(PeriodInText.first(in: title) == nil)
    }
}
