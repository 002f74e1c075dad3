/// How many elements a browser draws of a drawing whose parts repeat parts.
///
/// `use` draws a part once more, and what it draws may hold `use` again: thirty elements can ask for a thousand
/// million. Each element is counted with what lies in it and what it refers to; a part that refers to itself draws
/// nothing, as in a browser.
struct DrawingRepetitions {
    /// So many elements a browser draws without a pause.
    private static let most = 200_000

    private struct Part {
        var elements = 1
        var references: [String] = []
    }

    /// The open parts, the innermost last: each begins with an element that has an id, and the first is the drawing.
    private var open: [(depth: Int, name: String, part: Part)] = [(0, "", Part())]
    private var parts: [String: Part] = [:]
    /// The ids so far: of two elements with one id a browser takes the first.
    private var names: Set<String> = []
    private var depth = 0

    mutating func begin() {
        depth += 1
        open[open.count - 1].part.elements += 1
    }

    /// The element that began last is called so.
    mutating func name(_ id: String) {
        guard names.insert(id).inserted else { return }
        open.append((depth, id, Part()))
    }

    /// The element that began last draws a part once more.
    mutating func refer(to id: String) {
        open[open.count - 1].part.references.append(id)
    }

    mutating func end() {
        while open.count > 1, let last = open.last, last.depth == depth {
            open.removeLast()
            parts[last.name] = last.part
            // What holds the part draws it where it stands.
            open[open.count - 1].part.references.append(last.name)
        }
        depth -= 1
    }

    /// Whether a browser would draw more than it can.
    var areTooMany: Bool {
        elements(of: open[0].part) > Self.most
    }

    /// The elements of a part with all that it repeats; where there are too many, the most and one.
    ///
    /// Parts lie in one another as deep as strangers write them, so that a list takes the place of calls.
    private func elements(of whole: Part) -> Int {
        var counted: [String: Int] = [:]
        var isBeingCounted: Set<String> = []
        var path: [(name: String, part: Part, next: Int, sum: Int)] = [("", whole, 0, whole.elements)]
        while true {
            let last = path.count - 1
            guard path[last].next == path[last].part.references.count else {
                let name = path[last].part.references[path[last].next]
                path[last].next += 1
                if let sum = counted[name] {
                    path[last].sum = min(path[last].sum + sum, Self.most + 1)
                } else if let part = parts[name], isBeingCounted.insert(name).inserted {
                    path.append((name, part, 0, part.elements))
                }
                continue
            }
            let done = path.removeLast()
            guard last > 0 else { return done.sum }
            counted[done.name] = done.sum
            path[last - 1].sum = min(path[last - 1].sum + done.sum, Self.most + 1)
        }
    }
}
