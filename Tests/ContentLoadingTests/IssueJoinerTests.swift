import ContentLoading
import Diagnostics
import Model
import TestSupport
import Testing

/// Issues that come from a spreadsheet, and what answers them.
struct IssueJoinerTests {
    private static let plan = """
        ---
        title: Plan for the hill
        ---
        ## Commitment: Streets that feel safe
        ### Actions
        - [ ] Mend the lights
          owner: Council
        - [ ] Sweep
          owner: Council

        ## Commitment: Clean streets
        ### Actions
        - [ ] Sweep
          owner: Council
        """

    private func join(
        _ rows: [[IssueTable.Part: String]],
        headers: [String] = [],
        keys: String = "plan: hill",
        plans: [String: String] = ["plans/hill.md": plan]
    ) throws -> (issues: [RaisedIssue], diagnostics: [Diagnostic]) {
        var files = plans
        files["issues/sample.md"] = "---\ntitle: Forum\nissues: a.csv\n\(keys)\n---\n"
        files["site.yml"] = SampleContent.settings
        let reading = SampleContent.read(files)
        #expect(reading.diagnostics == [])
        let path = "Content/issues/a.csv"
        let sheet = IssueSheet(
            headers: headers.map { Located($0, at: .init(path: path, line: 1, column: 1)) },
            rows: rows.enumerated().map { number, cells in
                IssueSheet.Row(
                    cells: cells.mapValues { Located($0, at: .init(path: path, line: number + 2, column: 1)) },
                    declaredAt: .init(path: path, line: number + 2, column: 1)
                )
            }
        )
        let day = try #require(CalendarDate(year: 2031, month: 6, day: 1))
        let outcome = IssueJoiner(asOf: day).join(["sample": sheet], into: reading.value)
        return (outcome.value.first?.issues ?? [], outcome.diagnostics)
    }

    @Test func readsRowsAsItReadsItemsOfAText() throws {
        let joined = try join([
            [.issue: "Dark\npath", .raised: "12/05/2031", .people: "14", .status: "Being looked at"],
            [.issue: "Litter", .status: "no", .answer: "Bins are full of it"],
        ])
        #expect(joined.diagnostics == [])
        #expect(joined.issues.map(\.said) == ["Dark path", "Litter"])
        #expect(joined.issues.map(\.status) == [.lookedAt, .refused])
        #expect(joined.issues.first?.raised?.description == "2031-05-12")
        #expect(joined.issues.first?.people == 14)
        #expect(joined.issues.last?.answer == "Bins are full of it")
        #expect(joined.issues.first?.declaredAt.line == 2)
    }

    @Test(
        arguments: [
            ("1", nil, 0, nil), ("streets that feel  safe", nil, 0, nil), ("clean-streets", "sweep", 1, 0),
            (nil, "Mend the lights", 0, 0), ("Commitment 2", "Sweep", 1, 0),
        ] as [(String?, String?, Int, Int?)]
    )
    func findsWhatAnswersAnIssue(_ commitment: String?, _ action: String?, _ position: Int, _ number: Int?) throws {
        let joined = try join([row(commitment, action)])
        #expect(joined.diagnostics == [])
        let answer = joined.issues.first?.answeredBy
        #expect(answer?.commitment == SiteLinks.CommitmentPosition(plan: 0, commitment: position))
        #expect(answer?.action == number)
    }

    private func row(_ commitment: String?, _ action: String?) -> [IssueTable.Part: String] {
        var row: [IssueTable.Part: String] = [.issue: "Dark", .status: "agreed"]
        row[.commitment] = commitment
        row[.action] = action
        return row
    }

    @Test func reportsAnswersThatLeadNowhere() throws {
        let unknown = try join([row("Streets that feel saf", nil), row("9", nil), row("1", "Mend the light")])
        #expect(unknown.diagnostics.map(\.rule.code) == ["L145", "L145", "L146"])
        #expect(unknown.diagnostics.first?.suggestion == "Did you mean \"Streets that feel safe\"?")
        #expect(unknown.diagnostics.last?.suggestion == "Did you mean \"Mend the lights\"?")
        #expect(unknown.issues.map { $0.answeredBy?.commitment.commitment } == [nil, nil, 0])
        #expect(try join([row(nil, "Sweep")]).diagnostics.map(\.rule.code) == ["L146"])
        let noPlan = try join([row("1", nil)], keys: "plan: hil")
        #expect(noPlan.diagnostics.map(\.rule.code) == ["L144"])
        #expect(noPlan.diagnostics.first?.suggestion == "Did you mean \"hill\"?")
    }

    @Test func takesTheOnlyPlanWhereNoneIsNamed() throws {
        #expect(try join([row("1", nil)], keys: "summary: S").diagnostics == [])
        let two = ["plans/hill.md": Self.plan, "plans/vale.md": Self.plan]
        #expect(try join([row("1", nil)], keys: "summary: S", plans: two).diagnostics.map(\.rule.code) == ["L144"])
        #expect(try join([row("1", nil)], keys: "plan: Plan for the hill", plans: two).diagnostics == [])
    }

    @Test func saysWhereTheFutureIsTypedAndWhereAFileIsEmpty() throws {
        #expect(try join([[.issue: "Dark", .raised: "02/06/2031"]]).diagnostics.map(\.rule.code) == ["L148"])
        #expect(try join([[.issue: "Dark", .raised: "2031-06"]]).diagnostics == [])
        #expect(try join([]).diagnostics.map(\.rule.code) == ["L137"])
        #expect(try join([[.people: "3"]]).diagnostics.map(\.rule.code) == ["L138", "L137"])
    }

    @Test func findsColumnsOfNamesAndAddresses() throws {
        let personal = [
            "Name", "Surname", "E-mail", "Email address", "Telephone no.", "Home address", "Postcode", "Raised by",
            "Resident's name", "Mobile",
        ]
        let others = ["issue", "Ward name", "Street name", "Meeting", "Web address", "Named in plan", "Comment"]
        let joined = try join([[.issue: "Dark"]], headers: personal + others)
        #expect(joined.diagnostics.map(\.rule.code) == Array(repeating: "L149", count: personal.count))
        #expect(joined.diagnostics.allSatisfy { $0.severity == .warning })
    }
}
