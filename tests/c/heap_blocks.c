/* Do blocks keep what is written into them, whatever is taken and returned
 * around them? Random patterns from a fixed seed; every block is filled with
 * bytes of its own, which are looked at whenever it is touched. */
#include "harness.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { SLOTS = 600, STEPS = 30000 };

struct family {
    const char *name;
    void *(*allocate)(size_t);
    void *(*allocate_cleared)(size_t, size_t);
    void *(*reallocate)(void *, size_t);
    void (*release)(void *);
};

static const struct family families[] = {
    {"PyMem_Raw", PyMem_RawMalloc, PyMem_RawCalloc, PyMem_RawRealloc,
     PyMem_RawFree},
    {"PyMem", PyMem_Malloc, PyMem_Calloc, PyMem_Realloc, PyMem_Free},
    {"PyObject", PyObject_Malloc, PyObject_Calloc, PyObject_Realloc,
     PyObject_Free}};

enum { FAMILIES = sizeof families / sizeof families[0] };

struct slot {
    unsigned char *memory;
    size_t size;
    unsigned char filling;
};

static uint64_t random_state;

static uint64_t next_random(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state;
}

/* Small sizes often, large ones now and then. */
static size_t random_size(size_t largest) {
    size_t bound = (size_t)1 << (next_random() % 24);
    bound = bound < largest ? bound : largest;
    return 1 + next_random() % bound;
}

static void fill(struct slot *slot) {
    slot->filling = (unsigned char)next_random();
    if (slot->memory != NULL) {
        memset(slot->memory, slot->filling, slot->size);
    }
}

static void expect_filling(const struct slot *slot, size_t size) {
    CHECK(slot->memory != NULL);
    if (slot->memory == NULL) {
        return;
    }
    for (size_t i = 0; i < size; i += 1 + size / 500) {
        CHECK(slot->memory[i] == slot->filling);
    }
    CHECK(size == 0 || slot->memory[size - 1] == slot->filling);
}

static void take(const struct family *family, struct slot *slot, size_t size) {
    int cleared = next_random() % 4 == 0;
    slot->memory =
        cleared ? family->allocate_cleared(size, 1) : family->allocate(size);
    slot->size = size;
    CHECK(slot->memory != NULL && (uintptr_t)slot->memory % 16 == 0);
    if (cleared) {
        slot->filling = 0;
        expect_filling(slot, size);
    }
    fill(slot);
}

static void change(
    const struct family *family, struct slot *slot, size_t size) {
    size_t kept = size < slot->size ? size : slot->size;
    slot->memory = family->reallocate(slot->memory, size);
    CHECK(slot->memory != NULL && (uintptr_t)slot->memory % 16 == 0);
    expect_filling(slot, kept);
    slot->size = size;
    fill(slot);
}

static void give(const struct family *family, struct slot *slot) {
    expect_filling(slot, slot->size);
    family->release(slot->memory);
    slot->memory = NULL;
}

static void run_pattern(const struct family *family, size_t largest) {
    static struct slot slots[SLOTS];
    for (int i = 0; i < STEPS; i++) {
        struct slot *slot = &slots[next_random() % SLOTS];
        if (slot->memory == NULL) {
            take(family, slot, random_size(largest));
        } else if (next_random() % 3 == 0) {
            change(family, slot, random_size(largest));
        } else {
            give(family, slot);
        }
    }
    for (int i = 0; i < SLOTS; i++) {
        if (slots[i].memory != NULL) {
            give(family, &slots[i]);
        }
    }
}

TEST(small_blocks_keep_what_is_in_them, "W-109") {
    for (int i = 0; i < FAMILIES; i++) {
        random_state = 0x9e3779b97f4a7c15u + (unsigned)i;
        run_pattern(&families[i], 600);
        show("%s: %d steps", families[i].name, STEPS);
    }
}

TEST(blocks_of_all_sizes_keep_what_is_in_them, "W-109") {
    for (int i = 0; i < FAMILIES; i++) {
        random_state = 0xd1b54a32d192ed03u + (unsigned)i;
        run_pattern(&families[i], 100000);
        show("%s: %d steps", families[i].name, STEPS);
    }
}

TEST(every_size_up_to_some_thousands, "W-109") {
    static struct slot slots[9000];
    for (int i = 0; i < FAMILIES; i++) {
        for (size_t size = 1; size < 9000; size++) {
            take(&families[i], &slots[size], size);
        }
        for (size_t size = 1; size < 9000; size += 2) {
            give(&families[i], &slots[size]);
        }
        for (size_t size = 2; size < 9000; size += 2) {
            give(&families[i], &slots[size]);
        }
        show("%s: every size", families[i].name);
    }
}

TEST(large_blocks_grow_and_shrink, "W-109") {
    for (int i = 0; i < FAMILIES; i++) {
        const struct family *family = &families[i];
        struct slot slots[2];
        take(family, &slots[0], 3000000);
        take(family, &slots[1], 3000000);
        for (size_t size = 3500000; size < 30000000; size += size / 3) {
            change(family, &slots[0], size);
            change(family, &slots[1], size + 70000);
        }
        for (size_t size = 20000000; size > 10; size /= 3) {
            change(family, &slots[0], size);
            change(family, &slots[1], size + 70);
        }
        give(family, &slots[0]);
        give(family, &slots[1]);
        show("%s: from and to 30,000,000 bytes", family->name);
    }
}

TEST(tuples_of_all_sizes_keep_their_items, "W-116") {
    enum { TUPLES = 300 };
    static PyObject *tuples[TUPLES];
    PyObject *item = PyLong_FromLong(123456789);
    Py_ssize_t before = Py_REFCNT(item);
    random_state = 88172645463325252u;
    for (int i = 0; i < 4000; i++) {
        PyObject **place = &tuples[next_random() % TUPLES];
        if (*place == NULL) {
            Py_ssize_t size = (Py_ssize_t)random_size(20000);
            *place = PyTuple_New(size);
            CHECK(*place != NULL && (uintptr_t)*place % 16 == 0);
            for (Py_ssize_t k = 0; *place != NULL && k < size; k++) {
                PyTuple_SET_ITEM(*place, k, Py_NewRef(item));
            }
            continue;
        }
        Py_ssize_t old = PyTuple_GET_SIZE(*place);
        CHECK(PyTuple_GET_ITEM(*place, old - 1) == item);
        CHECK(PyObject_GC_IsTracked(*place));
        if (next_random() % 2 == 0) {
            Py_ssize_t size = (Py_ssize_t)random_size(20000);
            CHECK(_PyTuple_Resize(place, size) == 0);
            CHECK(PyTuple_GET_ITEM(*place, 0) == item);
            for (Py_ssize_t k = old; k < size; k++) {
                PyTuple_SET_ITEM(*place, k, Py_NewRef(item));
            }
        } else {
            Py_CLEAR(*place);
        }
    }
    for (int i = 0; i < TUPLES; i++) {
        Py_CLEAR(tuples[i]);
    }
    SHOW(Py_REFCNT(item) - before);
    Py_DECREF(item);
}

TEST_MAIN(
    NULL, &small_blocks_keep_what_is_in_them,
    &blocks_of_all_sizes_keep_what_is_in_them, &every_size_up_to_some_thousands,
    &large_blocks_grow_and_shrink, &tuples_of_all_sizes_keep_their_items)
