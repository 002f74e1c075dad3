package import Diagnostics

/// What a file is, and what would be written to use it.
package struct ImportPlan: Sendable {
    /// One thing that is known of the file, in words: `area` and `Area Codes: 326 codes, 39 of your site`.
    package struct Fact: Sendable {
        /// What it is about: `area`, `not read`.
        package let label: String
        /// What is known.
        package let text: String
    }

    /// The kind of file; nil where it is none that can be used.
    package var kind: String?
    /// The section of Documentation/Sources.md.
    package var section: Int?
    /// What the new indicator is called; nil where there is none.
    package var title: String?
    /// What is known of it.
    package var facts: [Fact] = []
    /// What has to be said first; then nothing is written yet.
    package var question: ImportQuestion?
    /// The files to write, with paths from the folder of content.
    package var files: [SourceFile] = []
    /// The lines of the mapping, or those for `site.yml`.
    package var lines: [String] = []
    /// How many figures the site reads with them, of how many areas and periods; nil where they are no figures.
    package var read: (figures: Int, areas: Int, periods: Int)?
    /// What the site reads with them where they are no figures: `38 areas`.
    package var found: String?
    /// What is in the way, and what an editor should know.
    package var diagnostics: [Diagnostic] = []

    /// Nothing is known.
    package init() {}

    mutating func add(_ label: String, _ text: String) {
        facts.append(Fact(label: label, text: text))
    }
}
