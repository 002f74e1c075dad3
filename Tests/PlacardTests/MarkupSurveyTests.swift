import Foundation
import TestSupport
import Testing

/// The survey itself has to see what it is for.
@Test(arguments: [
    "<script>alert(1)</script>", "<ScRiPt src=x>", "<p onclick='alert(1)'>", "<svg/onload=alert(1)>",
    "<a href=\"java&#115;cript:alert(1)\">", "<a href=' JaVaScRiPt:alert(1)'>", "<a href=java&Tab;script&colon;x>",
    "<a title=\"a\"href=\"javascript:x\">", "<a href=\"data:text/html,x\">", "<p style='x'>", "<img src=x>",
    "<script src=\"//elsewhere/assets/placard.js\">", "<form action=x>", "<button formaction=x>",
])
func seesWhatCouldRun(_ markup: String) {
    #expect(MarkupSurvey(Data(markup.utf8)).dangers.count == 1)
}

@Test(arguments: [
    "<p>&lt;script></p>", "<a title=\"<script>\" href=\"javascript/\">on</a>", "<!-- <script> -->", "1 < 2, a<=b",
    "<script type=\"application/ld+json\">{}</script>", "<p class=\"on\">onclick=1</p>", "<",
    "<script defer src=\"../../assets/placard.js\"></script>", "<form hidden>",
])
func passesWhatCannotRun(_ markup: String) {
    #expect(MarkupSurvey(Data(markup.utf8)).dangers == [])
}
