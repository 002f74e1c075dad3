import Foundation
import Testing

/// The preview as a whole: the command runs, and is asked over plain sockets.
@Suite(.serialized) struct ServeCommandTests {
    @Test func servesWhatABuildWouldWriteAndWritesNothing() async throws {
        let site = try SiteCopy()
        let server = try await RunningServer(site)
        #expect(!FileManager.default.fileExists(atPath: site.output.path))
        #expect(!FileManager.default.fileExists(atPath: site.root.appending(path: ".placard").path))
        _ = try await site.run("build")
        let built = try site.snapshot()
        for (path, file) in built.files where !path.hasPrefix(".") {
            let answer = try server.get("/" + path)
            #expect(answer.status == 200, "\(path)")
            #expect(answer.headers["content-length"] == "\(answer.body.count)", "\(path)")
            let own = answer.text.firstRange(of: /<script defer src="\/\.placard\/[^>]*><\/script>/)
            #expect((own != nil) == path.hasSuffix(".html"), "\(path)")
            let text = own.map { answer.text.replacingCharacters(in: $0, with: "") } ?? answer.text
            #expect(text == String(decoding: file.bytes, as: UTF8.self), "\(path)")
        }
    }

    @Test func sendsTypesAndTheHeadersThatTheSiteIsPublishedWith() async throws {
        let server = try await RunningServer(try SiteCopy())
        let home = try server.get("/?from=here#there")
        #expect(home.headers["content-type"] == "text/html; charset=utf-8")
        #expect(home.headers["content-security-policy"]?.contains("script-src 'self'") == true)
        #expect(home.headers["cache-control"] == "no-store")
        #expect(try server.get("/assets/placard.css").headers["content-type"] == "text/css; charset=utf-8")
        #expect(try server.get("/.placard/preview.js").headers["content-type"] == "text/javascript; charset=utf-8")
        let head = try server.get("/", method: "HEAD")
        #expect(head.status == 200)
        #expect(head.headers["content-length"] == home.headers["content-length"])
        #expect(head.body.isEmpty)
        let missing = try server.get("/nothing/here")
        #expect(missing.status == 404)
        #expect(missing.text.contains("Page not found"))
        let folder = try server.get("/areas")
        #expect(folder.status == 308)
        #expect(folder.headers["location"] == "/areas/")
        #expect(try server.get("/areas/").status == 200)
        #expect(try server.get("/", method: "DELETE").status == 405)
    }

    @Test(arguments: [
        "/../Content/site.yml", "/%2e%2e/Content/site.yml", "/areas/..%2f..%2fContent/site.yml",
        "/%252e%252e/Content/site.yml", "/..%5cContent%5csite.yml", "/areas/%00", "//etc/passwd", "/%2fetc/passwd",
        "/.placard-manifest", "/%", "/%zz", "/%ff", "/\u{7f}", "etc/passwd", "/.placard/../Content/site.yml",
    ])
    func letsNoPathOutOfTheSite(_ target: String) async throws {
        let server = try await RunningServer(try SiteCopy())
        let answer = try server.get(target)
        #expect([400, 404].contains(answer.status))
        #expect(!answer.text.contains("publisher:"))
    }

    @Test func answersItsOwnPagesAlone() async throws {
        let server = try await RunningServer(try SiteCopy())
        let port = server.port
        func status(_ fields: String...) throws -> Int {
            let head = fields.map { $0 + "\r\n" }.joined()
            return try server.answer(to: "GET / HTTP/1.1\r\n\(head)Connection: close\r\n\r\n").status
        }
        #expect(try status("Host: localhost:\(port)") == 200)
        #expect(try status("Host: [::1]:\(port)") == 200)
        #expect(try status("Host: localhost:\(port)", "Origin: http://localhost:\(port)") == 200)
        #expect(try status("Host: attacker.example:\(port)") == 403)
        #expect(try status("Host: 127.0.0.1.attacker.example") == 403)
        #expect(try status("Host: localhost:\(port)", "Origin: http://attacker.example") == 403)
        #expect(try status("Host: localhost:\(port)", "Origin: null") == 403)
        #expect(try status("Host: localhost", "Host: attacker.example") == 403)
        #expect(try status() == 403)
    }

    @Test func takesNoBodyAndNoLargeHeader() async throws {
        let server = try await RunningServer(try SiteCopy())
        let host = "Host: localhost:\(server.port)\r\n"
        #expect(try server.answer(to: "POST / HTTP/1.1\r\n\(host)Content-Length: 5\r\n\r\nhello").status == 413)
        let long = String(repeating: "a", count: 20_000)
        #expect(try server.answer(to: "GET / HTTP/1.1\r\n\(host)X: \(long)\r\n\r\n").status == 400)
        #expect(try server.answer(to: "GET /\(long) HTTP/1.1\r\n\(host)Connection: close\r\n\r\n").status == 400)
        #expect(try server.answer(to: "nonsense\r\n\r\n").status == 400)
    }

    @Test func showsAChangeWhenItIsSaved() async throws {
        let site = try SiteCopy()
        let server = try await RunningServer(site)
        let events = try server.events()
        let before = try events.next()
        try site.write(try site.read("Content/home.md") + "\nA sentence that is new.\n", to: "Content/home.md")
        let after = try events.next { $0.version != before.version }
        #expect(after.errors == 0)
        #expect(try server.get("/").text.contains("A sentence that is new."))
        #expect(try await server.prints("Content/home.md changed, no problems"))
    }

    @Test func keepsTheLastGoodPageAndSaysWhatIsToBeMended() async throws {
        let site = try SiteCopy()
        let server = try await RunningServer(site, ["--editor", "vscode"])
        let events = try server.events()
        let good = try events.next()
        let text = try site.read("Content/home.md")
        try site.write(text + "\nSee [a place](area:nowhere-at-all).\n", to: "Content/home.md")
        let bad = try events.next { $0.errors > 0 }
        #expect(bad.version == good.version)
        #expect(try server.get("/").status == 200)
        let found = try server.get("/.placard/findings.json").text
        #expect(found.contains("nowhere-at-all"))
        #expect(found.contains("Content/home.md:"))
        #expect(found.contains("\"excerpt\":{\"line\":"))
        #expect(found.contains("\"address\":\"vscode://file/"))
        #expect(try await server.prints("nowhere-at-all"))
        try site.write(text + "\nSee a place.\n", to: "Content/home.md")
        #expect(try events.next { $0.errors == 0 }.version != good.version)
        #expect(try server.get("/").text.contains("See a place."))
    }

    @Test func startsWithContentThatHasToBeMended() async throws {
        let site = try SiteCopy()
        let text = try site.read("Content/home.md")
        try site.write(text + "\nSee [a place](area:nowhere-at-all).\n", to: "Content/home.md")
        let server = try await RunningServer(site)
        let page = try server.get("/areas/")
        #expect(page.status == 200)
        #expect(page.text.contains("There is nothing to see yet"))
        #expect(page.text.contains("/.placard/preview.js"))
        let events = try server.events()
        #expect(try events.next().version == "")
        try site.write(text, to: "Content/home.md")
        _ = try events.next { $0.version != "" }
        #expect(try server.get("/areas/").text.contains("<main"))
    }

    @Test(arguments: [[], ["--poll"]])
    func survivesAFolderThatIsDeletedAndComesBack(_ arguments: [String]) async throws {
        let site = try SiteCopy()
        let server = try await RunningServer(site, arguments)
        let events = try server.events()
        let good = try events.next()
        let aside = site.surroundings.appending(path: "aside")
        try FileManager.default.moveItem(at: site.root.appending(path: "Content"), to: aside)
        _ = try events.next { $0.errors > 0 || $0.failure != nil }
        #expect(try server.get("/").status == 200)
        try FileManager.default.moveItem(at: aside, to: site.root.appending(path: "Content"))
        let back = try events.next { $0.errors == 0 && $0.failure == nil }
        try site.write(try site.read("Content/home.md") + "\nWritten afterwards.\n", to: "Content/home.md")
        _ = try events.next { $0.version != back.version && $0.version != good.version }
        #expect(try server.get("/").text.contains("Written afterwards."))
    }

    @Test func makesOneBuildOfABurstOfSaves() async throws {
        let site = try SiteCopy()
        let server = try await RunningServer(site)
        let events = try server.events()
        let before = try events.next()
        let text = try site.read("Content/home.md")
        for number in 1...100 { try site.write("\(text)\nSave \(number).\n", to: "Content/home.md") }
        var state = before
        while try !server.get("/").text.contains("Save 100.") { state = try events.next { $0.build > state.build } }
        // A machine with much else to do may pause within a burst.
        #expect(state.build - before.build <= 10)
    }

    @Test func opensTheEditorAtAFindingForItsOwnPageAlone() async throws {
        let site = try SiteCopy()
        try site.write(
            try site.read("Content/home.md") + "\nSee [a place](area:nowhere-at-all).\n",
            to: "Content/home.md"
        )
        let server = try await RunningServer(site, ["--editor", "touch {file}.{line}.opened"])
        let build = try server.events().next().build
        let target = "/.placard/open/\(build)/0"
        #expect(try server.get(target).status == 405)
        #expect(try server.get(target, method: "POST", headers: ["Origin: http://attacker.example"]).status == 403)
        #expect(try server.get("/.placard/open/\(build)/999", method: "POST").status == 404)
        #expect(try server.get(target, method: "POST", headers: ["Content-Length: 0"]).status == 200)
        for _ in 0..<100 {
            let names = try FileManager.default.contentsOfDirectory(
                atPath: site.root.appending(path: "Content").path
            )
            if names.contains(where: { $0.hasPrefix("home.md.") && $0.hasSuffix(".opened") }) { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("the editor was not started")
    }

    @Test(.enabled(if: NodeJS.isThere, "Node is not on this machine, so the script of the preview is not tried"))
    func sendsAScriptThatIsSound() async throws {
        let site = try SiteCopy()
        let server = try await RunningServer(site)
        try site.write(try server.get("/.placard/preview.js").body, to: "preview.js")
        let run = try await CommandRun.other("node", ["--check", "preview.js"], in: site.root)
        #expect(run.errors == "")
        #expect(run.status == 0)
    }

    @Test func saysThatAPortIsTaken() async throws {
        let site = try SiteCopy()
        let server = try await RunningServer(site)
        let run = try await site.run("serve", "--port", "\(server.port)")
        #expect(run.status == 2)
        #expect(run.errors.contains("port \(server.port) is taken by another program. Name a free one: --port"))
    }
}
