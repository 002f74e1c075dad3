import Preview
import Testing

@Suite struct SharedDrivesTests {
    private static let mounts = """
        22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
        40 22 0:37 / /home/anna/My\\040Share rw,relatime - nfs4 server:/share rw,vers=4.2
        41 40 254:1 / /home/anna/My\\040Share/local rw,relatime - ext4 /dev/vdb rw
        42 22 0:38 / /mnt/stick rw,relatime shared:9 - fuseblk /dev/sdb1 rw
        43 22 0:39 / /mnt/cloud rw,relatime shared:9 master:3 - fuse.rclone cloud: rw
        nonsense
        """

    @Test(
        arguments: [
            ("/home/anna/site", nil), ("/home/anna/My Share", "nfs4"), ("/home/anna/My Share/site", "nfs4"),
            ("/home/anna/My Share/local/site", nil), ("/home/anna/My Shares", nil), ("/mnt/stick/x", nil),
            ("/mnt/cloud/x", "fuse.rclone"),
        ] as [(String, String?)]
    )
    func knowsWhichFoldersAnotherMachineMayChange(_ folder: String, _ kind: String?) {
        #expect(SharedDrives(mounts: Self.mounts).kind(of: folder) == kind)
    }

    @Test func knowsOfNoneWhereTheSystemDoesNotSay() {
        #expect(SharedDrives(mounts: "").kind(of: "/home") == nil)
    }
}
