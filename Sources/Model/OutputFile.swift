public import Diagnostics

/// A file of the site, from the page it is made as to the disk: where it goes, what it depends on, how it is
/// rendered.
public struct OutputFile: Sendable {
    /// The path inside the output folder, with `/` between its parts: `areas/speke/index.html`.
    public let path: String

    /// What the work of a build is counted by: `neighbourhood page`.
    public package(set) var kind: String

    /// The inputs that only some files depend on.
    package var dependencies: PageDependencies

    /// Where an editor declared what the file is about; nil where Placard makes it of its own accord.
    public let origin: SourceLocation?

    /// Whether search engines are to be told of it.
    package let isListed: Bool

    /// Renders the file: the same bytes at every call, on whatever thread.
    public package(set) var render: @Sendable () -> [UInt8]

    /// A file; without `dependencies`, one that has no inputs of its own.
    package init(
        path: String,
        kind: String = "",
        origin: SourceLocation? = nil,
        isListed: Bool = true,
        dependencies: PageDependencies = PageDependencies(),
        render: @escaping @Sendable () -> [UInt8]
    ) {
        self.path = path
        self.kind = kind
        self.dependencies = dependencies
        self.origin = origin
        self.isListed = isListed
        self.render = render
    }
}

/// The inputs specific to one page, besides those that every page depends on.
package struct PageDependencies: Hashable, Sendable {
    /// The names of the templates it is rendered with, partials included, sorted.
    package var templates: [String]

    /// The paths of the profiles whose body it shows; of all others it depends on the front matter alone.
    package var profiles: [String]

    /// The dependencies of a page; without arguments, no inputs of its own.
    package init(profiles: [String] = [], templates: [String] = []) {
        self.templates = templates
        self.profiles = profiles
    }
}
