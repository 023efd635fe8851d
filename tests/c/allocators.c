/* Which calls reach the functions that a program puts in place of the memory
 * functions, and what comes of their results? */
#include "harness.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct family {
    const char *name;
    PyMemAllocatorDomain domain;
    void *(*allocate)(size_t);
    void *(*allocate_cleared)(size_t, size_t);
    void *(*reallocate)(void *, size_t);
    void (*release)(void *);
};

static const struct family families[] = {
    {"PyMem_Raw", PYMEM_DOMAIN_RAW, PyMem_RawMalloc, PyMem_RawCalloc,
     PyMem_RawRealloc, PyMem_RawFree},
    {"PyMem", PYMEM_DOMAIN_MEM, PyMem_Malloc, PyMem_Calloc, PyMem_Realloc,
     PyMem_Free},
    {"PyObject", PYMEM_DOMAIN_OBJ, PyObject_Malloc, PyObject_Calloc,
     PyObject_Realloc, PyObject_Free}};

enum { FAMILIES = sizeof families / sizeof families[0] };

/* Hooks that count and hand on to the functions they stand in place of. */
struct hook {
    PyMemAllocatorEx original;
    int mallocs, callocs, reallocs, frees;
    int failing;
    size_t last_size;
};

static void *hook_malloc(void *ctx, size_t size) {
    struct hook *hook = ctx;
    hook->mallocs++;
    hook->last_size = size;
    return hook->failing ? NULL
                         : hook->original.malloc(hook->original.ctx, size);
}

static void *hook_calloc(void *ctx, size_t count, size_t size) {
    struct hook *hook = ctx;
    hook->callocs++;
    hook->last_size = count * size;
    return hook->failing
               ? NULL
               : hook->original.calloc(hook->original.ctx, count, size);
}

static void *hook_realloc(void *ctx, void *memory, size_t size) {
    struct hook *hook = ctx;
    hook->reallocs++;
    hook->last_size = size;
    return hook->failing
               ? NULL
               : hook->original.realloc(hook->original.ctx, memory, size);
}

static void hook_free(void *ctx, void *memory) {
    struct hook *hook = ctx;
    hook->frees++;
    hook->original.free(hook->original.ctx, memory);
}

static void install(struct hook *hook, PyMemAllocatorDomain domain) {
    memset(hook, 0, sizeof *hook);
    PyMem_GetAllocator(domain, &hook->original);
    PyMemAllocatorEx allocator = {
        hook, hook_malloc, hook_calloc, hook_realloc, hook_free};
    PyMem_SetAllocator(domain, &allocator);
}

static void remove_hook(struct hook *hook, PyMemAllocatorDomain domain) {
    PyMem_SetAllocator(domain, &hook->original);
}

static void show_counts(const char *label, const struct hook *hook) {
    show(
        "%s: %d malloc, %d calloc, %d realloc, %d free", label, hook->mallocs,
        hook->callocs, hook->reallocs, hook->frees);
}

TEST(every_family_reaches_its_own_hook, "W-109") {
    for (int i = 0; i < FAMILIES; i++) {
        const struct family *family = &families[i];
        struct hook hook;
        void *before = family->allocate(100);
        install(&hook, family->domain);
        void *first = family->allocate(10);
        void *second = family->allocate_cleared(3, 10);
        first = family->reallocate(first, 2000);
        memset(first, 1, 2000);
        family->release(first);
        family->release(second);
        family->release(before); /* made without the hook */
        show_counts(family->name, &hook);
        void *after = family->allocate(50);
        remove_hook(&hook, family->domain);
        family->release(after); /* made through the hook */
        show_counts(family->name, &hook);
    }
}

TEST(other_families_do_not_reach_it, "W-109") {
    for (int i = 0; i < FAMILIES; i++) {
        struct hook hook;
        install(&hook, families[i].domain);
        for (int k = 0; k < FAMILIES; k++) {
            if (k != i) {
                families[k].release(families[k].allocate(10));
                families[k].release(families[k].allocate_cleared(1, 10));
                families[k].release(families[k].reallocate(NULL, 10));
            }
        }
        remove_hook(&hook, families[i].domain);
        show_counts(families[i].name, &hook);
    }
}

TEST(special_sizes_and_null_are_handed_on, "W-109") {
    for (int i = 0; i < FAMILIES; i++) {
        const struct family *family = &families[i];
        struct hook hook;
        install(&hook, family->domain);
        void *none = family->allocate(0);
        SHOW(hook.last_size);
        void *fresh = family->reallocate(NULL, 7);
        SHOW(hook.last_size);
        show_counts("0, and realloc of NULL", &hook);
        family->release(NULL);
        show_counts("free of NULL", &hook);
        SHOW_TRUTH(family->allocate((size_t)PY_SSIZE_T_MAX + 1) == NULL);
        SHOW_TRUTH(family->allocate_cleared(SIZE_MAX / 2, 3) == NULL);
        SHOW_TRUTH(family->reallocate(fresh, SIZE_MAX) == NULL);
        show_counts("too large", &hook);
        family->release(none);
        family->release(fresh);
        remove_hook(&hook, family->domain);
    }
}

