internal import Diagnostics

extension TemplateCompiler {
    /// Compiles `{{name}}` and its like.
    mutating func printField(_ node: TemplateNode, _ expansion: Expansion) {
        guard let path = lookUp(node, expansion) else { return }
        let field = path.field.field
        guard field.kind.isPrinted else { return reportNotPrinted(field, node, expansion) }
        let escapes = node.kind == .variable
        if strictness == .strict, escapes == field.kind.isHTML {
            return escapes ? reportEscaped(field, node, expansion) : reportUnescaped(field, node, expansion)
        }
        let (place, leadingBehind, _) = openObjects(path)
        let slot = layouts.slot(of: path.field, in: place.layout, escapes: escapes)
        builder.add(.text(frame: Int32(place.frame), slot: Int32(slot)))
        if !leadingBehind.isEmpty { builder.leadHere(leadingBehind) }
    }

    /// Compiles `{{#name}}` and `{{^name}}` up to where their body begins.
    mutating func openSection(_ node: TemplateNode, _ expansion: Expansion) {
        guard openSections.count < TemplateLimits.depth else {
            reportTooDeep(node, expansion)
            return skip(node)
        }
        if openSeparator(node) { return }
        guard let path = lookUp(node, expansion) else {
            if node.kind == .inverted, strictness == .lenient {
                openSections.append(OpenSection(openFrames: openFrames))
            } else {
                skip(node)
            }
            return
        }
        guard path.field.field.kind.isSection else {
            reportNotSection(path.field.field, node, expansion)
            return skip(node)
        }
        if node.kind == .inverted { return openInverted(path) }
        let list = path.field.field.kind.isList ? OpenSection.List(path) : nil
        if let list, strictness == .strict, let fault = fault(of: list) {
            report(TemplateRules.multipliedList, node, expansion, fault, suggestion: "Close the outer one first.")
            return skip(node)
        }
        openSection(path, list)
    }

    /// Compiles `{{#isFollowed}}`, which holds for every item of a list but the last, unless a context has that name.
    ///
    /// - Returns: whether the section is one; inside no list the name is looked up as any other.
    private mutating func openSeparator(_ node: TemplateNode) -> Bool {
        guard strictness == .strict, node.kind == .section, node.name == Self.separator,
            let item = openSections.last(where: { $0.loop != nil })?.loop?.frame,
            case .unknown = resolver.resolve(node.name, in: scopes)
        else { return false }
        var section = OpenSection(openFrames: openFrames)
        section.leadingBehind.append(builder.add(.skipAtEnd(frame: Int32(item), target: 0)))
        openSections.append(section)
        return true
    }

    private static let separator = "isFollowed"

    /// What is wrong with writing a list here: each list inside another one multiplies the page.
    private func fault(of list: OpenSection.List) -> String? {
        let open = openSections.compactMap(\.list)
        if open.contains(list) { return "\"\(list.names.joined(separator: "."))\" would be written inside itself" }
        // A list of an item's own is as long as the data say; one from further out is written again for each item.
        let items = openSections.compactMap { $0.loop?.frame }
        let outer = zip(open, [-1] + items).count { $0.frame < $1 } + (list.frame < items.last ?? -1 ? 1 : 0)
        return outer > TemplateLimits.outerLists
            ? "\"\(list.names.joined(separator: "."))\" is the third list that is written again for each item of another"
            : nil
    }

    private mutating func openInverted(_ path: FieldPath) {
        var section = OpenSection(openFrames: openFrames)
        let (place, absent, _) = openObjects(path)
        let slot = layouts.slot(of: path.field, in: place.layout, escapes: escapesInQuestions)
        section.leadingBehind.append(
            builder.add(.skipIf(frame: Int32(place.frame), slot: Int32(slot), target: 0))
        )
        if !absent.isEmpty { builder.leadHere(absent) }
        openSections.append(section)
    }

    private mutating func openSection(_ path: FieldPath, _ list: OpenSection.List?) {
        var section = OpenSection(openFrames: openFrames)
        section.list = list
        let (place, absent, frames) = openObjects(path)
        section.leadingBehind = absent
        openFrames += frames
        let kind = path.field.field.kind
        let slot = layouts.slot(of: path.field, in: place.layout, escapes: escapesInQuestions)
        if kind.opensContext {
            let frame = openFrames
            let items = layouts.items(of: slot, in: place.layout)
            openFrames += 1
            section.leadingBehind.append(
                builder.add(.open(frame: Int32(place.frame), slot: Int32(slot), as: Int32(frame), target: 0))
            )
            let body = builder.here()
            if kind != .object { section.loop = (frame, items, body) }
            scopes.append(Scope(schema: resolver.item(path.field), frame: frame, layout: items))
            section.opensScope = true
        } else {
            section.leadingBehind.append(
                builder.add(.skipUnless(frame: Int32(place.frame), slot: Int32(slot), target: 0))
            )
            if kind.isPrinted {
                let current = FieldPath(frame: place.frame, layout: place.layout, field: path.field)
                scopes.append(Scope(schema: nil, frame: place.frame, layout: place.layout, current: current))
                section.opensScope = true
            }
        }
        openSections.append(section)
    }

    /// How a field is recorded that is asked about: as it is printed, so that markup is got from its context once.
    private var escapesInQuestions: Bool { strictness == .lenient }

    /// Compiles the end of a section.
    mutating func closeSection() {
        guard let section = openSections.popLast() else { return }
        if let loop = section.loop {
            builder.add(.next(frame: Int32(loop.frame), stride: Int32(loop.layout), target: Int32(loop.body)))
        }
        builder.leadHere(section.leadingBehind)
        if section.opensScope { scopes.removeLast() }
        openFrames = section.openFrames
    }

    /// Opens the objects before the last part of a dotted name, each in a frame of its own.
    ///
    /// - Returns: where the last part's field is recorded, the instructions that lead elsewhere where an object is
    ///   missing, and how many frames were used.
    private mutating func openObjects(
        _ path: FieldPath
    ) -> (place: (frame: Int, layout: Int), absent: [Int], frames: Int) {
        var place = (frame: path.frame, layout: path.layout)
        var absent: [Int] = []
        for object in path.objects {
            let slot = layouts.slot(of: object, in: place.layout, escapes: true)
            let frame = openFrames + absent.count
            absent.append(
                builder.add(.open(frame: Int32(place.frame), slot: Int32(slot), as: Int32(frame), target: 0))
            )
            place = (frame, layouts.items(of: slot, in: place.layout))
        }
        return (place, absent, absent.count)
    }

    private mutating func lookUp(_ node: TemplateNode, _ expansion: Expansion) -> FieldPath? {
        switch resolver.resolve(node.name, in: scopes) {
        case .found(let path):
            guard openFrames + path.objects.count < TemplateLimits.depth else {
                reportTooDeep(node, expansion)
                return nil
            }
            return path
        case .unknown(let unknown):
            if strictness == .strict { reportUnknown(unknown, node, expansion) }
        case .notAnObject(let reference):
            if strictness == .strict { reportNotAnObject(reference.field, node, expansion) }
        }
        return nil
    }
}
