import Diagnostics
import Model
import Output
import Placard

/// The example of `Placard.build`, as somebody writes it who has nothing but the library.
func buildSite(at site: String, with placard: String, on day: CalendarDate) async throws -> [UInt8]? {
    var options = BuildOptions(root: site, templates: placard, day: day)
    options.variants = [.gzip]
    let result = try await Placard.build(options)
    for finding in result.diagnostics {
        print(finding.severity, finding.rule.code, finding.summary)
    }
    guard case .written(let written) = result.completion else { return nil }
    print("\(written.added.count) files added, \(written.changed.count) changed")
    options.mode = .list
    let home = try await Placard.build(options).file(at: "index.html")
    return home?.render()
}
