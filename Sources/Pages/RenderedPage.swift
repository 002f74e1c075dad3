/// One file of the site: where it goes, and how its bytes are made.
package struct RenderedPage: Sendable {
    /// Relative to the output folder, `/` between its parts: `areas/speke/index.html`.
    package let path: String
    /// What kind of file it is, by which the work of a build is counted: `neighbourhood page`.
    package let kind: String
    /// What it shows of the files that not all pages depend on.
    package let uses: PageDependencies
    /// Makes its bytes: the same ones whenever and on whatever thread it is called.
    package let render: @Sendable () -> [UInt8]

    init(_ job: PageJob) {
        self.init(path: job.path.file, kind: job.kind ?? "", uses: job.uses, render: job.render)
    }

    package init(
        path: String,
        kind: String,
        uses: PageDependencies = PageDependencies(),
        render: @escaping @Sendable () -> [UInt8]
    ) {
        self.path = path
        self.kind = kind
        self.uses = uses
        self.render = render
    }
}
