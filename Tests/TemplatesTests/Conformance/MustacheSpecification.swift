import Diagnostics
import Foundation
import Templates

/// The official tests of the Mustache specification, read from a folder of its JSON files.
struct MustacheSpecification {
    /// One test: a template, what it puts in, data, and what is to be written.
    struct Example: Decodable {
        let name: String
        let data: SpecJSON
        let template: String
        let partials: [String: String]?
        let expected: String
    }

    private struct Suite: Decodable {
        let tests: [Example]
    }

    /// The files whose tests are run.
    static let included = [
        "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
    ]

    /// The files left out by design: both let data decide what a template does.
    static let excluded = ["~lambdas", "~dynamic-names"]

    let examples: [(suite: String, example: Example)]

    init(folder: String) throws {
        examples = try Self.included.flatMap { suite in
            let data = try Data(contentsOf: URL(filePath: folder).appending(path: "\(suite).json"))
            return try JSONDecoder().decode(Suite.self, from: data).tests.map { (suite, $0) }
        }
    }
}

extension MustacheSpecification.Example {
    /// What the template compiler and the interpreter make of it; nil where they refuse the template.
    var written: String? {
        let partials = (partials ?? [:]).map { SourceFile(path: "\($0.key).mustache", text: $0.value) }
        let library = TemplateLibrary(partials + [SourceFile(path: "the template.mustache", text: template)])
        return library.compile("the template", fields: data.fields, .lenient).value.map {
            String(decoding: $0.render(data), as: UTF8.self)
        }
    }
}
