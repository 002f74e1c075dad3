import Diagnostics
import Preview
import Testing

@Suite struct EditorTests {
    @Test
    func opensAnEditorThatIsKnownByAnAddress() throws {
        let editor = try #require(Editor("vscode"))
        let opening = editor.opening("/home/a b/Content/ä%41.md", line: 12, column: 3)
        #expect(opening == .address("vscode://file/home/a%20b/Content/%C3%A4%2541.md:12:3"))
    }

    @Test
    func opensAnyOtherByACommandThatNoShellReads() throws {
        let editor = try #require(Editor("edit  +{line},{column} {file} --wait"))
        let opening = editor.opening("/x/$(touch y) {line}; {file}.md", line: 12, column: 3)
        #expect(opening == .command(["edit", "+12,3", "/x/$(touch y) {line}; {file}.md", "--wait"]))
    }

    @Test(arguments: ["", "  ", "vscod", "gedit", "{file}", "edit {line}"])
    func knowsWhatIsNoEditor(_ text: String) {
        #expect(Editor(text) == nil)
    }

    @Test
    func opensNothingForAFileThatIsNotOnTheDisk() throws {
        let editor = try #require(Editor("vscode"))
        #expect(editor.opening(.wholeFile("Templates/no-such-template.mustache")) == nil)
    }
}
