private import CCMark

/// One of cmark's trees, which it owns and frees exactly once; the only place where a C pointer is held.
///
/// Everything is copied out into values. The tree is walked with cmark's iterator, so its depth costs no stack.
@safe
struct CMarkTree: ~Copyable {
    private let root: OpaquePointer?

    /// Parses UTF-8 without NUL bytes.
    init(parsing bytes: [UInt8]) {
        unsafe root = bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            return unsafe cmark_parse_document(start, buffer.count, CMARK_OPT_DEFAULT)
        }
    }

    deinit {
        unsafe cmark_node_free(root)
    }

    /// The whole tree in preorder; the first node is the document.
    func nodes() -> [CMarkNode] {
        guard let root = unsafe root, let walk = unsafe cmark_iter_new(root) else { return [] }
        defer { unsafe cmark_iter_free(walk) }
        let untitled = unsafe cmark_node_new(CMARK_NODE_LINK)
        defer { unsafe cmark_node_free(untitled) }
        // cmark gives an empty title for both `(/u)` and `(/u "")`, but prints them differently: only a link
        // without a title gets this one string.
        let noTitle = unsafe cmark_node_get_title(untitled)
        var nodes: [CMarkNode] = []
        var open: [Int] = []
        while true {
            let event = unsafe cmark_iter_next(walk)
            guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(walk) else { break }
            if event == CMARK_EVENT_EXIT {
                if let ended = open.popLast() { nodes[ended].end = nodes.count }
                continue
            }
            let kind = unsafe Self.kind(of: node, noTitle: noTitle)
            let startLine = unsafe Int(cmark_node_get_start_line(node))
            let startColumn = unsafe Int(cmark_node_get_start_column(node))
            let endLine = unsafe Int(cmark_node_get_end_line(node))
            nodes.append(
                CMarkNode(
                    kind: kind,
                    startLine: startLine,
                    startColumn: startColumn,
                    endLine: endLine,
                    end: nodes.count + 1
                )
            )
            if unsafe Self.isBranch(node) { open.append(nodes.count - 1) }
        }
        return nodes
    }

    /// The kinds for which the iterator announces an end as well; those it documents as leaves have none.
    private static func isBranch(_ node: OpaquePointer) -> Bool {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
            CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            false
        default:
            true
        }
    }

    private static func kind(of node: OpaquePointer, noTitle: UnsafePointer<CChar>?) -> Node.Kind {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: unsafe .list(listStyle(of: node))
        case CMARK_NODE_ITEM: .item(task: nil)
        case CMARK_NODE_CODE_BLOCK:
            unsafe .codeBlock(
                info: string(cmark_node_get_fence_info(node)),
                literal: string(cmark_node_get_literal(node))
            )
        case CMARK_NODE_HTML_BLOCK: unsafe .htmlBlock(string(cmark_node_get_literal(node)))
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_TEXT: unsafe .text(string(cmark_node_get_literal(node)))
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: unsafe .code(string(cmark_node_get_literal(node)))
        case CMARK_NODE_HTML_INLINE: unsafe .htmlInline(string(cmark_node_get_literal(node)))
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK:
            unsafe .link(url: string(cmark_node_get_url(node)), title: title(of: node, none: noTitle))
        case CMARK_NODE_IMAGE:
            unsafe .image(url: string(cmark_node_get_url(node)), title: title(of: node, none: noTitle))
        default: .unknown
        }
    }

    private static func title(of node: OpaquePointer, none: UnsafePointer<CChar>?) -> String? {
        let title = unsafe cmark_node_get_title(node)
        return unsafe title == none ? nil : string(title)
    }

    private static func listStyle(of node: OpaquePointer) -> ListStyle {
        unsafe ListStyle(
            isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
            start: Int(cmark_node_get_list_start(node)),
            isTight: cmark_node_get_list_tight(node) != 0
        )
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String {
        guard let text = unsafe text else { return "" }
        return unsafe String(cString: text)
    }
}

/// One node as cmark gave it, copied out of its memory.
///
/// Only the places of blocks can be relied on: after a link typed over two lines cmark counts the lines of inlines
/// wrongly.
struct CMarkNode {
    var kind: Node.Kind
    var startLine: Int
    var startColumn: Int
    var endLine: Int

    /// The index just past its subtree.
    var end: Int
}
