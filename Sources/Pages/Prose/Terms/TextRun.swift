internal import Markdown

/// Text that stands together in a document: neighbouring texts and the line ends between them.
struct TextRun {
    private(set) var text = ""
    /// Where each node's text begins in the run, in UTF-8 bytes.
    private var pieces: [(node: Int, start: Int)] = []
    /// The index of the first node after it.
    let end: Int

    /// The run that begins with a node, which is a text.
    init(at first: Int, in document: Document) {
        var index = first
        walk: while index < document.nodes.count, document.nodes[index].parent == document.nodes[first].parent {
            switch document.nodes[index].kind {
            case .text(let literal):
                pieces.append((index, text.utf8.count))
                text += literal
            case .softBreak: text += " "
            default: break walk
            }
            index += 1
        }
        end = index
    }

    /// The node in which a character stands, and where its text begins in the run.
    ///
    /// - Parameter offset: in UTF-8 bytes from the start of the run.
    func piece(at offset: Int) -> (node: Int, start: Int)? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? pieces[low - 1] : nil
    }
}
