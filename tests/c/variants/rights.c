/* What environment variables and preloaded libraries switch on, and for whom:
 * not in a program that may do more than the user who starts it and chooses
 * these. The program is its own child, as it is and with the set-user-id bit.
 */
#define _GNU_SOURCE
#include "referring.h"

#include <fcntl.h>
#include <grp.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SKIPPED = 77, NOBODY = 65534, KIB = 1024 };
enum { UNREADABLE = 127 }; /* what the loader ends a program with */

/* All that the library reads. A process that reads nonsense ends at once, as in
 * CPython. */
static const char *const variables[][2] = {
    {"NATIVEWEAKREF_DEBUG", "1"},
    {"NATIVEWEAKREF_GRAPH", "graph.dot"},
    {"PYTHONHASHSEED", "nonsense"},
    {"PYTHONINTMAXSTRDIGITS", "nonsense"},
};
enum { VARIABLES = sizeof variables / sizeof variables[0] };
enum { HEAP = 3, HASH_SEED = 4, DIGITS = 8, ALL = 15 }; /* sets of them */
enum { PRELOAD = 16 }; /* beside a set: planted_environment.c, too */

#if defined(__clang_analyzer__) /* the build says; the analyzer is not told */
#define PLANTED_ENVIRONMENT ""
#endif

/* ---- the child ---- */

/* Debug mode fills fresh memory. */
static int is_in_debug_mode(void) {
    unsigned char *block = (unsigned char *)api.allocate(40);
    REQUIRE(block != NULL);
    int filled = 1;
    for (int i = 0; i < 40; i++) {
        filled = filled && block[i] == 0xcd;
    }
    api.free(block);
    return filled;
}

static void live(int heeds) {
    load_api(&api);
    api.initialize(0);
    ready_target_type();
    use_weak_references();
    REQUIRE(is_in_debug_mode() == heeds);
    REQUIRE(api.finalize() == 0);
    REQUIRE((access("graph.dot", F_OK) == 0) == heeds);
}

/* ---- its parent ---- */

static void become_nobody(void) {
    REQUIRE(setgroups(0, NULL) == 0);
    REQUIRE(setgid(NOBODY) == 0);
    REQUIRE(setuid(NOBODY) == 0);
}

static void copy_file(const char *from, const char *to) {
    static char block[64 * KIB];
    ssize_t length = 0;
    int source = open(from, O_RDONLY);
    int target = open(to, O_WRONLY | O_CREAT | O_EXCL, 0700);
    REQUIRE(source >= 0 && target >= 0);
    while ((length = read(source, block, sizeof block)) > 0) {
        REQUIRE(write(target, block, (size_t)length) == length);
    }
    close(source);
    REQUIRE(close(target) == 0);
}

/* By its whole path, which the loader heeds in a process without more rights.
 */
static void preload(void) {
    char folder[4000];
    char file[4096];
    REQUIRE(getcwd(folder, sizeof folder) != NULL);
    snprintf(file, sizeof file, "%s/environment.so", folder);
    REQUIRE(setenv("LD_PRELOAD", file, 1) == 0);
}

static void set_variables(int chosen) {
    if ((chosen & PRELOAD) != 0) {
        preload();
    }
    for (int i = 0; i < VARIABLES; i++) {
        REQUIRE(unsetenv(variables[i][0]) == 0);
        if ((chosen >> i & 1) != 0) {
            REQUIRE(setenv(variables[i][0], variables[i][1], 1) == 0);
        }
    }
}

/* In the working folder. Return: how the child ended. */
static int run_as_nobody(int chosen, const char *how) {
    int status = -1;
    pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        become_nobody();
#ifdef LOADED_LIBRARY
        if (access(LOADED_LIBRARY, R_OK) != 0) {
            _exit(UNREADABLE);
        }
#endif
        set_variables(chosen);
        execl("./program", "./program", how, (char *)NULL);
        _exit(126);
    }
    REQUIRE(waitpid(child, &status, 0) == child);
    unlink("graph.dot");
    return status;
}

static void skip_without(int condition, const char *why) {
    if (!condition) {
        printf("skipped: %s\n", why);
        exit(SKIPPED);
    }
}

int main(int argc, char **argv) {
    char folder[] = "/tmp/nativeweakref-rights-XXXXXX";
    char self[4096] = "";
    struct statvfs place;
    if (argc == 2) {
        REQUIRE((geteuid() == getuid()) == (strcmp(argv[1], "heeds") == 0));
        live(geteuid() == getuid());
        return 0;
    }
    skip_without(geteuid() == 0, "only root may do that");
    REQUIRE(readlink("/proc/self/exe", self, sizeof self - 1) > 0);
    REQUIRE(mkdtemp(folder) != NULL && chdir(folder) == 0);
    REQUIRE(chmod(folder, 0777) == 0);
    copy_file(self, "program");
    REQUIRE(chmod("program", 0755) == 0);
    int heap = run_as_nobody(HEAP, "heeds");
    int seed = run_as_nobody(HEAP | HASH_SEED, "heeds");
    int digits = run_as_nobody(HEAP | DIGITS, "heeds");
    copy_file(PLANTED_ENVIRONMENT, "environment.so");
    REQUIRE(chmod("environment.so", 0755) == 0);
    int preloaded = run_as_nobody(PRELOAD, "heeds");
    REQUIRE(chmod("program", 04755) == 0);
    int all = run_as_nobody(ALL, "ignores");
    int all_preloaded = run_as_nobody(PRELOAD, "ignores");
    REQUIRE(statvfs(folder, &place) == 0);
    REQUIRE(unlink("program") == 0 && unlink("environment.so") == 0);
    REQUIRE(rmdir(folder) == 0);
    skip_without(
        WEXITSTATUS(heap) != UNREADABLE,
        "the library is not to be read by others");
    REQUIRE(heap == 0 && preloaded == 0);
    REQUIRE(WIFSIGNALED(seed) || WEXITSTATUS(seed) != 0);
    REQUIRE(WIFSIGNALED(digits) || WEXITSTATUS(digits) != 0);
    skip_without(
        (place.f_flag & ST_NOSUID) == 0, "no rights are gained from /tmp");
    REQUIRE(all == 0 && all_preloaded == 0);
    return 0;
}
