/// Takes from a context what a template uses of it, into a record.
@usableFromInline
struct Recorder<Context>: Sendable {
    @usableFromInline let evaluators: [Evaluator<Context>]

    /// How many slots a record has.
    @usableFromInline var stride: Int { evaluators.count }

    @inlinable
    init(_ fields: ContextFields<Context>, _ layout: BoundLayout) {
        evaluators = layout.entries.map { Evaluator(fields.fields[$0.field].value, $0, layout) }
    }

    /// Fills the record that starts at the given slot.
    @inlinable
    func record(_ context: Context, at start: Int, in recording: inout Recording) {
        let evaluators = evaluators.span
        for index in evaluators.indices {
            recording.slots[start + index] = evaluators[index].evaluate(context, in: &recording)
        }
    }
}
