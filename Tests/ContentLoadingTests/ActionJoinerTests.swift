import ContentLoading
import Diagnostics
import Model
import Testing

/// Actions that come from a spreadsheet, whose rows are given as texts.
struct ActionJoinerTests {
    private static let text = """
        ## Commitment: People are heard
        theme: voice

        ### Actions
        - [ ] Listen
          owner: Forum

        ## Commitment: Verges are green

        ## Commitment: People are heard
        """

    /// Rows of cells, the commitment first, joined into the sample plan.
    private func join(
        _ rows: [[ActionTable.Part: String]],
        text: String = text
    ) -> (plan: ActionPlan?, diagnostics: [Diagnostic]) {
        let reading = SampleContent.plan(text, frontMatter: "title: Sample plan\nactions: sample.csv")
        #expect(reading.diagnostics == [])
        let path = "Content/plans/sample.csv"
        let written = rows.enumerated().map { number, cells in
            ActionRow(
                cells: Dictionary(
                    uniqueKeysWithValues: cells.map { part, text in
                        let column = (ActionTable.Part.allCases.firstIndex(of: part) ?? 0) + 1
                        return (part, Located(text, at: .init(path: path, line: number + 2, column: column)))
                    }
                ),
                declaredAt: .init(path: path, line: number + 2, column: 1)
            )
        }
        let outcome = ActionJoiner().join(["sample": written], into: reading.content.plans)
        return (outcome.value.first, outcome.diagnostics)
    }

    @Test(arguments: ["31-Mar-27", "31/03/27", "31 March 2027", "31/3/2027", "31-Mar-2027", "2027-03-31"])
    func readsDatesAsSpreadsheetsShowThem(_ due: String) {
        let found = read([.due: due])
        #expect(found.action?.due?.description == "2027-03-31")
        #expect(found.action?.duePeriod == nil)
        #expect(found.diagnostics == [])
    }

    private func read(_ cells: [ActionTable.Part: String]) -> (action: Action?, diagnostics: [Diagnostic]) {
        let all = cells.merging([.commitment: "2", .action: "Mow", .owner: "Group"]) { own, _ in own }
        let joined = join([all], text: "## Commitment: A\n\n### Actions\nNone.\n\n## Commitment: B")
        return (joined.plan?.commitments[1].actions.first, joined.diagnostics)
    }

    @Test func putsActionsUnderTheNeedThatTheirRowsName() {
        let text = """
            ## Commitment: A
            ### Need: Clear news
            #### Gaps
            - None of it is clear
            ### Need: Trust
            Not published.
            """
        let names = ["clear  News", "a-trust", "", "not known", "Clear nws", "Money"]
        let rows = names.map { [ActionTable.Part.commitment: "1", .need: $0, .action: "Meet", .owner: "Forum"] }
        let joined = join(rows.map { $0.filter { !$0.value.isEmpty } }, text: text)
        #expect(joined.plan?.commitments.first?.actions.map(\.need) == [0, 1, nil, nil, nil, nil])
        #expect(joined.diagnostics.map(\.rule.code) == ["L132", "L132"])
        #expect(joined.diagnostics.first?.suggestion == "Did you mean \"Clear news\"?")
        #expect(joined.diagnostics.last?.suggestion == "Write the words of its heading, or leave the cell empty.")
    }

    @Test func readsTheKeyInBothItsForms() {
        let short = SampleContent.plan("## Commitment: A", frontMatter: "title: T\nactions: a.csv")
        #expect(short.diagnostics == [])
        #expect(short.plan?.actionTable?.file.value == "a.csv")
        let long = SampleContent.plan(
            "## Commitment: A",
            frontMatter: "title: T\nactions: { file: a.csv, columns: { action: Task, ownr: Lead } }"
        )
        #expect(long.plan?.actionTable?.columns[.action]?.value == "Task")
        #expect(long.diagnostics.map(\.suggestion) == ["Did you mean owner?"])
    }

