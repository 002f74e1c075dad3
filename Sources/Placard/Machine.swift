private import Glibc

/// What the build may use of the machine.
enum Machine {
    /// The number of processors that are switched on; 1 where that is not known.
    static var cores: Int {
        max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }
}
