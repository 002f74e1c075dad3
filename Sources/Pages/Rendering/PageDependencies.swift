/// What a page follows from besides what all pages follow from.
package struct PageDependencies: Sendable, Hashable {
    /// The names of the templates that it is made with, and of all that these put in, sorted.
    package var templates: [String] = []
    /// The paths of the profiles whose text it shows; of all others it depends on the front matter alone.
    package var texts: [String] = []
}
