import Foundation
import Testing

@Test
func listsWhatEveryTemplateMayUse() async throws {
    let run = try await CommandRun(["fields"], in: Fixtures.folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let templates = try FileManager.default.contentsOfDirectory(
        atPath: Fixtures.project.appending(path: "Templates").path
    )
    for template in templates where template.hasSuffix(".mustache") {
        #expect(run.output.contains("Templates/\(template)\n"))
    }
}

@Test
func listsWhatOneTemplateMayUse() async throws {
    let run = try await CommandRun(["fields", "home"], in: Fixtures.folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Templates/home.mustache\n\nHomePage\n"))
    #expect(!run.output.contains("Templates/neighbourhood.mustache"))
}

@Test
func listsFieldsAsJSON() async throws {
    struct Listed: Decodable { let template: String }
    let all = try await CommandRun(["fields", "--json"], in: Fixtures.folder)
    #expect(try JSONDecoder().decode([Listed].self, from: Data(all.output.utf8)).count > 5)
    let one = try await CommandRun(["fields", "--json", "home"], in: Fixtures.folder)
    #expect(try JSONDecoder().decode([Listed].self, from: Data(one.output.utf8)).map(\.template) == ["home"])
}

@Test
func saysThatThereIsNoSuchTemplate() async throws {
    let run = try await CommandRun(["fields", "hoem"], in: Fixtures.folder)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("There is no template \"hoem\". There are: home, "))
}
