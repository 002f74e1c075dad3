import Foundation
import Testing

@Test
func writesTheSameBytesOnAnyNumberOfThreadsInAnyProcess() async throws {
    let site = try SiteCopy()
    let runs = [["--threads", "1"], ["--threads", "1"], ["--threads", "4"], ["--threads", "64"]]
    var sites: [[String: Data]] = []
    for (number, options) in runs.enumerated() {
        let output = site.root.appending(path: "Site\(number)")
        let arguments = ["build", "--as-of", SiteCopy.day, "--output", output.path]
        let run = try await CommandRun(arguments + options, in: site.root)
        #expect(run.status == 0)
        sites.append(try FolderSnapshot(of: output).bytes)
    }
    try #require(sites[0].count > 10)
    #expect(sites.allSatisfy { $0 == sites[0] })
}

@Test
func reportsTheSameProblemsOnAnyNumberOfThreads() async throws {
    let folder = Fixtures.site("many-at-once", of: "Broken")
    var reports: Set<String> = []
    for threads in ["1", "1", "4"] {
        reports.insert(try await CommandRun(["check", "--threads", threads], in: folder).errors)
    }
    #expect(reports.count == 1)
    #expect(reports.first?.isEmpty == false)
}

@Test
func writesTheSameSiteFromAnotherFolder() async throws {
    let site = try SiteCopy()
    _ = try await site.run("build")
    let usual = try site.snapshot()
    let output = site.surroundings.appending(path: "copy")
    let arguments = ["build", "--root", "../site", "--output", output.path, "--as-of", SiteCopy.day]
    let elsewhere = site.surroundings.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    let run = try await CommandRun(arguments, in: elsewhere)
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(try FolderSnapshot(of: output).bytes == usual.bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == [])
}
