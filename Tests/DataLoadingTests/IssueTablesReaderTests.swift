import DataLoading
import Diagnostics
import Markdown
import Model
import Testing

struct IssueTablesReaderTests {
    private func site(_ text: String, _ columns: [IssueTable.Part: String] = [:], file: String = "a.csv") -> SmallSite {
        var site = SmallSite(file: "issues/a.csv", text)
        let forum = Forum(
            id: "a",
            title: "A",
            introduction: DocumentFragment(document: Document(parsing: SourceFile(path: "", text: "")), blocks: []),
            table: IssueTable(file: SmallSite.written(file), columns: columns.mapValues { SmallSite.written($0) }),
            declaredAt: .wholeFile("Content/issues/a.md")
        )
        site.forums = [forum]
        return site
    }

    @Test func readsCellsUnderTheNamesThatTheForumGives() {
        let site = site(
            "What was said,How many,Notes\nDark,14,x\n,,\n",
            [.issue: "What was said", .people: "How many"]
        )
        #expect(site.findings == [])
        #expect(site.read.value.usedPaths.contains("Content/issues/a.csv"))
        let sheet = site.read.value.data.issueSheets["a"]
        #expect(sheet?.headers.map(\.value) == ["What was said", "How many", "Notes"])
        #expect(sheet?.rows.count == 1)
        #expect(sheet?.rows.first?.cells[.issue]?.value == "Dark")
        #expect(sheet?.rows.first?.cells[.people]?.value == "14")
        #expect(sheet?.rows.first?.declaredAt.line == 2)
    }

    @Test func reportsWhatIsMissing() {
        #expect(site("people\n14\n").read.diagnostics.map(\.summary) == ["there is no column \"issue\""])
        let other = site("issue\nDark\n", file: "b.csv")
        #expect(other.read.diagnostics.map(\.summary) == ["there is no file of issues \"b.csv\""])
        #expect(other.read.diagnostics.map(\.suggestion) == ["Did you mean \"a.csv\"?"])
        #expect(
            site("issue,sttus\nDark,done\n").read.diagnostics.map(\.suggestion) == ["Did you mean \"status\"?"]
        )
    }
}
