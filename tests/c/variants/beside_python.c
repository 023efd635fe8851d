/* This library in a process that holds a CPython: argv gives the files of both,
 * the CPython's first. Where the loader would make one object of the two Nones,
 * loading ends the process with a message that names both files. */
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *python_file;
static const char *our_file;

#define REQUIRE(condition)                                                     \
    do {                                                                       \
        if (!(condition)) {                                                    \
            fprintf(stderr, "line %d: %s\n", __LINE__, #condition);            \
            exit(1);                                                           \
        }                                                                      \
    } while (0)

static void *load(const char *file, int flags) {
    void *handle = dlopen(file, flags);
    if (handle == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        exit(1);
    }
    return handle;
}

static void load_where_names_meet(void) {
    load(python_file, RTLD_NOW | RTLD_GLOBAL);
    load(our_file, RTLD_NOW);
}

static void use(void *handle) {
    void (*initialize)(void) = (void (*)(void))dlsym(handle, "Py_Initialize");
    int (*finalize)(void) = (int (*)(void))dlsym(handle, "Py_FinalizeEx");
    const char *(*version)(void) =
        (const char *(*)(void))dlsym(handle, "Py_GetVersion");
    REQUIRE(initialize != NULL && finalize != NULL && version != NULL);
    REQUIRE(strstr(version(), "nativeweakref") != NULL);
    initialize();
    REQUIRE(finalize() == 0);
}

static void load_where_names_stay_apart(void) {
    load(python_file, RTLD_NOW | RTLD_LOCAL);
    use(load(our_file, RTLD_NOW | RTLD_LOCAL));
}

static void load_with_deepbind(void) {
    load(python_file, RTLD_NOW | RTLD_GLOBAL);
    use(load(our_file, RTLD_NOW | RTLD_DEEPBIND));
}

/* What the child has written to its standard error stream. */
static char output[4000];

static int status_of(void (*body)(void)) {
    int status = -1;
    FILE *captured = tmpfile();
    REQUIRE(captured != NULL);
    pid_t child = fork();
    if (child == 0) {
        struct rlimit none = {0, 0};
        setrlimit(RLIMIT_CORE, &none);
        dup2(fileno(captured), STDERR_FILENO);
        body();
        _exit(0);
    }
    REQUIRE(child > 0 && waitpid(child, &status, 0) == child);
    rewind(captured);
    output[fread(output, 1, sizeof output - 1, captured)] = '\0';
    fclose(captured);
    return status;
}

static const char *name_of(const char *file) {
    const char *slash = strrchr(file, '/');
    return slash == NULL ? file : slash + 1;
}

int main(int argc, char **argv) {
    REQUIRE(argc == 3);
    python_file = argv[1];
    our_file = argv[2];

    int status = status_of(load_where_names_meet);
    fputs(output, stderr);
    REQUIRE(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    REQUIRE(strstr(output, name_of(python_file)) != NULL);
    REQUIRE(strstr(output, name_of(our_file)) != NULL);

    status = status_of(load_where_names_stay_apart);
    fputs(output, stderr);
    REQUIRE(status == 0);

    status = status_of(load_with_deepbind);
    fputs(output, stderr);
    REQUIRE(status == 0);
    return 0;
}