    @Test func putsActionsBehindThoseOfTheText() {
        let joined = join([
            [.commitment: "2", .action: "Mow\nthe verge", .owner: "Group"],
            [.commitment: "verges are GREEN", .action: "Sow", .owner: "Group"],
            [.commitment: "Commitment: Verges are green", .action: "Water", .owner: "Group"],
            [.commitment: "#people-are-heard", .action: "Answer", .owner: "Forum"],
            [.commitment: "people-are-heard-2", .action: "Answer again", .owner: "Forum"],
        ])
        #expect(joined.diagnostics == [])
        let actions = joined.plan?.commitments.map { $0.actions.map(\.description) }
        #expect(actions == [["Listen", "Answer"], ["Mow the verge", "Sow", "Water"], ["Answer again"]])
    }

    @Test func readsEveryCell() throws {
        let (action, diagnostics) = read([
            .partners: "A; B, C", .start: "2031-01", .due: "30/09/2031", .stage: "Under Way", .confidence: "at-risk",
            .cost: "none", .updates: "2031-06-01: four\nof six\n\n01/05/2031: two: of six",
        ])
        #expect(diagnostics == [])
        let read = try #require(action)
        #expect(read.partners == ["A", "B", "C"])
        #expect(read.start?.description == "2031-01-01")
        #expect(read.due?.description == "2031-09-30")
        #expect(read.stage == .underWay)
        #expect(read.confidence == .atRisk)
        #expect(read.cost == "none")
        #expect(read.updates.map { "\($0.date) \($0.text)" } == ["2031-05-01 two: of six", "2031-06-01 four of six"])
    }

    @Test(arguments: [
        ("2031-09-30", "2031-09-30"), ("30/9/2031", "2031-09-30"), ("03/04/2031", "2031-04-03"),
        ("2031-09-30 00:00:00", "2031-09-30"), ("2031-09-30T00:00", "2031-09-30"), ("2031/32", "2032-03-31"),
        ("2031", "2031-12-31"),
    ])
    func readsDatesAsSpreadsheetsWriteThem(_ typed: String, _ day: String) {
        let (action, diagnostics) = read([.due: typed])
        #expect(diagnostics == [])
        #expect(action?.due?.description == day)
    }

    @Test(arguments: ["31-09-30", "9/30/2031", "31/02/2031", "soon", "45930"])
    func refusesOtherDates(_ typed: String) {
        let (action, diagnostics) = read([.due: typed])
        #expect(diagnostics.map(\.rule.code) == ["L107"])
        #expect(action?.due == nil)
    }

    @Test func refusesDatesThatCouldBeEitherWhereAnotherHasTheMonthFirst() {
        let joined = join([
            [.commitment: "2", .action: "A", .owner: "G", .due: "03/04/2031"],
            [.commitment: "2", .action: "B", .owner: "G", .due: "09/30/2031"],
            [.commitment: "2", .action: "C", .owner: "G", .due: "04/04/2031"],
            [.commitment: "3", .action: "D", .owner: "G", .due: "2031-04-03"],
        ])
        #expect(joined.plan?.commitments[1].actions.map { $0.due?.description } == [nil, nil, "2031-04-04"])
        #expect(joined.diagnostics.map(\.rule.code) == ["L107", "L107"])
        #expect(joined.diagnostics.first?.suggestion?.contains("month first") == true)
    }

