// What the system's loader tells of the files that it has loaded: the beginning of what <link.h> declares for those who
// ask for GNU's extensions, which would make other headers differ from those that Swift has read.
#include <stddef.h>
#include <stdint.h>

struct dl_phdr_info {
    uintptr_t dlpi_addr;
    const char *dlpi_name;
};

int dl_iterate_phdr(int (*visit)(struct dl_phdr_info *info, size_t size, void *data), void *data);
