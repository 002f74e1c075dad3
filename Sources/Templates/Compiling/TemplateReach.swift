/// The templates that are put in, directly or by others, wherever one starts.
struct TemplateReach {
    /// The names reached, those started from among them; also names that no template has.
    let names: Set<String>

    init(_ templates: [String: ParsedTemplate], from start: some Sequence<String>) {
        var names = Set<String>()
        var waiting = Array(start)
        while let name = waiting.popLast() {
            guard names.insert(name).inserted, let template = templates[name] else { continue }
            waiting.append(contentsOf: template.references)
        }
        self.names = names
    }
}
