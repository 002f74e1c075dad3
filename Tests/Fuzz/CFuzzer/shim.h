// The way into libFuzzer for a program with a main function of its own, which LLVM documents under "Using libFuzzer as
// a library".
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*run)(const uint8_t *bytes, size_t count));
