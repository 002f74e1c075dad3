@testable import Pages
import Testing

@Suite struct ShardTreeTests {
    private func tree(_ words: [String], limit: Int) -> ShardTree<String> {
        ShardTree(words, limit: limit, word: { $0 }, size: { _ in 1 })
    }

    @Test func keepsAFewWordsTogether() {
        let tree = tree(["eastley", "westley"], limit: 2)
        #expect(tree.leaves.map(\.prefix) == [""])
        #expect(tree.leaves.map(\.items) == [["eastley", "westley"]])
        #expect(tree.tops.isEmpty)
    }

    @Test func dividesManyWordsByTheirLetters() {
        let tree = tree(["eas", "east", "eastley", "eel", "west"], limit: 2)
        #expect(tree.leaves.map(\.prefix) == ["east", "ee", "w"])
        #expect(tree.leaves.map(\.items) == [["east", "eastley"], ["eel"], ["west"]])
        #expect(tree.tops.map(\.prefix) == ["e", "ea", "eas"])
        #expect(tree.tops.last?.items == ["eas", "east", "eastley"])
    }

    @Test func endsWithWordsThatCannotBeToldApart() {
        let long = String(repeating: "a", count: 10_000)
        let tree = tree([long, long + "b", long + "c"], limit: 1)
        #expect(tree.leaves.isEmpty)
        #expect(tree.tops.count == ShardTree<String>.deepest)
        #expect(tree.tops.last?.items.count == 3)
    }

    @Test func namesFilesWithoutSurprises() {
        #expect(ShardTree<String>.fileName(of: "") == "w-")
        #expect(ShardTree<String>.fileName(of: "con") == "w-con")
        #expect(ShardTree<String>.fileName(of: "ли1") == "w--43b--438-1")
    }
}
