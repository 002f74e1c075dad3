/// What a sample needs and does not have: a mistake in the sample.
package struct MissingInSample: Error {}

/// The value, or an error that ends the test.
package func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw MissingInSample() }
    return value
}
