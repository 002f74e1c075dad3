/// The pages that show certain texts, of a site of which all other files are as they were.
package struct PageSelection: Sendable {
    /// The paths of the profiles.
    package let texts: Set<String>
    /// The path of every file of the site.
    package let files: [String]

    package init(texts: Set<String>, files: [String]) {
        self.texts = texts
        self.files = files
    }
}
