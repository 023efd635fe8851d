#define _GNU_SOURCE
#include "coverage.h"

#include <Python.h>

#include <dlfcn.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <ucontext.h>

enum { MOST_BLOCKS = 1 << 18, BREAKPOINT = 0xcc, PAGE = 4096 };

/* libFuzzer reads and clears what lies in this section. */
__attribute__((section(
    "__libfuzzer_extra_counters"))) static uint8_t counters[MOST_BLOCKS];

static unsigned char *image;
static uint32_t offsets[MOST_BLOCKS]; /* sorted */
static unsigned char originals[MOST_BLOCKS];
static size_t count;
static size_t reached;

static int compare(const void *left, const void *right) {
    uint32_t a = *(const uint32_t *)left;
    uint32_t b = *(const uint32_t *)right;
    return a < b ? -1 : a > b;
}

static void give_up(const char *why) {
    fprintf(stderr, "coverage: %s\n", why);
    exit(2);
}

/* Runs on the stack of whoever reached the block; nothing but this process's
 * own memory is touched. */
static void at_block(int number, siginfo_t *information, void *context) {
    (void)information;
    ucontext_t *state = context;
    unsigned char *place =
        (unsigned char *)state->uc_mcontext.gregs[REG_RIP] - 1;
    uint32_t offset = (uint32_t)(place - image);
    uint32_t *found =
        bsearch(&offset, offsets, count, sizeof *offsets, compare);
    if (found == NULL || *place != BREAKPOINT) {
        signal(number, SIG_DFL);
        return;
    }
    size_t block = (size_t)(found - offsets);
    *place = originals[block];
    counters[block] = 1;
    reached++;
    state->uc_mcontext.gregs[REG_RIP] = (greg_t)(uintptr_t)place;
}

static void read_blocks(const char *path) {
    char line[32];
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        give_up("the list of blocks cannot be read");
    }
    while (fgets(line, sizeof line, file) != NULL && count < MOST_BLOCKS) {
        offsets[count++] = (uint32_t)strtoul(line, NULL, 16);
    }
    fclose(file);
    qsort(offsets, count, sizeof *offsets, compare);
    if (count < 1000 || count == MOST_BLOCKS) {
        give_up("the list of blocks is not the library's");
    }
}

static void make_writable(uint32_t first, uint32_t last) {
    uintptr_t start = ((uintptr_t)image + first) / PAGE * PAGE;
    size_t length = (uintptr_t)image + last + 1 - start;
    if (mprotect((void *)start, length, PROT_READ | PROT_WRITE | PROT_EXEC) !=
        0) {
        give_up("code cannot be made writable");
    }
}

void watch_library(const char *blocks) {
    struct sigaction action = {.sa_flags = SA_SIGINFO};
    Dl_info library;
    if (dladdr((void *)(uintptr_t)PyWeakref_NewRef, &library) == 0) {
        give_up("the library is not found");
    }
    image = library.dli_fbase;
    read_blocks(blocks);
    make_writable(offsets[0], offsets[count - 1]);
    action.sa_sigaction = at_block;
    if (sigaction(SIGTRAP, &action, NULL) != 0) {
        give_up("no handler for breakpoints");
    }
    for (size_t i = 0; i < count; i++) {
        originals[i] = image[offsets[i]];
        image[offsets[i]] = BREAKPOINT;
    }
}

size_t blocks_reached(void) {
    return reached;
}

size_t blocks_known(void) {
    return count;
}
