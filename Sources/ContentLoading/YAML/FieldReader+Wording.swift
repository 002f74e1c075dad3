internal import Diagnostics
internal import Model

/// Values that readers see as they were typed, in which a hash may be meant as one and is no remark.
extension FieldReader {
    /// A single value that readers see as it was typed, in which a hash may be meant as one.
    mutating func wording(_ key: String) -> Located<String>? {
        guard let value = value(key) else { return nil }
        return wording(of: value, key: key)
    }

    /// A single value for readers that must be there; `suggestion` says what to write where it is not.
    mutating func requiredWording(_ key: String, suggestion: String) -> Located<String>? {
        require(key, suggestion: suggestion)
        return wording(key)
    }

    /// A list of single values for readers; one value alone counts as a list of one.
    mutating func wordings(_ key: String) -> [Located<String>] {
        let texts = texts(key)
        texts.forEach { checkRemark(at: $0.location) }
        return texts
    }

    /// A single value for readers, or nil and a diagnostic.
    mutating func wording(of value: YAMLValue, key: String) -> Located<String>? {
        let text = text(of: value, key: key)
        if let text { checkRemark(at: text.location) }
        return text
    }

    /// Reports what is left out as a remark behind a value that readers see.
    mutating func checkRemark(at location: SourceLocation) {
        if let remark = source.remark(onLineOf: location) { report(remark) }
    }
}
