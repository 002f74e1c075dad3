/// Which elements of a page are meant: a small part of the selectors of stylesheets.
///
/// `article.card#a > p + p ~ p a[href='b'][hidden]` has all of it: tags, classes, ids, attributes with or without a
/// value in single quotes, `*` for any element, and elements in another, right in it, right after it or somewhere after
/// it.
struct HTMLSelector {
    private enum Relation {
        case within
        case child
        case next
        case later
    }

    private struct Step {
        var relation = Relation.within
        var isAny = false
        var tag = ""
        var id: String?
        var classes: [String] = []
        var attributes: [(name: String, value: String?)] = []

        var isEmpty: Bool { !isAny && tag.isEmpty && id == nil && classes.isEmpty && attributes.isEmpty }

        func matches(_ element: HTMLPage.Element) -> Bool {
            if !tag.isEmpty, element.tag != tag { return false }
            if let id, element.attributes["id"] != id { return false }
            let own = (element.attributes["class"] ?? "").split(separator: " ")
            guard classes.allSatisfy({ own.contains(Substring($0)) }) else { return false }
            return attributes.allSatisfy { name, value in
                element.attributes[name].map { value == nil || $0 == value } ?? false
            }
        }
    }

    private var steps: [Step] = []

    init(_ text: String) throws {
        var step = Step()
        var rest = text[...]
        func name() -> String {
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            rest = rest.dropFirst(name.count)
            return String(name)
        }
        func named(_ kind: String) throws -> String {
            let found = name()
            guard !found.isEmpty else { throw HTMLFault("\(text) has no \(kind) where one should be") }
            return found
        }
        while let sign = rest.first {
            switch sign {
            case " ":
                rest = rest.drop { $0 == " " }
                if !step.isEmpty {
                    steps.append(step)
                    step = Step()
                }
            case ">", "+", "~":
                rest = rest.dropFirst()
                guard step.isEmpty, !steps.isEmpty else { throw HTMLFault("\(text) needs spaces beside \(sign)") }
                step.relation = sign == ">" ? .child : sign == "+" ? .next : .later
            case "#":
                rest = rest.dropFirst()
                step.id = try named("id")
            case ".":
                rest = rest.dropFirst()
                step.classes.append(try named("class"))
            case "[":
                rest = rest.dropFirst()
                let attribute = try named("attribute")
                var value: String?
                if rest.hasPrefix("='"), let end = rest.dropFirst(2).firstIndex(of: "'") {
                    value = String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end])
                    rest = rest[rest.index(after: end)...]
                }
                guard rest.first == "]" else { throw HTMLFault("\(text) has an attribute without an end") }
                rest = rest.dropFirst()
                step.attributes.append((attribute, value))
            case "*":
                rest = rest.dropFirst()
                guard step.isEmpty else { throw HTMLFault("\(text) has a * after something else") }
                step.isAny = true
            default:
                guard step.isEmpty else { throw HTMLFault("\(text) has a tag after something else") }
                step.tag = try named("tag")
            }
        }
        guard !step.isEmpty else { throw HTMLFault("\(text) selects nothing") }
        steps.append(step)
    }

    func matches(_ element: Int, in elements: [HTMLPage.Element]) -> Bool {
        matches(element, in: elements, steps: steps.count)
    }

    private func matches(_ element: Int, in elements: [HTMLPage.Element], steps count: Int) -> Bool {
        let step = steps[count - 1]
        guard step.matches(elements[element]) else { return false }
        if count == 1 { return true }
        switch step.relation {
        case .next:
            return elements[element].previous.map { matches($0, in: elements, steps: count - 1) } ?? false
        case .child:
            return elements[element].parent.map { matches($0, in: elements, steps: count - 1) } ?? false
        case .within:
            return hasMatch(from: element, by: \.parent, in: elements, steps: count - 1)
        case .later:
            return hasMatch(from: element, by: \.previous, in: elements, steps: count - 1)
        }
    }

    private func hasMatch(
        from element: Int,
        by way: KeyPath<HTMLPage.Element, Int?>,
        in elements: [HTMLPage.Element],
        steps count: Int
    ) -> Bool {
        var next = elements[element][keyPath: way]
        while let current = next {
            if matches(current, in: elements, steps: count) { return true }
            next = elements[current][keyPath: way]
        }
        return false
    }
}
