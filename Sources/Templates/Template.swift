/// A template compiled against one kind of context; a value that any number of threads may use at once.
///
/// A page is rendered in two steps. First the fields that the template uses are asked of the context, each once, and
/// recorded (`Recorder`): texts as UTF-8, already escaped where the template escapes them, lists and flags as numbers.
/// Then the instructions run over the recording (`Program.write`), once to measure the page and once to copy its bytes,
/// so that the page is allocated once. Recordings are taken from a pool and put back (`RecordingPool`), since a site
/// has up to a hundred thousand pages of one kind.
///
/// Text is escaped unless its field is `html` and it stands in triple braces. Rendering never fails.
@usableFromInline
package struct Template<Context: Sendable>: Sendable {
    @usableFromInline let program: Program
    @usableFromInline let recorder: Recorder<Context>
    @usableFromInline let recordings: RecordingPool

    init(_ program: Program, _ fields: ContextFields<Context>) {
        self.program = program
        recorder = Recorder(fields, BoundLayout(layouts: program.layouts, index: 0))
        recordings = RecordingPool(literals: program.literals)
    }

    /// Writes the page for a context, as UTF-8.
    @inlinable
    package func render(_ context: Context) -> [UInt8] {
        var buffer: [UInt8] = []
        render(context, into: &buffer)
        return buffer
    }

    /// Appends the page for a context to a buffer, as UTF-8.
    @inlinable
    package func render(_ context: Context, into buffer: inout [UInt8]) {
        var recording = recordings.take()
        let start = recording.reserve(recorder.stride)
        recorder.record(context, at: start, in: &recording)
        program.write(recording, into: &buffer)
        // Consumed, so that the buffer is uniquely referenced and not copied on write when the pool empties it.
        recordings.putBack(consume recording)
    }
}
