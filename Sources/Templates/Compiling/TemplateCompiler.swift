internal import Diagnostics

/// Compiles one template, with everything it puts in, against the schema of one kind of context.
///
/// Partials, parents and blocks are included where they are named, and every name is looked up, while compiling: a
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

    /// The templates whose own diagnostics have been added.
    private var judged = Set<String>()

    /// How many nodes were compiled, against the limit.
    private var parts = 0

    init(_ templates: [String: ParsedTemplate], _ strictness: Strictness) {
        self.templates = templates
        self.strictness = strictness
    }

    /// The program for a template; what is wrong with it is in `diagnostics`.
    mutating func compile(_ template: ParsedTemplate, _ schema: ContextSchema) -> Program {
        scopes = [Scope(schema: schema, frame: 0, layout: 0)]
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
        case .variable where node.name.hasPrefix(TemplatePhrase.prefix) && strictness == .strict:
            beginLine(node, expansion)
            printPhrase(node, expansion)
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
            context: scopes.last { $0.schema != nil }?.schema?.identity
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

/// A stretch of nodes that is being compiled: a whole template, or what replaces a block.
struct Expansion {
    /// What is included, and with which blocks replaced; the same twice over the same context would never end.
    struct Identity: Hashable {
        let template: String
        let node: Int
        let blocks: Int
        let context: ContextSchema.Identity?
    }

    let identity: Identity
    let template: ParsedTemplate

    /// The node to compile next, and the one to stop at.
    var position: Int
    let end: Int

    /// What is written at the beginning of each line.
    let indentation: [UInt8]

    /// How much white space is taken from the beginning of each line.
    let removed: Int

    /// Whether the next thing written goes on with a line that has begun elsewhere, and so is not indented.
    var continuesLine = false

    /// What the author would call it: `partials/card`, `block title of area`.
    let title: String

    /// The blocks that replace those in these nodes, as an index into all sets of blocks.
    var blocks: Int { identity.blocks }
}

/// What replaces a block: where it is written, and the blocks that were replaced there.
struct BlockReplacement: Hashable {
    let template: String
    let node: Int
    let blocks: Int
}

/// A section whose end has not been reached: what is to be done there.
struct OpenSection {
    /// Instructions that lead behind the section.
    var leadingBehind: [Int] = []

    /// For a list, the frame of its items, their layout and the first instruction of the body.
    var loop: (frame: Int, layout: Int, body: Int)?

    /// The list that it writes; nil where it writes its body once at most.
    var list: List?

    /// A list by where it comes from.
    struct List: Hashable {
        /// The frame in which its name, or the object that has it, was found.
        let frame: Int
        /// The parts of its name: the objects that lead to it, and its own.
        let names: [String]

        init(_ path: FieldPath) {
            frame = path.frame
            names = (path.objects + [path.field]).map(\.field.name)
        }
    }

    /// Whether names are looked up in one scope fewer after it.
    var opensScope = false

    /// How many frames were open before it.
    let openFrames: Int
}
