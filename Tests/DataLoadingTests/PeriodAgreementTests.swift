@testable import ContentLoading
import Model
import Testing

/// A way in which official files write a period.
struct OfficialPeriod: CustomTestStringConvertible {
    let text: String
    /// Another period of its column.
    let beside: String
    /// The first and the last day.
    let days: String

    init(_ text: String, _ beside: String, _ days: String) {
        self.text = text
        self.beside = beside
        self.days = days
    }

    /// Whether it may be several periods where no other stands beside it.
    var isAmbiguous: Bool { ["2011-12", "201112"].contains(text) }

    /// Whether a marker or the number of a note stands behind it.
    var isMarked: Bool { text.hasSuffix("]") || text.hasSuffix(")") }

    var testDescription: String { text }

    static let all = [
        Self("2023", "2022", "2023-01-01/2023-12-31"), Self("2019/20", "2018/19", "2019-04-01/2020-03-31"),
        Self("2014/2015", "2015/2016", "2014-04-01/2015-03-31"), Self("2021-22", "2022-23", "2021-04-01/2022-03-31"),
        Self("2023-24", "2022-23", "2023-04-01/2024-03-31"), Self("2024-12", "2024-11", "2024-12-01/2024-12-31"),
        Self("2018 to 2020", "2019 to 2021", "2018-01-01/2020-12-31"),
        Self("2018 - 2020", "2019 - 2021", "2018-01-01/2020-12-31"),
        Self("2022 Q3", "2022 Q4", "2022-07-01/2022-09-30"),
        Self("2022-01-01T00:00:00/P1Y", "2021-01-01T00:00:00/P1Y", "2022-01-01/2022-12-31"),
        Self("2022-01-01T00:00:00Z", "2022-01-02T00:00:00Z", "2022-01-01/2022-01-01"),
        Self("2020 - 22", "2019 - 21", "2020-01-01/2022-12-31"),
        Self("2021/22 - 23/24", "2020/21 - 22/23", "2021-04-01/2024-03-31"),
        Self("2020/21 - 2022/23", "2019/20 - 2021/22", "2020-04-01/2023-03-31"),
        Self("202324", "202223", "2023-04-01/2024-03-31"), Self("2013-15", "2014-16", "2013-01-01/2015-12-31"),
        Self("2018-20", "2017-19", "2018-01-01/2020-12-31"), Self("201820", "201719", "2018-01-01/2020-12-31"),
        Self("2013/14-2015/16", "2014/15-2016/17", "2013-04-01/2016-03-31"),
        Self("Jan 2023-Dec 2023", "Jan 2022-Dec 2022", "2023-01-01/2023-12-31"),
        Self("January 2024", "February 2024", "2024-01-01/2024-01-31"),
        Self("Aug 2024", "Sep 2024", "2024-08-01/2024-08-31"),
        Self("Oct-Dec 2023", "Jul-Sep 2023", "2023-10-01/2023-12-31"),
        Self("Mar-23", "Apr-23", "2023-03-01/2023-03-31"),
        Self("01/01/2004", "01/02/2004", "2004-01-01/2004-01-01"),
        Self("31 March 2024", "30 June 2024", "2024-03-31/2024-03-31"),
        Self("2024-05-15 00:00:00", "2024-05-16 00:00:00", "2024-05-15/2024-05-15"),
        Self("01APR2024", "01MAY2024", "2024-04-01/2024-04-01"), Self("20240101", "20240201", "2024-01-01/2024-01-01"),
        Self("April 2022 to March 2025", "April 2021 to March 2024", "2022-04-01/2025-03-31"),
        Self("Year ending March 2023", "Year ending March 2022", "2022-04-01/2023-03-31"),
        Self("Mid-2022", "Mid-2021", "2022-06-30/2022-06-30"),
        Self("FY 2022/23", "FY 2021/22", "2022-04-01/2023-03-31"),
        Self("2023/24 Q1", "2023/24 Q2", "2023-04-01/2023-06-30"),
        Self("2023 Apr", "2023 May", "2023-04-01/2023-04-30"),
        Self("Dec 2023", "Nov 2023", "2023-12-01/2023-12-31"),
        Self("2023 [provisional]", "2022", "2023-01-01/2023-12-31"),
        Self("2024/25 (p)", "2023/24", "2024-04-01/2025-03-31"), Self("2023.0", "2022.0", "2023-01-01/2023-12-31"),
        Self("2030 [f]", "2029", "2030-01-01/2030-12-31"), Self("2023/24 [note 2]", "2022/23", "2023-04-01/2024-03-31"),
        Self("2023-2024", "2022-2023", "2023-04-01/2024-03-31"), Self("2011-12", "2010-11", "2011-04-01/2012-03-31"),
        Self("201112", "201011", "2011-04-01/2012-03-31"),
    ]
}

/// One text is one period, wherever an editor writes it.
@Suite struct PeriodAgreementTests {
    @Test(arguments: OfficialPeriod.all.filter { !$0.isMarked })
    func readsTheTimeOfAPlanAsDataDo(_ form: OfficialPeriod) {
        let read = PlanPeriodParser.period(form.text).map(days)
        #expect(read == (form.isAmbiguous ? nil : form.days))
        #expect((PlanPeriodParser.meanings(form.text) != nil) == form.isAmbiguous)
    }

    @Test(arguments: OfficialPeriod.all.filter { !$0.isMarked })
    func readsThePeriodOfABaselineAsDataDo(_ form: OfficialPeriod) throws {
        let name = try #require(PeriodName(form.text))
        #expect(name.possible.map { "\($0.start)/\($0.end)" }.contains(form.days))
        #expect((name.alone == nil) == form.isAmbiguous)
    }

    /// Only days, months and years in digits may be dates; a month is written as ISO 8601 has it.
    @Test(arguments: OfficialPeriod.all)
    func readsADateAsDataDoOrNotAtAll(_ form: OfficialPeriod) {
        guard let first = DateParser.firstDay(form.text), let last = DateParser.lastDay(form.text) else { return }
        #expect("\(first)/\(last)" == (form.text == "2011-12" ? "2011-12-01/2011-12-31" : form.days))
    }

    @Test(arguments: OfficialPeriod.all.filter(\.isMarked))
    func offersThePeriodWithoutTheMarker(_ form: OfficialPeriod) throws {
        #expect(PlanPeriodParser.period(form.text) == nil)
        let meant = try #require(PlanPeriodParser.meant(form.text))
        #expect(PlanPeriodParser.period(meant).map(days) == form.days)
    }

    /// Two periods with a word between them go from the first day of one to the last of the other.
    @Test func joinsTwoPeriodsOfAnyForm() {
        var count = 0
        let forms = OfficialPeriod.all.filter { !$0.isMarked && !$0.isAmbiguous && !$0.text.contains("T0") }
        for first in forms {
            for last in forms where first.days < last.days {
                guard let read = PlanPeriodParser.period("from \(first.text) until \(last.text)"),
                    let start = read.start,
                    let end = read.end
                else {
                    #expect(first.days.suffix(10) > last.days.suffix(10), "\(first.text) until \(last.text)")
                    continue
                }
                #expect("\(start)" == first.days.prefix(10) && "\(end)" == last.days.suffix(10))
                count += 1
            }
        }
        #expect(count > 500)
    }

    private func days(_ span: ActionPlan.Span) -> String {
        "\(span.start?.description ?? "")/\(span.end?.description ?? "")"
    }
}
