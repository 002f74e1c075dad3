import Assets
import Diagnostics
import Testing

struct StylesheetCompactorTests {
    @Test(arguments: [
        ("p { color : red ; }", "p{color :red}"),
        ("a:hover , b > i ~ u + s { }", "a:hover,b>i ~ u + s{}"),
        ("nav :hover{}", "nav :hover{}"),
        ("@media (min-width: 60rem) and (hover) { p { top: 0 } }", "@media (min-width:60rem) and (hover){p{top:0}}"),
        ("p{width:calc( 1px + 2px - ( 3px * 4 ) )}", "p{width:calc(1px + 2px - (3px * 4))}"),
        ("/* one */p/* two */{/* three */top/**/:0}/* four */", "p{top/**/:0}"),
        ("a/* no space */.b{}", "a/**/.b{}"),
        ("a /* a space */ .b{}", "a .b{}"),
        ("i::before{content:\"  /* {;} */  \"}", "i::before{content:\"  /* {;} */  \"}"),
        ("i::before { content: 'it\\'s  \\\n so' }", "i::before{content:'it\\'s  \\\n so'}"),
        ("p { background: URL( a  b.svg ) }", "p{background:URL(a  b.svg)}"),
        ("p { background: url('x)y') }", "p{background:url('x)y')}"),
        ("p{width:curl( 1px )}", "p{width:curl(1px)}"),
        (".\\31  b , .\\{ { top : 0 }", ".\\31  b,.\\{{top :0}"),
        ("p{top:0;;left:0;}", "p{top:0;;left:0}"),
        ("\u{FEFF}p { top: 0 }\r\n", "p{top:0}"),
        ("i::before { content: \"›\" }", "i::before{content:\"›\"}"),
        ("p { top: 0 !important }", "p{top:0 !important}"),
    ])
    func takesOutWhatMeansNothing(_ text: String, _ expected: String) {
        let outcome = StylesheetBundler().join([SourceFile(path: "assets/main.css", text: text)])
        #expect(outcome.diagnostics == [])
        #expect(outcome.value.map(\.text) == [expected])
    }

    @Test(arguments: [
        ("p{top:0", "1:2"), ("p{top:0}\n}", "2:1"), ("a{}\n /* b{}", "2:2"), ("a{content:\"x\n}", "1:11"),
        ("p{background:url(x", "1:14"), ("p{content:'\\", "1:11"), ("\u{FEFF}p{top:0", "1:2"), ("a{}\r\r\nb{", "3:2"),
    ])
    func pointsAtWhatDoesNotEnd(_ text: String, _ place: String) {
        let outcome = StylesheetBundler().join([SourceFile(path: "assets/main.css", text: text)])
        #expect(outcome.diagnostics.contains { $0.rule == AssetRules.unfinished })
        #expect(outcome.diagnostics.contains { $0.location?.description == "assets/main.css:" + place })
    }

    @Test func changesNothingTheSecondTime() {
        let text = "@media print { a > b , i:hover { color: red; background: url( x.svg ) } } .\\31  b /* c */ .d {}"
        let once = StylesheetBundler().join([SourceFile(path: "assets/main.css", text: text)]).value
        let twice = StylesheetBundler().join(once).value
        #expect(once == twice)
    }
}
