/// A value that templates are written against: it lists, once and in code, every name a template may use.
///
/// ```swift
/// extension PlaceCard: TemplateContext {
///     static let fields = ContextFields<PlaceCard>(
///         "PlaceCard",
///         .text("name", "The place's name, as its council writes it.", \.area.name),
///         .flag("isCurrent", "Whether the place still exists.") { $0.area.end == nil },
///         .list("indicators", "What is measured there.", \.indicators)
///     )
/// }
/// ```
///
/// Every list has a flag besides, `hasIndicators`, which says whether there is anything in it.
@usableFromInline
package protocol TemplateContext: Sendable {
    /// The names a template may use with this context; they are asked for once for each compiled template.
    static var fields: ContextFields<Self> { get }
}