TEST(a_hook_that_fails_makes_the_call_fail, "W-035") {
    for (int i = 0; i < FAMILIES; i++) {
        const struct family *family = &families[i];
        struct hook hook;
        void *kept = family->allocate(20);
        install(&hook, family->domain);
        hook.failing = 1;
        void *first = family->allocate(10);
        void *second = family->allocate_cleared(2, 10);
        void *third = family->reallocate(kept, 4000);
        hook.failing = 0;
        remove_hook(&hook, family->domain);
        show(
            "%s: %d%d%d", family->name, first == NULL, second == NULL,
            third == NULL);
        family->release(kept);
        show_error("indicator");
    }
}

typedef struct {
    PyObject ob_base; /* what PyObject_HEAD expands to */
    int value;
} Plain;

static PyTypeObject Plain_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Plain",
    .tp_basicsize = sizeof(Plain),
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static void ready(void) {
    CHECK(PyType_Ready(&Plain_Type) == 0);
}

TEST(objects_come_through_the_hook, "W-109") {
    struct hook hook;
    install(&hook, PYMEM_DOMAIN_OBJ);
    Plain *plain = PyObject_New(Plain, &Plain_Type);
    show_counts("made", &hook);
    Py_DECREF(plain);
    show_counts("released", &hook);
    PyObject *number = PyLong_FromLong(1234567);
    show_counts("an int", &hook);
    Py_DECREF(number);
    show_counts("released", &hook);
    hook.failing = 1;
    PyObject *failed = (PyObject *)PyObject_New(Plain, &Plain_Type);
    hook.failing = 0;
    remove_hook(&hook, PYMEM_DOMAIN_OBJ);
    show_result("made without memory", failed);
}

/* An allocator that does not call the one before it: its memory starts 64 bytes
 * behind what malloc returned. */
static void *own_malloc(void *ctx, size_t size) {
    (void)ctx;
    char *memory = malloc(size + 64);
    return memory == NULL ? NULL : memory + 64;
}

static void *own_calloc(void *ctx, size_t count, size_t size) {
    char *memory = own_malloc(ctx, count * size);
    if (memory != NULL) {
        memset(memory, 0, count * size);
    }
    return memory;
}

static void *own_realloc(void *ctx, void *memory, size_t size) {
    if (memory == NULL) {
        return own_malloc(ctx, size);
    }
    char *moved = realloc((char *)memory - 64, size + 64);
    return moved == NULL ? NULL : moved + 64;
}

static void own_free(void *ctx, void *memory) {
    (void)ctx;
    if (memory != NULL) {
        free((char *)memory - 64);
    }
}

TEST(memory_may_come_from_anywhere, "W-109") {
    PyMemAllocatorEx own = {
        NULL, own_malloc, own_calloc, own_realloc, own_free};
    for (int i = 0; i < FAMILIES; i++) {
        const struct family *family = &families[i];
        PyMemAllocatorEx original;
        PyMem_GetAllocator(family->domain, &original);
        PyMem_SetAllocator(family->domain, &own);
        char *memory = family->allocate(10);
        memcpy(memory, "kept", sizeof "kept");
        memory = family->reallocate(memory, 100000);
        show("%s: %s", family->name, memory);
        family->release(memory);
        char *cleared = family->allocate_cleared(10, 10);
        SHOW(cleared[99]);
        family->release(cleared);
        PyMem_SetAllocator(family->domain, &original);
    }
}

TEST(what_is_set_is_what_is_got, "W-109") {
    PyMemAllocatorEx own = {
        (void *)&own_malloc, own_malloc, own_calloc, own_realloc, own_free};
    for (int i = 0; i < FAMILIES; i++) {
        PyMemAllocatorEx original, seen, again;
        PyMem_GetAllocator(families[i].domain, &original);
        PyMem_SetAllocator(families[i].domain, &own);
        PyMem_GetAllocator(families[i].domain, &seen);
        PyMem_SetAllocator(families[i].domain, &original);
        PyMem_GetAllocator(families[i].domain, &again);
        SHOW_TRUTH(memcmp(&seen, &own, sizeof own) == 0);
        SHOW_TRUTH(memcmp(&again, &original, sizeof original) == 0);
    }
}

TEST(a_domain_that_is_none, "W-109") {
    PyMemAllocatorEx own = {
        NULL, own_malloc, own_calloc, own_realloc, own_free};
    PyMem_SetAllocator((PyMemAllocatorDomain)7, &own);
    PyMem_GetAllocator((PyMemAllocatorDomain)7, &own);
    SHOW_TRUTH(own.ctx == NULL && own.malloc == NULL && own.calloc == NULL);
    SHOW_TRUTH(own.realloc == NULL && own.free == NULL);
}

TEST(the_default_functions_can_be_called, "W-109") {
    for (int i = 0; i < FAMILIES; i++) {
        PyMemAllocatorEx original;
        PyMem_GetAllocator(families[i].domain, &original);
        char *memory = original.malloc(original.ctx, 0);
        CHECK(memory != NULL);
        memory = original.realloc(original.ctx, memory, 300);
        memset(memory, 1, 300);
        families[i].release(memory);
        char *cleared = original.calloc(original.ctx, 5, 5);
        SHOW(cleared[24]);
        original.free(original.ctx, cleared);
        original.free(original.ctx, NULL);
    }
}

TEST_MAIN(
    ready, &every_family_reaches_its_own_hook, &other_families_do_not_reach_it,
    &special_sizes_and_null_are_handed_on,
    &a_hook_that_fails_makes_the_call_fail, &objects_come_through_the_hook,
    &memory_may_come_from_anywhere, &what_is_set_is_what_is_got,
    &a_domain_that_is_none, &the_default_functions_can_be_called)
