internal import Diagnostics

extension TemplateCompiler {
    /// Compiles `{{>name}}` and `{{<name}}`: puts in the other template's nodes.
    mutating func include(_ node: TemplateNode, _ expansion: Expansion) {
        var blocks = expansion.blocks
        if node.kind == .parent {
            skip(node)
            blocks = blockSet(replacing: node, expansion)
        }
        guard let template = templates[node.name] else {
            if strictness == .strict { reportMissing(node, expansion) }
            return
        }
        if node.kind == .parent, strictness == .strict { checkBlocks(node, expansion, in: template) }
        guard mayPush(node, expansion, title: node.name, identity: (template.name, 0, blocks)) else { return }
        let indentation = node.isStandalone ? expansion.indentation + indentation(of: node, expansion) : []
        push(template, 0..<template.nodes.count, title: node.name, blocks: blocks, indentation: indentation)
    }

    /// Compiles `{{words.name}}`: puts in the words of a phrase.
    mutating func printPhrase(_ node: TemplateNode, _ expansion: Expansion) {
        guard let phrase = templates[node.name], let blanks = phrase.blanks else {
            return reportUnknownPhrase(node, expansion)
        }
        guard blanks.isEmpty else { return reportUnfilled(blanks, node, expansion) }
        guard mayPush(node, expansion, title: node.name, identity: (phrase.name, 0, 0)) else { return }
        push(phrase, 0..<phrase.nodes.count, title: node.name, blocks: 0)
    }

    /// Compiles `{{$name}}`: goes on with what stands in it, or with what replaces it.
    ///
    /// What replaces a block begins each line where the block stands: where the text of the block that is replaced
    /// began, or where its tag does.
    mutating func openBlock(_ node: TemplateNode, _ expansion: Expansion) {
        guard let replacement = blockSets[expansion.blocks][node.name], let template = templates[replacement.template]
        else { return beginLine(node, expansion) }
        let opening = template.nodes[replacement.node]
        let body = replacement.node + 1..<opening.match
        let title = "block \(node.name) of \(template.name)"
        skip(node)
        guard mayPush(node, expansion, title: title, identity: (template.name, body.lowerBound, replacement.blocks))
        else { return }
        var indentation: [UInt8] = []
        if node.isStandalone {
            let own = Indentation.common(to: expansion.position + 1..<node.match, in: expansion.template)
            let added = own ?? expansion.template.bytes(node.indentation)
            indentation = expansion.indentation + added.dropFirst(expansion.removed)
        } else if node.indentation != nil {
            indentation = expansion.indentation + self.indentation(of: node, expansion)
        }
        if !node.isStandalone { beginLine(node, expansion) }
        let firstStartsLine = template.nodes[body].first?.startsLine ?? true
        if node.isStandalone, !firstStartsLine { write(indentation) }
        push(
            template,
            body,
            title: title,
            blocks: replacement.blocks,
            indentation: indentation,
            removed: opening.isStandalone ? Indentation.common(to: body, in: template)?.count ?? 0 : 0,
            continuesLine: !node.isStandalone
        )
    }

    private func indentation(of node: TemplateNode, _ expansion: Expansion) -> ArraySlice<UInt8> {
        expansion.template.bytes(node.indentation).dropFirst(expansion.removed)
    }

    /// The blocks replaced in a parent: those the template that names it has replaced already, then the parent
    /// tag's own.
    private mutating func blockSet(replacing node: TemplateNode, _ expansion: Expansion) -> Int {
        // The blanks of a phrase are its own, whatever blocks of these names are replaced around it.
        var set = templates[node.name]?.blanks == nil ? blockSets[expansion.blocks] : [:]
        for (index, block) in ownBlocks(node, expansion) where set[block.name] == nil {
            set[block.name] = BlockReplacement(
                template: expansion.template.name,
                node: index,
                blocks: expansion.blocks
            )
        }
        if let known = blockSetIndices[set] { return known }
        blockSetIndices[set] = blockSets.count
        blockSets.append(set)
        return blockSets.count - 1
    }

    /// The blocks directly in a parent's tags, with their places.
    private func ownBlocks(_ node: TemplateNode, _ expansion: Expansion) -> [(Int, TemplateNode)] {
        let nodes = expansion.template.nodes
        var blocks: [(Int, TemplateNode)] = []
        var index = expansion.position + 1
        while index < node.match {
            if nodes[index].kind == .block { blocks.append((index, nodes[index])) }
            index = nodes[index].kind.opens ? nodes[index].match + 1 : index + 1
        }
        return blocks
    }

    /// Names the blocks that replace nothing, because neither the parent nor anything it puts in has them.
    private mutating func checkBlocks(_ node: TemplateNode, _ expansion: Expansion, in parent: ParsedTemplate) {
        let own = ownBlocks(node, expansion)
        guard !own.isEmpty else { return }
        let reached = ReachableTemplates(templates, from: [parent.name]).names.sorted().compactMap { templates[$0] }
        guard reached.allSatisfy(\.diagnostics.isEmpty) else { return }
        let blocks = reached.flatMap { $0.nodes.filter { $0.kind == .block }.map(\.name) }
        let known = Set(blocks + (parent.blanks ?? []))
        for (_, block) in own where !known.contains(block.name) {
            report(
                TemplateRules.unknownBlock,
                block,
                expansion,
                "\"\(parent.name)\" has no block \"\(block.name)\"",
                suggestion: TemplateFault.meant(NameSuggestion.of(block.name, in: known.sorted()))
            )
        }
    }

    /// Whether a stretch of nodes may be included here; says why not.
    private mutating func mayPush(
        _ node: TemplateNode,
        _ expansion: Expansion,
        title: String,
        identity: (template: String, node: Int, blocks: Int)
    ) -> Bool {
        let wanted = Expansion.Identity(
            template: identity.template,
            node: identity.node,
            blocks: identity.blocks,
            context: scopes.last { $0.schema != nil }?.schema?.identity
        )
        if expansions.contains(where: { $0.identity == wanted }) {
            if strictness == .strict { reportLoop(title, node, expansion) }
            return false
        }
        guard expansions.count < TemplateLimits.depth else {
            reportTooDeep(node, expansion)
            return false
        }
        return true
    }
}

/// How far a stretch of a template is indented as a whole.
enum Indentation {
    /// The shortest white space that begins a line of the given nodes; nil where no line begins in them that is
    /// written and is not blank.
    static func common(to range: Range<Int>, in template: ParsedTemplate) -> ArraySlice<UInt8>? {
        var shortest: ArraySlice<UInt8>?
        var index = range.lowerBound
        while index < range.upperBound {
            let node = template.nodes[index]
            if let blanks = blanks(node, template), blanks.count < shortest?.count ?? Int.max { shortest = blanks }
            index = node.kind == .parent ? node.match + 1 : index + 1
        }
        return shortest
    }

    /// The white space before what a node writes; nil where it does not begin a line, or the line is blank.
    private static func blanks(_ node: TemplateNode, _ template: ParsedTemplate) -> ArraySlice<UInt8>? {
        switch node.kind {
        case .text where node.startsLine:
            let blanks = template.source.bytes[node.range].prefix(while: \.isBlank)
            let next = blanks.endIndex < node.range.upperBound ? template.source.bytes[blanks.endIndex] : 0
            return next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") ? nil : blanks
        case .partial, .parent:
            return node.isStandalone ? template.bytes(node.indentation) : node.startsLine ? [] : nil
        default:
            return node.startsLine ? [] : nil
        }
    }
}
