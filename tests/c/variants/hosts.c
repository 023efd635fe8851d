/* Processes that make it hard for a library: little memory, a small stack,
 * signal handlers of their own, another user, another root. Each host is this
 * program again, named by its first argument. */
#define _GNU_SOURCE
#include "referring.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SKIPPED = 77, NOBODY = 65534 };
enum { KIB = 1024, MIB = 1024 * 1024 };

static const char *program;

static void use_whole_library(void) {
    api.initialize(0);
    ready_target_type();
    for (int i = 0; i < 1000; i++) {
        use_weak_references();
    }
    REQUIRE(api.finalize() == 0);
}

/* ---- little memory ---- */

static void limit(int resource, rlim_t bytes) {
    struct rlimit limits = {bytes, bytes};
    REQUIRE(setrlimit(resource, &limits) == 0);
}

/* Objects until memory runs out: an exception, no crash, and then as before. */
static void run_out_of_memory(void) {
    enum { MOST = 8 * 1000 * 1000 };
    static PyObject *targets[MOST];
    int made = 0;
    while (made < MOST &&
           (targets[made] = api.object_new(&target_type)) != NULL) {
        ((Target *)(void *)targets[made])->weaklist = NULL;
        made++;
    }
    REQUIRE(made < MOST);
    REQUIRE(api.error_occurred() != NULL);
    api.error_clear();
    printf("memory ran out\n");
    while (made > 0) {
        api.decref(targets[--made]);
    }
}

static void little_memory(void) {
    load_api(&api);
    api.initialize(0);
    ready_target_type();
    use_weak_references();
    run_out_of_memory();
    use_weak_references();
    REQUIRE(api.finalize() == 0);
}

static void limit_memory(void) {
    limit(RLIMIT_AS, (rlim_t)256 * MIB);
}

/* ---- a small stack ---- */

static void *live_in_a_thread(void *unused) {
    (void)unused;
    load_api(&api);
    use_whole_library();
    return NULL;
}

static void small_stack(void) {
    pthread_attr_t attributes;
    pthread_t thread;
    REQUIRE(pthread_attr_init(&attributes) == 0);
    REQUIRE(pthread_attr_setstacksize(&attributes, (size_t)256 * KIB) == 0);
    REQUIRE(pthread_create(&thread, &attributes, live_in_a_thread, NULL) == 0);
    REQUIRE(pthread_join(thread, NULL) == 0);
    pthread_attr_destroy(&attributes);
    use_whole_library();
}

static void limit_stack(void) {
    limit(RLIMIT_STACK, (rlim_t)256 * KIB);
}

/* ---- signal handlers ---- */

static sigjmp_buf after_fault;
static volatile sig_atomic_t faults;

static void count_fault(int number, siginfo_t *information, void *context) {
    (void)number;
    (void)information;
    (void)context;
    faults++;
    siglongjmp(after_fault, 1);
}

static int *volatile nowhere = (int *)16; /* volatile: the compiler sees none */

static void fault(void) {
    if (sigsetjmp(after_fault, 1) == 0) {
        *nowhere = 1;
    }
}

/* The host catches its own faults, before, amid and after the library's life,
 * on a stack of its own. */
static void handlers_of_the_host(void) {
    static char stack[64 * KIB];
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK};
    action.sa_sigaction = count_fault;
    REQUIRE(sigaltstack(&alternate, NULL) == 0);
    REQUIRE(sigaction(SIGSEGV, &action, NULL) == 0);
    fault();
    load_api(&api);
    api.initialize(0);
    ready_target_type();
    fault();
    use_weak_references();
    fault();
    use_weak_references();
    REQUIRE(api.finalize() == 0);
    fault();
    REQUIRE(faults == 4);
    struct sigaction now;
    REQUIRE(sigaction(SIGSEGV, NULL, &now) == 0);
    REQUIRE(now.sa_sigaction == count_fault);
}

/* ---- another user, another root ---- */

static void need_root(void) {
    if (geteuid() != 0) {
        printf("skipped: only root may do that\n");
        exit(SKIPPED);
    }
}

