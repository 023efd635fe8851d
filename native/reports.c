/* The file that a report goes to. */
#include <fcntl.h>
#include <stdint.h>
#include <unistd.h>

intptr_t nativeweakref_report_open(const char *name);
void nativeweakref_report_close(intptr_t descriptor);

/* Returns -1 where the file cannot be made. */
intptr_t nativeweakref_report_open(const char *name) {
    return open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
}

void nativeweakref_report_close(intptr_t descriptor) {
    close((int)descriptor);
}
