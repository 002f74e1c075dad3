/// How a field's value is got from its context.
///
/// The getters are stored as they were given, without a closure around them: a getter that captures nothing then
/// has nothing to count references to, and threads that render at the same time do not slow each other.
@usableFromInline
enum FieldValue<Context>: Sendable {
    case text(@Sendable (Context) -> String)
    case html(@Sendable (Context) -> HTML)
    case flag(@Sendable (Context) -> Bool)
    case optionalText(@Sendable (Context) -> String?)
    case optionalHTML(@Sendable (Context) -> HTML?)

    /// A list or an object, bound to what a template uses of its items.
    case nested(@Sendable (BoundLayout) -> NestedRecorder<Context>)
}
