// Refuses a system call of the program it is loaded into (LD_PRELOAD), as a full or broken disk does.
//
// REFUSE_CALL    which: open, read, write, close, fsync, lstat, opendir, rename, link, mkdir, unlink, rmdir, mmap or
//                pthread_create
// REFUSE_NUMBER  the first call of that name that is refused, counted from 1; 0 refuses none and counts
// REFUSE_ERROR   the error number it is refused with
// REFUSE_ALL     set where all calls that follow are refused as well
// REFUSE_UNDER   counts only what happens to files in this folder, where the call has a file
// REFUSE_COUNT   a file that gets the number of calls that were counted, when the program ends
//
// Calls that the C library makes within itself are not seen, nor are those that begin before the program does.

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long counted;
static const char *wanted_call, *folder, *count_file;
static long number;
static int refuses_all, error_number, is_ready;

__attribute__((constructor)) static void begin(void) {
    const char *text;
    wanted_call = getenv("REFUSE_CALL");
    folder = getenv("REFUSE_UNDER");
    count_file = getenv("REFUSE_COUNT");
    if ((text = getenv("REFUSE_NUMBER"))) number = atol(text);
    if ((text = getenv("REFUSE_ERROR"))) error_number = atoi(text);
    refuses_all = getenv("REFUSE_ALL") != NULL;
    is_ready = wanted_call != NULL;
}

__attribute__((destructor)) static void end(void) {
    char text[32];
    if (!count_file) return;
    int length = snprintf(text, sizeof text, "%ld\n", atomic_load(&counted));
    int file = (int)syscall(SYS_openat, AT_FDCWD, count_file, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0) return;
    syscall(SYS_write, file, text, (size_t)length);
    syscall(SYS_close, file);
}

// Whether this call is to fail; it then has its error number.
static int refused(const char *call) {
    if (!is_ready || strcmp(call, wanted_call) != 0) return 0;
    long turn = atomic_fetch_add(&counted, 1) + 1;
    if (number == 0 || turn < number || (turn > number && !refuses_all)) return 0;
    errno = error_number;
    return 1;
}

static int is_under(const char *path) { return !folder || strncmp(path, folder, strlen(folder)) == 0; }

static int is_file_under(int file) {
    char link[64], path[PATH_MAX];
    if (!folder) return 1;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = syscall(SYS_readlink, link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return is_under(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int open_at(int at, const char *path, int flags, mode_t mode) {
    if (is_under(path) && refused("open")) return -1;
    return (int)syscall(SYS_openat, at, path, flags, mode);
}

#define MODE(flags)                                          \
    mode_t mode = 0;                                         \
    if ((flags) & (O_CREAT | O_TMPFILE)) {                   \
        va_list rest;                                        \
        va_start(rest, flags);                               \
        mode = va_arg(rest, mode_t);                         \
        va_end(rest);                                        \
    }

int open(const char *path, int flags, ...) {
    MODE(flags)
    return open_at(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    MODE(flags)
    return open_at(AT_FDCWD, path, flags, mode);
}

int openat(int at, const char *path, int flags, ...) {
    MODE(flags)
    return open_at(at, path, flags, mode);
}

ssize_t read(int file, void *bytes, size_t count) {
    if (file > 2 && is_file_under(file) && refused("read")) return -1;
    return REAL(read)(file, bytes, count);
}

ssize_t write(int file, const void *bytes, size_t count) {
    if (file > 2 && is_file_under(file) && refused("write")) return -1;
    return REAL(write)(file, bytes, count);
}

// The file is closed whatever is said.
int close(int file) {
    int is_counted = file > 2 && is_ready && strcmp(wanted_call, "close") == 0 && is_file_under(file);
    int result = REAL(close)(file);
    return is_counted && refused("close") ? -1 : result;
}

int lstat(const char *path, struct stat *found) {
    if (is_under(path) && refused("lstat")) return -1;
    return REAL(lstat)(path, found);
}

DIR *opendir(const char *path) {
    if (is_under(path) && refused("opendir")) return NULL;
    return REAL(opendir)(path);
}

int rename(const char *from, const char *to) {
    if (is_under(to) && refused("rename")) return -1;
    return REAL(rename)(from, to);
}

int link(const char *from, const char *to) {
    if (is_under(to) && refused("link")) return -1;
    return REAL(link)(from, to);
}

int mkdir(const char *path, mode_t mode) {
    if (is_under(path) && refused("mkdir")) return -1;
    return REAL(mkdir)(path, mode);
}

int unlink(const char *path) {
    if (is_under(path) && refused("unlink")) return -1;
    return REAL(unlink)(path);
}

int rmdir(const char *path) {
    if (is_under(path) && refused("rmdir")) return -1;
    return REAL(rmdir)(path);
}

int fsync(int file) {
    if (is_file_under(file) && refused("fsync")) return -1;
    return REAL(fsync)(file);
}

void *mmap(void *place, size_t length, int rights, int flags, int file, off_t offset) {
    if (is_ready && refused("mmap")) return MAP_FAILED;
    return (void *)syscall(SYS_mmap, place, length, rights, flags, file, offset);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *kind, void *(*work)(void *), void *argument) {
    if (refused("pthread_create")) return error_number;
    return REAL(pthread_create)(thread, kind, work, argument);
}
