/* What debug mode costs where it is off. A process steps through warm calls,
 * one instruction after the other, and looks which of them ask whether there is
 * anything to watch: two (a comparison and a jump) of an allocation or a
 * release at most, and none of what allocates nothing. */
#define _GNU_SOURCE
#include "referent.h"

#include <errno.h>
#include <link.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LONGEST_INSTRUCTION = 15, SKIPPED = 77 };

struct range {
    uintptr_t start;
    uintptr_t end;
};

static struct range code;
static struct range data;
static uintptr_t mode; /* where the library keeps what it asks */

/* ---- where the library is ---- */

static int find_library(struct dl_phdr_info *info, size_t size, void *unused) {
    (void)size;
    (void)unused;
    if (strstr(info->dlpi_name, "libnativeweakref") == NULL) {
        return 0;
    }
    for (int i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &info->dlpi_phdr[i];
        uintptr_t start = info->dlpi_addr + part->p_vaddr;
        struct range range = {start, start + part->p_memsz};
        if (part->p_type == PT_LOAD && (part->p_flags & PF_X) != 0) {
            code = range;
        } else if (part->p_type == PT_LOAD && (part->p_flags & PF_W) != 0) {
            data = range;
        }
    }
    return 1;
}

/* The number whose bit 4 is set while an allocation is to fail, and no other:
 * nothing is to be watched before. */
static uintptr_t find_mode(void) {
    enum { FAILS = 4, LATE = 1 << 20 };
    size_t size = data.end - data.start;
    char *before = malloc(size);
    CHECK(before != NULL);
    memcpy(before, (const void *)data.start, size);
    nativeweakref_fault_set(LATE);
    uintptr_t found = 0;
    for (size_t i = 0; i + sizeof(int) <= size; i += sizeof(int)) {
        int was = 0;
        memcpy(&was, before + i, sizeof was);
        if (was == 0 && *(const int *)(data.start + i) == FAILS) {
            CHECK(found == 0);
            found = data.start + i;
        }
    }
    nativeweakref_fault_set(0);
    free(before);
    CHECK(found != 0 && *(const int *)found == 0);
    return found;
}

/* ---- one instruction after the other ---- */

/* Input: where an instruction of this library is and the next one, if it is no
 * jump. Its address is one that is counted from the next instruction on. */
static int asks(uintptr_t at, uintptr_t next) {
    if (next <= at || next - at > LONGEST_INSTRUCTION) {
        return 0;
    }
    for (uintptr_t place = at + 1; place + sizeof(int32_t) <= next; place++) {
        int32_t distance = 0;
        memcpy(&distance, (const void *)place, sizeof distance);
        if (next + (uintptr_t)(intptr_t)distance == mode) {
            return 1;
        }
    }
    return 0;
}

static int is_code(uintptr_t place) {
    return place >= code.start && place < code.end;
}

static void run_traced(void (*operation)(void)) {
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0) {
        _exit(SKIPPED);
    }
    for (int i = 0; i < 100; i++) {
        operation(); /* warm: what is made once is there */
    }
    raise(SIGSTOP);
    operation();
    raise(SIGSTOP);
    _exit(0);
}

struct count {
    long instructions; /* in the library */
    long questions;
};

/* Return: 0 where this process may not trace. */
static int step_through(void (*operation)(void), struct count *count) {
    int status = 0;
    uintptr_t last = 0;
    *count = (struct count){0, 0};
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        run_traced(operation);
    }
    CHECK(waitpid(child, &status, 0) == child);
    if (!WIFSTOPPED(status)) {
        return 0;
    }
    while (1) {
        struct user_regs_struct registers;
        CHECK(ptrace(PTRACE_SINGLESTEP, child, NULL, NULL) == 0);
        CHECK(waitpid(child, &status, 0) == child);
        if (!WIFSTOPPED(status) || WSTOPSIG(status) != SIGTRAP) {
            break; /* the second stop */
        }
        CHECK(ptrace(PTRACE_GETREGS, child, NULL, &registers) == 0);
        count->questions += is_code(last) && asks(last, registers.rip);
        last = registers.rip;
        count->instructions += is_code(last);
    }
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    return 1;
}

/* ---- the operations ---- */

static PyObject *referent;
static PyObject *reference;

static void take_memory(void) {
    PyMem_Free(PyMem_Malloc(40));
}

static void take_object_memory(void) {
    PyObject_Free(PyObject_Malloc(40));
}

static void make_number(void) {
    PyObject *number = PyLong_FromLong(123456789);
    Py_XDECREF(number);
}

static void make_tuple(void) {
    PyObject *tuple = PyTuple_New(2);
    Py_XDECREF(tuple);
}

static PyObject *callback = (PyObject *)&PyList_Type; /* never called */

static void make_reference(void) {
    PyObject *own = PyWeakref_NewRef(referent, callback);
    Py_XDECREF(own);
}

static void share_reference(void) {
    PyObject *shared = PyWeakref_NewRef(referent, NULL);
    Py_XDECREF(shared);
}

static void ask_reference(void) {
    CHECK(PyWeakref_GetObject(reference) == referent);
}

/* Others of the same sizes: a page whose last block is released is looked at
 * more closely. */
static PyObject *others[3];
static void *memory;

static void make_others(void) {
    memory = PyMem_Malloc(40);
    others[0] = PyLong_FromLong(123456789);
    others[1] = PyTuple_New(2);
    others[2] = PyWeakref_NewRef(referent, callback);
}

static const struct {
    const char *name;
    void (*run)(void);
    long most; /* questions */
} operations[] = {
    {"PyMem_Malloc, PyMem_Free", take_memory, 2},
    {"PyObject_Malloc, PyObject_Free", take_object_memory, 1},
    {"a number, made and released", make_number, 1},
    {"a tuple, made and released", make_tuple, 1},
    {"a reference, made and released", make_reference, 1},
    {"a shared reference, taken and released", share_reference, 0},
    {"a reference, asked", ask_reference, 0}};

TEST(the_mode_is_asked_for_once_in_a_release, "W-109") {
    CHECK(dl_iterate_phdr(find_library, NULL) == 1);
    if (getenv("NATIVEWEAKREF_DEBUG") != NULL) {
        return; /* it is on */
    }
    referent = new_referent();
    reference = PyWeakref_NewRef(referent, NULL);
    mode = find_mode();
    make_others();
    for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++) {
        struct count count;
        if (!step_through(operations[i].run, &count)) {
            show("no process may trace another here");
            break;
        }
        show(
            "%s: %ld instructions, %ld ask", operations[i].name,
            count.instructions, count.questions);
        CHECK(count.instructions > 0);
        CHECK(count.questions <= operations[i].most);
    }
    PyMem_Free(memory);
    release(others, 3);
    RELEASE(reference, referent);
}

TEST_MAIN(ready_referents, &the_mode_is_asked_for_once_in_a_release)
