import DataLoading
import Diagnostics
import Markdown
import Model
import Testing

struct ActionTablesReaderTests {
    private func plan(_ columns: [ActionTable.Part: String] = [:], file: String = "a.csv") -> ActionPlan {
        ActionPlan(
            id: "a",
            title: "A",
            introduction: DocumentFragment(document: Document(parsing: SourceFile(path: "", text: "")), blocks: []),
            actionTable: ActionTable(
                file: SmallSite.written(file),
                columns: columns.mapValues { SmallSite.written($0) }
            ),
            declaredAt: .wholeFile("Content/plans/a.md")
        )
    }

    private func site(_ text: String, _ columns: [ActionTable.Part: String] = [:]) -> SmallSite {
        var site = SmallSite(file: "plans/a.csv", text)
        site.plans = [plan(columns)]
        return site
    }

    private func rows(_ site: SmallSite) -> [ActionRow]? {
        site.read.value.data.actionRows["a"]
    }

    @Test func readsCellsWithTheirPlaces() {
        let site = site("commitment,action,owner\r\n1,\"Mow, and\r\nsow\",Group\r\n2, Water ,\r\n")
        #expect(site.findings == [])
        #expect(site.read.value.usedPaths.contains("Content/plans/a.csv"))
        let read = rows(site) ?? []
        #expect(read.map { $0.cells[.action]?.value } == ["Mow, and\r\nsow", "Water"])
        #expect(read.map { $0.cells[.owner]?.value } == ["Group", nil])
        #expect(read.map { $0.cells[.action]?.location.line } == [2, 4])
        #expect(read.map { $0.cells[.action]?.location.column } == [3, 3])
        #expect(read.map(\.declaredAt.line) == [2, 4])
    }

    @Test func findsColumnsUnderTheNamesThatThePlanGives() {
        let text = "\u{FEFF}A title above the table\nGoal,Task,Lead,Notes of our own\n1,Mow,Group,x\n"
        let site = site(text, [.commitment: "Goal", .action: "Task", .owner: "Lead"])
        #expect(site.findings == [])
        #expect(rows(site)?.first?.cells[.owner]?.value == "Group")
    }

    @Test func readsWindows1252WithAWarning() {
        let bytes = Array("commitment,action\n1,Caf".utf8) + [0xE9] + Array(" open\n".utf8)
        let outcome = DataReader().read(
            [SourceFile(path: "Content/plans/a.csv", bytes: bytes)],
            indicators: [],
            plans: [plan()],
            levels: SmallSite.levels
        )
        #expect(outcome.value.data.actionRows["a"]?.first?.cells[.action]?.value == "Café open")
        #expect(outcome.diagnostics.contains { $0.location?.path == "Content/plans/a.csv" && $0.severity == .warning })
    }

    @Test(arguments: [("'=1+1", "=1+1"), ("'-a", "-a"), ("''+a", "'+a"), ("'quoted'", "'quoted'"), ("'", "'")])
    func takesOffTheApostropheThatGuardsAgainstFormulas(_ cell: String, _ text: String) {
        #expect(rows(site("commitment,action\n1,\(cell)\n"))?.first?.cells[.action]?.value == text)
    }

    @Test func reportsWhatIsMissing() {
        #expect(site("commitment,owner\n1,G\n").read.diagnostics.map(\.summary) == ["there is no column \"action\""])
        #expect(rows(site("commitment,owner\n1,G\n")) == nil)
        let named = site("commitment,action,Lead\n1,Mow,G\n", [.owner: "Leed"])
        #expect(named.read.diagnostics.map(\.suggestion) == ["Did you mean \"Lead\"?"])
        #expect(named.read.diagnostics.first?.location?.path == "Content/indicators/NI4.md")
        #expect(
            site("commitment,action,ownr\n1,Mow,G\n").read.diagnostics.map(\.suggestion) == ["Did you mean \"owner\"?"]
        )
    }

    @Test func suggestsTheFileThatWasMeant() {
        var site = SmallSite(file: "plans/actions.csv", "commitment,action\n")
        site.plans = [plan(file: "action.csv")]
        #expect(site.read.diagnostics.map(\.suggestion) == ["Did you mean \"actions.csv\"?"])
        #expect(!site.read.value.usedPaths.contains("Content/plans/actions.csv"))
    }

    @Test func neverLeavesTheContentFolder() {
        var site = SmallSite()
        site.plans = [plan(file: "../../../etc/passwd")]
        #expect(site.findings.count == 1)
    }
}
