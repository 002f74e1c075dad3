internal import Diagnostics
internal import Model

/// One file still to be made: its path is known, its bytes are worked out when a thread is free.
struct PageJob: Sendable {
    let path: PagePath
    /// What kind of file it is, by which the work of a build is counted: `neighbourhood page`; nil where its maker says.
    private(set) var kind: String?
    /// Where an editor declared what the page is about; nil where Placard makes it of its own accord.
    let origin: SourceLocation?
    /// Whether search engines are to be told of it.
    let isListed: Bool
    /// What it follows from besides what all pages follow from.
    private(set) var dependencies: PageDependencies
    /// A pure function of the site: the same bytes whenever and on whatever thread it is called.
    let render: @Sendable () -> [UInt8]

    init(
        _ path: PagePath,
        kind: String? = nil,
        origin: SourceLocation? = nil,
        isListed: Bool = true,
        texts: [String] = [],
        render: @escaping @Sendable () -> [UInt8]
    ) {
        self.path = path
        self.kind = kind
        self.origin = origin
        self.isListed = isListed
        dependencies = PageDependencies(profiles: texts)
        self.render = render
    }

    /// The paths of the profiles whose text it shows.
    var texts: [String] { dependencies.profiles }

    /// The same job with the names of the templates that it is made with.
    func with(templates: [String]) -> PageJob {
        var job = self
        job.dependencies.templates = templates
        return job
    }

    /// The same job with the name of its kind, unless it has one of its own.
    func ofKind(_ name: String) -> PageJob {
        var job = self
        job.kind = kind ?? PageKind.name(name, of: path.file)
        return job
    }

    /// The file as it is handed to what writes it.
    var file: OutputFile {
        OutputFile(
            path: path.file,
            kind: kind ?? "",
            dependencies: dependencies,
            origin: origin,
            isListed: isListed,
            render: render
        )
    }
}
