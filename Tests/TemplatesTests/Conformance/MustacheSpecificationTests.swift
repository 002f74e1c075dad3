import Foundation
import Testing

private let folder = ProcessInfo.processInfo.environment["MUSTACHE_SPEC"] ?? ""

/// Runs the official tests where the environment variable `MUSTACHE_SPEC` names a folder of them.
@Test(.enabled(if: !folder.isEmpty, "MUSTACHE_SPEC does not name a folder of the specification's JSON files"))
func passesTheMustacheSpecification() throws {
    let examples = try MustacheSpecification(folder: folder).examples
    let failing = examples.filter { $0.example.written != $0.example.expected }
    print("Mustache spec: \(examples.count - failing.count) of \(examples.count) pass")
    print("Mustache spec: \(MustacheSpecification.excluded.joined(separator: ", ")) left out by design")
    for (suite, example) in failing {
        print("  fails: \(suite), \(example.name)")
        print("    expected \(example.expected.debugDescription)")
        print("    written  \(example.written?.debugDescription ?? "nothing: the template is refused")")
    }
    #expect(examples.count > 0)
    #expect(failing.count == 0)
}
