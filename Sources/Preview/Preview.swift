internal import Diagnostics
internal import Placard

/// What is shown: the last good site, and what the newest build found. All that changes in a preview changes in here.
actor Preview {
    /// What a request is answered from.
    private(set) var shown = ShownPreview()
    private let editor: Editor?
    private var streams: [Int: AsyncStream<PreviewState>.Continuation] = [:]
    private var lastStream = 0

    init(editor: Editor?) {
        self.editor = editor
    }

    /// Takes the outcome of a build: its site where it has one, and what it found in any case.
    func show(_ result: BuildResult) {
        shown.builds += 1
        if case .listed = result.completion { shown.site = PreviewedSite(result, number: shown.builds) }
        shown.findings = FindingList(result, editor: editor)
        shown.failure = nil
        tellStreams()
    }

    /// Says that the files could not be read; the site stays what it was.
    func fail(_ reason: String) {
        shown.failure = reason
        tellStreams()
    }

    /// The files could be read again, and are as they were.
    func forgetFailure() {
        guard shown.failure != nil else { return }
        shown.failure = nil
        tellStreams()
    }

    /// The state now and after each build; nil where too many listen already.
    func states() -> AsyncStream<PreviewState>? {
        guard streams.count < Self.mostStreams else { return nil }
        lastStream += 1
        let number = lastStream
        // Only the newest state matters to a page that was not quick enough.
        let (stream, continuation) = AsyncStream.makeStream(of: PreviewState.self, bufferingPolicy: .bufferingNewest(1))
        continuation.onTermination = { [weak self] _ in Task { await self?.end(number) } }
        streams[number] = continuation
        continuation.yield(shown.state)
        return stream
    }

    /// Sends the state again from time to time, until its task is cancelled: a connection that nobody holds any more
    /// shows in that nothing can be sent.
    func keepStreamsAlive() async throws {
        while true {
            try await Task.sleep(for: .seconds(10))
            tellStreams()
        }
    }

    private func tellStreams() {
        for stream in streams.values { stream.yield(shown.state) }
    }

    private func end(_ number: Int) {
        streams[number] = nil
    }

    /// One for each page that somebody looks at.
    private static let mostStreams = 64
}

/// What there is to be seen at one time.
struct ShownPreview: Sendable {
    /// nil before any build was good.
    var site: PreviewedSite?
    /// What the newest build found.
    var findings = FindingList()
    /// Why the files could not be read last; nil where they could.
    var failure: String?
    /// How many builds have ended.
    var builds = 0

    /// What pages are told of it.
    var state: PreviewState {
        PreviewState(version: site?.version, build: builds, findings: findings.counts, failure: failure)
    }
}

/// What a page is told, so that it knows whether it is out of date and whether there is something to say.
struct PreviewState: Sendable {
    /// nil where there is no good site yet.
    let version: PreviewedSite.Version?
    let build: Int
    let findings: FindingList.Counts
    let failure: String?

    /// One line of JSON.
    var json: JSONValue {
        .object([
            ("version", .text(version?.site ?? "")), ("style", .text(version?.style ?? "")),
            ("script", .text(version?.script ?? "")), ("build", .number(build)),
            ("errors", .number(findings.errors)), ("warnings", .number(findings.warnings)),
            ("failure", .orNull(failure)),
        ])
    }
}
