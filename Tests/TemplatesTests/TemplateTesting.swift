import Diagnostics
import Synchronization
import Templates
import Testing

/// A template to test, called `page`, with the files it puts in.
struct TestTemplate {
    private let files: [SourceFile]

    init(_ text: String, _ others: [String: String] = [:]) {
        files =
            others.map { SourceFile(path: "Templates/\($0.key).mustache", text: $0.value) }
            + [SourceFile(path: "Templates/page.mustache", text: text)]
    }

    /// What it writes for a context; fails the test where the template is refused.
    func written<C: TemplateContext>(_ context: C) throws -> String {
        let outcome = TemplateLibrary(files).compile("page", for: C.self)
        #expect(outcome.diagnostics.map(\.summary) == [])
        return String(decoding: try #require(outcome.value).render(context), as: UTF8.self)
    }

    /// What is found wrong with it.
    func faults<C: TemplateContext>(for type: C.Type = SamplePlace.self) -> [Diagnostic] {
        let outcome = TemplateLibrary(files).compile("page", for: C.self)
        #expect((outcome.value == nil) == !outcome.diagnostics.isEmpty)
        return outcome.diagnostics
    }
}

/// A template in which `⟦` stands before every tag that has a fault.
struct MarkedTemplate {
    let text: String
    let places: [String]

    init(_ marked: String) {
        var text = ""
        var places: [String] = []
        var line = 1
        var column = 1
        for character in marked {
            if character == "⟦" {
                places.append("\(line):\(column)")
                continue
            }
            text.append(character)
            column += String(character).utf8.count
            if character == "\n" || character == "\r\n" {
                line += 1
                column = 1
            }
        }
        self.text = text
        self.places = places
    }

    /// Expects a fault of the given rule at every mark, and no other.
    @discardableResult
    func expect(
        _ rule: Rule,
        _ others: [String: String] = [:],
        at place: Testing.SourceLocation = #_sourceLocation
    ) -> [Diagnostic] {
        let faults = TestTemplate(text, others).faults()
        #expect(faults.map(\.rule.code) == places.map { _ in rule.code }, sourceLocation: place)
        #expect(
            faults.map { $0.location.map { "\($0.line):\($0.column)" } ?? "" } == places,
            sourceLocation: place
        )
        return faults
    }
}

/// A context that remembers which of its fields were asked for.
final class CountedReads: Sendable {
    let reads = Mutex<[String]>([])

    /// Notes that a field was asked for, and gives its name as its value.
    func read(_ name: String) -> String {
        reads.withLock { $0.append(name) }
        return name
    }
}
