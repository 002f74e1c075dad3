import Diagnostics
import Foundation
import Localization
import Model
import Pages
import Templates
import TestSupport
import Testing

/// The pages of the sample site.
extension SampleSite {
    /// Every page of the site by its path; fails on any diagnostic.
    func pages() async throws -> [String: String] {
        let outcome = try await render()
        #expect(outcome.diagnostics == [])
        return Dictionary(
            outcome.value.map { ($0.path, String(decoding: $0.render(), as: UTF8.self)) },
            uniquingKeysWith: { $1 }
        )
    }

    func page(_ path: String) async throws -> String {
        try #require(try await pages()[path])
    }

    /// A page to ask for pieces of it.
    func html(_ path: String) async throws -> HTMLPage {
        try HTMLPage(try await page(path))
    }

    func render(assets: [SourceFile] = [], part: PageSelection? = nil) async throws -> Outcome<[OutputFile]> {
        let locale = try EnglishWords.read()
        let made = PageRenderer.make(templates: try Self.library(locale), assets: assets)
        #expect(made.diagnostics == [])
        return (try #require(made.value)).pages(of: try site, locale: locale, part)
    }

    /// Every page of another site by its path, with Placard's own templates.
    static func pages(of site: Site) async throws -> [String: String] {
        let locale = try EnglishWords.read()
        let made = PageRenderer.make(templates: try library(locale), assets: [])
        let outcome = (try #require(made.value)).pages(of: site, locale: locale)
        #expect(outcome.diagnostics == [])
        return Dictionary(
            outcome.value.map { ($0.path, String(decoding: $0.render(), as: UTF8.self)) },
            uniquingKeysWith: { $1 }
        )
    }

    /// Placard's templates with the words of a language.
    static func library(_ locale: Localization.Locale) throws -> TemplateLibrary {
        TemplateLibrary(try templates(), phrases: TemplatePhrase.all(of: locale))
    }

    /// The templates that the repository ships.
    static func templates() throws -> [SourceFile] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Templates")
        return try ["", "partials/"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(atPath: root.path + "/" + folder).sorted()
                .filter { $0.hasSuffix(".mustache") }
                .map { name in
                    let bytes = try Data(contentsOf: root.appendingPathComponent(folder + name))
                    return SourceFile(path: "Templates/" + folder + name, bytes: Array(bytes))
                }
        }
    }
}