static void become_nobody(void) {
    REQUIRE(setgroups(0, NULL) == 0);
    REQUIRE(setgid(NOBODY) == 0);
    REQUIRE(setuid(NOBODY) == 0);
}

/* In the middle of the library's life, too. */
static void another_user(void) {
    need_root();
    load_api(&api);
    api.initialize(0);
    ready_target_type();
    use_weak_references();
    become_nobody();
    use_weak_references();
    REQUIRE(api.finalize() == 0);
    use_whole_library();
}

static void another_root(void) {
    char folder[] = "/tmp/nativeweakref-root-XXXXXX";
    need_root();
    load_api(&api);
    REQUIRE(mkdtemp(folder) != NULL);
    int old_root = open("/", O_RDONLY | O_DIRECTORY);
    REQUIRE(old_root >= 0);
    REQUIRE(chroot(folder) == 0 && chdir("/") == 0);
    use_whole_library();
    REQUIRE(fchdir(old_root) == 0 && chroot(".") == 0);
    REQUIRE(rmdir(folder) == 0);
}

/* ---- loaded and unloaded ---- */

#ifdef LOADED_LIBRARY
static int count_lines(const char *file) {
    int lines = 0;
    FILE *stream = fopen(file, "r");
    REQUIRE(stream != NULL);
    for (int c = getc(stream); c != EOF; c = getc(stream)) {
        lines += c == '\n';
    }
    fclose(stream);
    return lines;
}

static void loaded_often(void) {
    load_api(&api);
    use_whole_library();
    int mappings = count_lines("/proc/self/maps");
    for (int i = 0; i < 1000; i++) {
        void *library = dlopen(LOADED_LIBRARY, RTLD_NOW | RTLD_LOCAL);
        REQUIRE(library != NULL);
        REQUIRE(dlclose(library) == 0);
    }
    REQUIRE(count_lines("/proc/self/maps") <= mappings + 1);
    use_whole_library();
}

/* Never used in between, and with a first reference that goes, too. */
static void unloaded_at_once(void) {
    for (int i = 0; i < 1000; i++) {
        void *library = dlopen(LOADED_LIBRARY, RTLD_NOW | RTLD_LOCAL);
        REQUIRE(library != NULL);
        REQUIRE(dlclose(library) == 0);
    }
    load_api(&api);
    use_whole_library();
}
#endif

static const struct {
    const char *name;
    void (*live)(void);
    void (*prepare)(void); /* before the program is started again, or NULL */
} hosts[] = {
    {"little_memory", little_memory, limit_memory},
    {"small_stack", small_stack, limit_stack},
    {"handlers_of_the_host", handlers_of_the_host, NULL},
    {"another_user", another_user, NULL},
    {"another_root", another_root, NULL},
#ifdef LOADED_LIBRARY
    {"loaded_often", loaded_often, NULL},
    {"unloaded_at_once", unloaded_at_once, NULL},
#endif
};

enum { HOSTS = sizeof hosts / sizeof hosts[0] };

static int run_host(int index) {
    int status = -1;
    fflush(stdout);
    pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        if (hosts[index].prepare != NULL) {
            hosts[index].prepare();
        }
        execl(program, program, hosts[index].name, (char *)NULL);
        _exit(126);
    }
    REQUIRE(waitpid(child, &status, 0) == child);
    if (WIFSIGNALED(status)) {
        printf("%s: signal %d\n", hosts[index].name, WTERMSIG(status));
        return 1;
    }
    int code = WEXITSTATUS(status);
    printf(
        "%s: %s\n", hosts[index].name,
        code == 0         ? "lived"
        : code == SKIPPED ? "skipped"
                          : "failed");
    return code != 0 && code != SKIPPED;
}

int main(int argc, char **argv) {
    static char file[4096];
    ssize_t length = readlink("/proc/self/exe", file, sizeof file - 1);
    REQUIRE(length > 0);
    program = file;
    int failed = 0;
    for (int i = 0; argc == 1 && i < HOSTS; i++) {
        failed |= run_host(i);
    }
    for (int i = 0; argc == 2 && i < HOSTS; i++) {
        if (strcmp(hosts[i].name, argv[1]) == 0) {
            hosts[i].live();
        }
    }
    return failed;
}
