import Foundation
import Testing

@Test
func documentsEveryRule() async throws {
    let run = try await CommandRun(["rules"], in: Fixtures.folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let page = Fixtures.project.appending(path: "Documentation/Diagnostics.md")
    let written = String(decoding: try Data(contentsOf: page), as: UTF8.self)
    #expect(run.output == written, "Run: placard rules > Documentation/Diagnostics.md")
}
