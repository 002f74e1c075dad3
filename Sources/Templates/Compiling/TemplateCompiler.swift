internal import Diagnostics

/// Compiles one template, with everything it puts in, against the shape of one kind of context.
///
/// Partials, parents and blocks are put in where they are named, and every name is looked up, while compiling: a
/// program has no names and no calls. The nodes are walked with a stack of expansions, never by recursion.
struct TemplateCompiler {
    let templates: [String: ParsedTemplate]
    let strictness: Strictness

    var builder = ProgramBuilder()
    var layouts = LayoutBuilder()
    var resolver = NameResolver()
    var diagnostics: [Diagnostic] = []

    var scopes: [Scope] = []
    var expansions: [Expansion] = []
    var openSections: [OpenSection] = []
    var openFrames = 1

    /// All the sets of replaced blocks met so far; the first is empty.
    var blockSets: [[String: BlockReplacement]] = [[:]]
    var blockSetIndices: [[String: BlockReplacement]: Int] = [[:]: 0]

    private var judged = Set<String>()

    private var parts = 0

    init(_ templates: [String: ParsedTemplate], _ strictness: Strictness) {
        self.templates = templates
        self.strictness = strictness
    }

    /// The program for a template; what is wrong with it is in `diagnostics`.
    mutating func compile(_ template: ParsedTemplate, _ shape: ContextShape) -> Program {
        scopes = [Scope(shape: shape, frame: 0, layout: 0)]
        push(template, 0..<template.nodes.count, title: template.name, blocks: 0)
        while let expansion = expansions.last {
            guard expansion.position < expansion.end else {
                expansions.removeLast()
                continue
            }
            expansions[expansions.count - 1].position += 1
            visit(expansion.template.nodes[expansion.position], expansion)
            parts += 1
            if parts > TemplateLimits.parts || builder.literals.count > TemplateLimits.literalBytes {
                reportTooLarge(template)
                break
            }
        }
        return builder.program(layouts.layouts)
    }

    private mutating func visit(_ node: TemplateNode, _ expansion: Expansion) {
        switch node.kind {
        case .text:
            writeText(node, expansion)
        case .variable, .unescaped:
            beginLine(node, expansion)
            printField(node, expansion)
        case .section, .inverted:
            beginLine(node, expansion)
            openSection(node, expansion)
        case .close:
            beginLine(node, expansion)
            if expansion.template.nodes[node.match].kind.namesField { closeSection() }
        case .partial, .parent:
            beginLine(node, expansion)
            include(node, expansion)
        case .block:
            openBlock(node, expansion)
        case .comment, .delimiters:
            break
        }
    }

    /// Writes text, indented anew where it begins a line; a blank line stays blank.
    private mutating func writeText(_ node: TemplateNode, _ expansion: Expansion) {
        let text = expansion.template.source.bytes[node.range]
        let isBlank = text.first == UInt8(ascii: "\n") || text.first == UInt8(ascii: "\r")
        if node.startsLine, isBlank {
            expansions[expansions.count - 1].continuesLine = false
        } else {
            beginLine(node, expansion)
        }
        let removed = node.startsLine ? min(expansion.removed, text.prefix(while: \.isBlank).count) : 0
        write(text.dropFirst(removed))
    }

    private mutating func reportTooLarge(_ template: ParsedTemplate) {
        diagnostics.append(
            Diagnostic(
                TemplateRules.tooLarge,
                .error,
                "\"\(template.name)\" is too large with everything it puts in",
                at: .wholeFile(template.source.path),
                explanation: "It comes to more than \(TemplateLimits.parts) parts or "
                    + "\(TemplateLimits.literalBytes >> 20) megabytes.",
                effect: TemplateFault.effect
            )
        )
    }
}

// MARK: - Writing text

extension TemplateCompiler {
    /// Indents what follows, where the node begins a line.
    mutating func beginLine(_ node: TemplateNode, _ expansion: Expansion) {
        if node.startsLine {
            beginLine(expansion)
        } else if !node.isStandalone {
            expansions[expansions.count - 1].continuesLine = false
        }
    }

    private mutating func beginLine(_ expansion: Expansion) {
        if !expansion.continuesLine { write(expansion.indentation) }
        expansions[expansions.count - 1].continuesLine = false
    }

    mutating func write(_ bytes: some Collection<UInt8>) {
        builder.literal(bytes)
    }

    /// Goes on behind the tag that closes a node.
    mutating func skip(_ node: TemplateNode) {
        expansions[expansions.count - 1].position = node.match + 1
    }

    /// Begins on a stretch of nodes.
    mutating func push(
        _ template: ParsedTemplate,
        _ range: Range<Int>,
        title: String,
        blocks: Int,
        indentation: [UInt8] = [],
        removed: Int = 0,
        continuesLine: Bool = false
    ) {
        if judged.insert(template.name).inserted { diagnostics += template.diagnostics }
        let identity = Expansion.Identity(
            template: template.name,
            node: range.lowerBound,
            blocks: blocks,
            context: scopes.last { $0.shape != nil }?.shape?.identity
        )
        expansions.append(
            Expansion(
                identity: identity,
                template: template,
                position: range.lowerBound,
                end: range.upperBound,
                indentation: indentation,
                removed: removed,
                continuesLine: continuesLine,
                title: title
            )
        )
    }
}
