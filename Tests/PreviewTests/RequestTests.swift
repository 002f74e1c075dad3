import Preview
import Testing

@Suite struct RequestTargetTests {
    @Test(arguments: [
        ("/", ""), ("/areas/", "areas/"), ("/areas/speke/index.html", "areas/speke/index.html"),
        ("/find/?q=a%20b", "find/"), ("/a%20b", "a b"), ("/caf%C3%A9/", "café/"), ("/%252e%252e/x", "%2e%2e/x"),
        ("/a...b/.c", "a...b/.c"), ("/x#y", "x"),
    ])
    func readsAPathInsideTheSite(_ target: String, _ path: String) {
        #expect(RequestTarget(target)?.path == path)
    }

    @Test(arguments: [
        "", "areas/", "*", "http://localhost/", "//", "//x", "/a//b", "/.", "/..", "/a/../b", "/a/./b", "/%2e%2e/b",
        "/%2E./b", "/a%2f..%2fb", "/a\\b", "/a%5cb", "/a%00b", "/a%0d%0aSet-Cookie:x", "/%", "/%4", "/%4g", "/%c0%ae",
        "/%ff", "/" + String(repeating: "a/", count: 10_000),
    ])
    func refusesWhatCanBeNoPathOfASite(_ target: String) {
        #expect(RequestTarget(target) == nil)
    }
}

@Suite struct RequestPolicyTests {
    @Test(arguments: ["localhost", "localhost:8000", "LOCALHOST:1", "127.0.0.1:8000", "[::1]:8000", "a.localhost:80"])
    func answersToTheNamesOfThisMachine(_ host: String) {
        let policy = RequestPolicy(host: "127.0.0.1")
        #expect(policy.allows(hosts: [host], origins: []))
        #expect(policy.allows(hosts: [host], origins: ["http://\(host)"]))
        #expect(policy.allows(hosts: [host], origins: ["https://\(host)"]))
    }

    @Test(arguments: [
        "", ":8000", "example.org", "localhost.example.org", "127.0.0.1.example.org", "192.168.0.7", "localhost:x",
        "localhost:80:80", "user@localhost", "[::1", "::1", "localhost/", "localhost, example.org",
    ])
    func answersToNoOther(_ host: String) {
        #expect(!RequestPolicy(host: "127.0.0.1").allows(hosts: [host], origins: []))
    }

    @Test(arguments: [
        ["http://example.org"], ["null"], [""], ["http://localhost"], ["http://localhost:8001"],
        ["http://localhost:8000", "http://localhost:8000"], ["http://localhost:8000.example.org"],
    ])
    func answersNoPageOfAnotherSite(_ origins: [String]) {
        #expect(!RequestPolicy(host: "127.0.0.1").allows(hosts: ["localhost:8000"], origins: origins))
    }

    @Test
    func answersToAnyAddressButToNoNameWhereItListensEverywhere() {
        for host in ["0.0.0.0", "::"] {
            let policy = RequestPolicy(host: host)
            for name in ["192.168.0.7:8000", "[2001:db8::7]:8000", "localhost"] {
                #expect(policy.allows(hosts: [name], origins: []))
            }
            for name in ["example.org", "192.168.0.7.example.org", "999.1.1.1", "abc:8000"] {
                #expect(!policy.allows(hosts: [name], origins: []))
            }
        }
        #expect(RequestPolicy(host: "desk.example").allows(hosts: ["DESK.example:8000"], origins: []))
    }
}
