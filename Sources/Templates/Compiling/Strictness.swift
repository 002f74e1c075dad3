/// What a template may name.
package enum Strictness: Sendable {
    /// Only what is there: a name, partial, parent or block that nobody has is a fault. For every page of a site.
    case strict

    /// Anything: what nobody has writes nothing, `{{x}}` escapes markup too, and a template that leads back to itself
    /// over contexts of one shape ends there. For contexts made from data, whose shape is finite and whose names are
    /// known to nobody beforehand, as in the tests of the Mustache specification.
    case lenient
}
