import Templates

/// Data of any shape, as the tests of the Mustache specification give it.
enum SpecJSON: Sendable, Decodable {
    case null
    case flag(Bool)
    case scalar(String)
    case list([SpecJSON])
    case object([String: SpecJSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .scalar(String(number))
        } else if let number = try? container.decode(Double.self) {
            self = .scalar(String(number))
        } else if let text = try? container.decode(String.self) {
            self = .scalar(text)
        } else if let list = try? container.decode([SpecJSON].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: SpecJSON].self))
        }
    }

    /// The fields that a context of this data has: whatever is in it.
    var fields: ContextFields<SpecJSON> { Self.fields(of: [self], path: "data") }

    private static func fields(of samples: [SpecJSON], path: String) -> ContextFields<SpecJSON> {
        let keys = Set(samples.flatMap { $0.members.keys }).sorted()
        let members = keys.map { key in
            field(key, path, samples.compactMap { $0.members[key] }) { $0.members[key] ?? .null }
        }
        return ContextFields(path, members + [field(".", path, samples) { $0 }])
    }

    private static func field(
        _ name: String,
        _ path: String,
        _ samples: [SpecJSON],
        _ get: @escaping @Sendable (SpecJSON) -> SpecJSON
    ) -> Field<SpecJSON> {
        let path = "\(path)/\(name)"
        switch samples.first(where: { !$0.isNull }) ?? .null {
        case .flag:
            return .flag(name, "") { get($0).isTrue }
        case .null, .scalar:
            return .optionalHTML(name, "") { get($0).text.map { HTML(trusted: $0) } }
        case .list:
            let items = samples.flatMap(\.items)
            return .list(name, "", items: { fields(of: items, path: path) }) { get($0).items }
        case .object:
            guard name != "." else { return .flag(name, "") { _ in true } }
            return .object(name, "", item: { fields(of: samples, path: path) }) {
                let value = get($0)
                return value.isNull ? nil : value
            }
        }
    }

    private var isNull: Bool { if case .null = self { true } else { false } }
    private var isTrue: Bool { if case .flag(true) = self { true } else { false } }
    private var text: String? { if case .scalar(let text) = self { text } else { nil } }
    private var items: [SpecJSON] { if case .list(let items) = self { items } else { [] } }
    private var members: [String: SpecJSON] { if case .object(let members) = self { members } else { [:] } }
}
