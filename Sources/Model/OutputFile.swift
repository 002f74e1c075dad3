package import Diagnostics

/// One file of the site: where it goes, and how its bytes are made.
package struct OutputFile: Sendable {
    /// Relative to the output folder, `/` between its parts: `areas/speke/index.html`.
    package let path: String
    /// What kind of file it is, by which the work of a build is counted: `neighbourhood page`.
    package let kind: String
    /// Where an editor declared what it is about; nil where Placard makes it of its own accord.
    package let origin: SourceLocation?
    /// Whether search engines are to be told of it.
    package let isListed: Bool
    /// What its bytes follow from besides what those of all files follow from.
    package let dependencies: PageDependencies
    /// Makes its bytes: the same ones whenever and on whatever thread it is called.
    package let render: @Sendable () -> [UInt8]

    package init(
        path: String,
        kind: String,
        origin: SourceLocation? = nil,
        isListed: Bool = true,
        dependencies: PageDependencies = PageDependencies(),
        render: @escaping @Sendable () -> [UInt8]
    ) {
        self.path = path
        self.kind = kind
        self.origin = origin
        self.isListed = isListed
        self.dependencies = dependencies
        self.render = render
    }
}

/// What a page follows from besides what all pages follow from.
package struct PageDependencies: Sendable, Hashable {
    /// The paths of the profiles whose text it shows; of all others it depends on the front matter alone.
    package var profiles: [String]
    /// The names of the templates that it is made with, and of all that these put in, sorted.
    package var templates: [String]

    package init(profiles: [String] = [], templates: [String] = []) {
        self.profiles = profiles
        self.templates = templates
    }
}
