package import Diagnostics

/// The templates and partials of a site, parsed and known by name, ready to be compiled against contexts.
///
/// The module knows no areas and no pages. A template is checked before any page is made:
///
/// 1. `TemplateScanner` and `TagMatcher` take a file of Mustache apart (`ParsedTemplate`), whatever contexts there are.
/// 2. `compile` resolves every name in it, and in the partials and parents that it includes, against the fields that
///    the context declares in `static let fields` (`ContextFields`). A name that the context does not have, a list used
///    as a text, or triple braces around what is no markup is reported at its line and column.
/// 3. The result, `Template`, is a flat list of instructions, which finds nothing more.
///
/// The words of the site's language are phrases (`TemplatePhrase`), `{{words.source}}`, which are put in likewise.
///
/// Partials and `{{<parent}}` with `{{$block}}` are included when compiling, so that rendering looks nothing up by
/// name. `unused` warns of files that no page includes, and `placard fields` prints the fields of every context.
///
/// In the strict mode an unknown name is an error. In the lenient one it renders as nothing, as the Mustache
/// specification has it, whose official examples hold.
package struct TemplateLibrary: Sendable {
    private let templates: [String: ParsedTemplate]

    /// Parses templates; of two files with one name, the later is used, so that a site's own come last.
    ///
    /// A file's name is its path below a folder `Templates`, whatever the case of its letters, without `.mustache`:
    /// `Templates/partials/card.mustache` is `partials/card`. Files that do not end so are passed over.
    ///
    /// - Parameter phrases: the words of the site's language, which templates name `words.source`.
    package init(_ files: [SourceFile], phrases: [TemplatePhrase] = []) {
        var named: [String: SourceFile] = [:]
        for file in files {
            if let name = Self.name(of: file.path) { named[name] = file }
        }
        let parsed = named.map { ($0.key, ParsedTemplate($0.value, name: $0.key)) }
        templates = Dictionary(parsed + phrases.map { ($0.fullName, $0.template) }) { _, phrase in phrase }
    }

    /// The names of all templates and partials, sorted.
    package var names: [String] { templates.values.filter { $0.blanks == nil }.map(\.name).sorted() }

    /// Compiles the template of a name against a kind of context.
    ///
    /// The value is nil where the template, or anything it includes, has a fault. A partial that several templates put
    /// in is checked for each, so its faults may be named by several outcomes.
    package func compile<C: TemplateContext>(_ name: String, for type: C.Type) -> Outcome<Template<C>?> {
        compile(name, fields: C.fields, .strict)
    }

    /// Compiles the template of a name against fields that are given rather than taken from a type.
    package func compile<C: Sendable>(
        _ name: String,
        fields: ContextFields<C>,
        _ strictness: Strictness
    ) -> Outcome<Template<C>?> {
        guard let template = templates[name] else {
            return Outcome(nil, [TemplateFault.missingTemplate(name, among: names)])
        }
        var compiler = TemplateCompiler(templates, strictness)
        let program = compiler.compile(template, fields.schema)
        let diagnostics = compiler.diagnostics.inSourceOrder
        return Outcome(diagnostics.isEmpty ? Template(program, fields) : nil, diagnostics)
    }

    /// The templates that are in use when pages are made from those given: these and everything they include.
    package func names(usedBy pages: some Sequence<String>) -> Set<String> {
        ReachableTemplates(templates, from: pages).names.intersection(names)
    }

    /// Warnings for the files that are not in use when pages are made from the templates given, and what is wrong
    /// with those files by themselves.
    package func unused(pages: some Sequence<String>) -> [Diagnostic] {
        let used = names(usedBy: pages)
        let unused = templates.values.filter { $0.blanks == nil && !used.contains($0.name) }
        return unused.flatMap { template in
            let suggestion = NameSuggestion.of(template.name, in: pages.sorted() + used.sorted())
            let warning = Diagnostic(
                TemplateRules.unusedTemplate,
                .warning,
                "nothing uses the template \"\(template.name)\"",
                at: .wholeFile(template.source.path),
                suggestion: TemplateFault.meant(suggestion),
                effect: "What it says appears on no page."
            )
            return [warning] + template.diagnostics
        }.inSourceOrder
    }

    /// The name of the template in a file with that path; nil where the path does not end with `.mustache`.
    package static func name(of path: String) -> String? {
        let ending = ".mustache"
        guard path.hasSuffix(ending), !path.hasSuffix("/\(ending)"), path != ending else { return nil }
        let parts = path.dropLast(ending.utf8.count).split(separator: "/")
        let folder = parts.dropLast().firstIndex { $0.lowercased() == "templates" }
        let below = folder.map { parts[($0 + 1)...] } ?? parts[...]
        return below.joined(separator: "/")
    }
}

/// What a template may name.
package enum Strictness: Sendable {
    /// Only what exists: an unknown name, partial, parent or block is a fault. For every page of a site.
    case strict

    /// Anything: what does not exist writes nothing, `{{x}}` escapes markup too, and a template that leads back to
    /// itself over contexts of one schema ends there. For contexts made from data, whose schema is finite and whose
    /// names are not known beforehand, as in the tests of the Mustache specification.
    case lenient
}

/// The templates that are included, directly or by others, wherever one starts.
struct ReachableTemplates {
    /// The names reached, those started from among them; also names that no template has.
    let names: Set<String>

    init(_ templates: [String: ParsedTemplate], from start: some Sequence<String>) {
        var names = Set<String>()
        var waiting = Array(start)
        while let name = waiting.popLast() {
            guard names.insert(name).inserted, let template = templates[name] else { continue }
            waiting.append(contentsOf: template.references)
        }
        self.names = names
    }
}