    @Test(
        arguments: [
            (ActionTable.Part.stage, "under wey", "L105", "Did you mean under way?"),
            (.confidence, "off trak", "L106", "Did you mean off track?"), (.updates, "nothing yet", "L107", nil),
            (.updates, "2031-06-01:", "L118", nil), (.start, "2032-01-01", "L122", nil),
        ] as [(ActionTable.Part, String, String, String?)]
    )
    func pointsAtTheCell(_ part: ActionTable.Part, _ typed: String, _ code: String, _ suggestion: String?) {
        let (_, diagnostics) = read([part: typed, .due: "2031-12-31"])
        #expect(diagnostics.map(\.rule.code) == [code])
        #expect(diagnostics.first?.location?.column == (ActionTable.Part.allCases.firstIndex(of: part) ?? 0) + 1)
        if let suggestion { #expect(diagnostics.first?.suggestion == suggestion) }
    }

    @Test func saysWhatARowLacks() {
        let joined = join([
            [.commitment: "2", .owner: "G"], [.commitment: "2", .action: "Mow"], [.action: "Sow", .owner: "G"],
            [.commitment: "2", .action: "Water", .owner: "not published"],
        ])
        #expect(joined.diagnostics.map(\.rule.code) == ["L114", "L103", "L125", "L102"])
        #expect(joined.plan?.commitments[1].actions.map(\.owner) == [nil, nil])
    }

    @Test func suggestsTheCommitmentThatWasMeantOnceForAllItsRows() {
        let joined = join([
            [.commitment: "Verges are gren", .action: "Mow", .owner: "G"],
            [.commitment: "Verges are gren", .action: "Sow", .owner: "G"],
            [.commitment: "9", .action: "Sow", .owner: "G"],
            [.commitment: "People are heard", .action: "A", .owner: "G"],
            [.commitment: "2", .action: "A", .owner: "G"], [.commitment: "3", .action: "A", .owner: "G"],
        ])
        #expect(joined.diagnostics.map(\.rule.code) == ["L125", "L125", "L125"])
        #expect(joined.diagnostics.contains { $0.suggestion == "Did you mean \"Verges are green\"?" })
        #expect(joined.diagnostics.contains { $0.explanation == "2 rows name it." })
        #expect(joined.diagnostics.contains { $0.suggestion == "Write the number of the one that is meant: 1, 3." })
    }

    @Test func missesActionsOnlyWhereNeitherTextNorRowsHaveAny() {
        let joined = join([[.commitment: "2"], [.commitment: "3", .action: "A", .owner: "G"]])
        #expect(joined.diagnostics.map(\.rule.code) == ["L102"])
        #expect(joined.diagnostics.first?.location?.path == "Content/plans/sample.md")
    }

    @Test func leavesPlansAloneWhoseFileWasNotRead() {
        let reading = SampleContent.plan(Self.text, frontMatter: "title: Sample plan\nactions: sample.csv")
        let outcome = ActionJoiner().join([:], into: reading.content.plans)
        #expect(outcome.diagnostics == [])
        #expect(outcome.value.first?.commitments.map(\.actions.count) == [1, 0, 0])
    }

    @Test func tellsGapsFromTheStatementThatThereAreNone() {
        let reading = SampleContent.plan(
            "## Commitment: A\n\n### Gaps\n- No *spade*\n- None.\n\nNobody asked.\n\n### Actions\nNot published."
        )
        #expect(reading.commitment?.namedGaps == ["No spade", "Nobody asked."])
        #expect(reading.commitment?.statesNoActions == true)
        #expect(reading.commitment?.introduction.isEmpty == true)
    }

    @Test(arguments: ["-9223372036854775808", "9223372036854775807", "0", "-1", "9223372036854775808"])
    func knowsNoCommitmentByANumberBeyondTheList(_ number: String) {
        let text = "## Commitment: A\n\n### Actions\nNone."
        let joined = join([[.commitment: number, .action: "A", .owner: "G"]], text: text)
        #expect(joined.diagnostics.map(\.rule.code) == ["L125"])
    }

    @Test func namesAtMostFiftyUnknownCommitments() {
        let rows = (0..<5_000).map { [ActionTable.Part.commitment: "unknown \($0)", .action: "A", .owner: "G"] }
        let joined = join(rows, text: "## Commitment: A\n\n### Actions\nNone.")
        #expect(joined.diagnostics.count == 51)
    }
}
