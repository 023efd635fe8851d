/* What the heap says it holds, and whether its structures hold together. */
#include "referent.h"

#include <stdlib.h>
#include <string.h>

static nativeweakref_heap_statistics statistics(void) {
    nativeweakref_heap_statistics result;
    memset(&result, 0xff, sizeof result);
    nativeweakref_heap_stats(&result);
    return result;
}

static void expect_sound_heap(void) {
    const char *finding = nativeweakref_heap_check();
    CHECK(finding == NULL);
    if (finding != NULL) {
        show("%s", finding);
    }
}

enum {
    CLASSES = sizeof((nativeweakref_heap_statistics *)0)->classes /
              sizeof((nativeweakref_heap_statistics *)0)->classes[0]
};

/* The class that blocks of a size belong to. */
static int class_of(const nativeweakref_heap_statistics *seen, size_t size) {
    int i = 0;
    while (i < CLASSES - 1 && seen->classes[i].block_size < size) {
        i++;
    }
    return i;
}

TEST(classes_are_in_order_and_multiples_of_16, "W-109") {
    nativeweakref_heap_statistics seen = statistics();
    for (int i = 0; i < CLASSES - 1; i++) {
        CHECK(seen.classes[i].block_size % 16 == 0);
        CHECK(
            i == 0 ||
            seen.classes[i].block_size > seen.classes[i - 1].block_size);
    }
    CHECK(seen.classes[CLASSES - 1].block_size == 0);
    CHECK(seen.arena_size * seen.arenas >= seen.page_bytes);
}

static int visit_nothing(PyObject *self, visitproc visit, void *arg) {
    (void)self;
    (void)visit;
    (void)arg;
    return 0;
}

static PyTypeObject Bytes_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Bytes",
    .tp_basicsize = sizeof(PyVarObject),
    .tp_itemsize = 1,
    .tp_traverse = visit_nothing,
    .tp_free = PyObject_GC_Del,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
};

/* Also the largest, of which there is one in a page, with and without marks:
 * each block is written to its end while its neighbours live. */
TEST(blocks_of_every_class_fit_into_their_pages, "W-109") {
    enum { NEIGHBOURS = 3 };
    nativeweakref_heap_statistics seen = statistics();
    CHECK(PyType_Ready(&Bytes_Type) == 0);
    for (int i = 0; i < CLASSES - 1; i++) {
        size_t size = seen.classes[i].block_size;
        if (size < sizeof(PyVarObject)) {
            continue;
        }
        Py_ssize_t items = (Py_ssize_t)(size - sizeof(PyVarObject));
        PyVarObject *objects[NEIGHBOURS];
        char *blocks[NEIGHBOURS];
        for (int k = 0; k < NEIGHBOURS; k++) {
            objects[k] = PyObject_GC_NewVar(PyVarObject, &Bytes_Type, items);
            blocks[k] = PyMem_Malloc(size);
            CHECK(objects[k] != NULL && blocks[k] != NULL);
            memset(objects[k] + 1, 0xa5, (size_t)items);
            memset(blocks[k], 0x5a, size);
        }
        expect_sound_heap();
        for (int k = 0; k < NEIGHBOURS; k++) {
            Py_DECREF((PyObject *)objects[k]);
            PyMem_Free(blocks[k]);
        }
        expect_sound_heap();
    }
}

TEST(sums_are_those_of_the_classes, "W-109") {
    void *large = PyMem_Malloc(5000000);
    nativeweakref_heap_statistics seen = statistics();
    size_t blocks = 0;
    size_t bytes = 0;
    for (int i = 0; i < CLASSES; i++) {
        blocks += seen.classes[i].live_blocks;
        bytes += seen.classes[i].live_bytes;
    }
    CHECK(blocks == seen.live_blocks);
    CHECK(bytes == seen.live_bytes);
    CHECK(seen.classes[CLASSES - 1].live_blocks == 1);
    CHECK(seen.classes[CLASSES - 1].live_bytes >= 5000000);
    CHECK(seen.page_bytes >= seen.live_bytes);
    CHECK(seen.peak_page_bytes >= seen.page_bytes);
    PyMem_Free(large);
}

TEST(blocks_are_counted_in_their_class, "W-109") {
    static const size_t sizes[] = {1,    16,   17,    100,   1024,  1025,
                                   5000, 9000, 20000, 60000, 70000, 3000000};
    enum { EACH = 50 };
    static void *blocks[EACH];
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        nativeweakref_heap_statistics before = statistics();
        for (int k = 0; k < EACH; k++) {
            blocks[k] = PyObject_Malloc(sizes[i]);
            CHECK(blocks[k] != NULL);
        }
        nativeweakref_heap_statistics during = statistics();
        expect_sound_heap();
        for (int k = 0; k < EACH; k++) {
            PyObject_Free(blocks[k]);
        }
        nativeweakref_heap_statistics after = statistics();
        expect_sound_heap();
        CHECK(during.live_blocks == before.live_blocks + EACH);
        CHECK(during.live_bytes >= before.live_bytes + EACH * sizes[i]);
        CHECK(after.live_blocks == before.live_blocks);
        CHECK(after.live_bytes == before.live_bytes);
        CHECK(after.peak_page_bytes >= during.page_bytes);
        /* Debug mode and valgrind make blocks larger. */
        int reach = getenv("NATIVEWEAKREF_DEBUG") != NULL ? 14 : 3;
        int place = class_of(&before, sizes[i]);
        size_t more = 0;
        for (int k = place; k < place + reach && k < CLASSES; k++) {
            more +=
                during.classes[k].live_blocks - before.classes[k].live_blocks;
        }
        CHECK(more == EACH);
    }
}

TEST(objects_of_collected_types_are_counted, "W-116") {
    nativeweakref_heap_statistics before = statistics();
    PyObject *referent = new_referent();
    PyObject *tuple = PyTuple_New(3);
    PyObject *large = PyTuple_New(100000);
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    nativeweakref_heap_statistics during = statistics();
    CHECK(
        during.collected_blocks - before.collected_blocks == 3 ||
        during.collected_blocks - before.collected_blocks == 4);
    RELEASE(reference, referent, tuple, large);
    nativeweakref_heap_statistics after = statistics();
    CHECK(after.collected_blocks <= during.collected_blocks - 3);
    expect_sound_heap();
}

/* Memory goes back to the system when it is released. */
TEST(pages_and_arenas_go_back, "W-109") {
    enum { BLOCKS = 200000 };
    static void *blocks[BLOCKS];
    nativeweakref_heap_statistics before = statistics();
    for (int i = 0; i < BLOCKS; i++) {
        blocks[i] = PyMem_Malloc(200);
    }
    nativeweakref_heap_statistics during = statistics();
    CHECK(during.page_bytes - before.page_bytes >= (size_t)BLOCKS * 200);
    CHECK(during.arenas > before.arenas + 5);
    /* Every second one first, so that no page is empty until the end. */
    for (int i = 0; i < BLOCKS; i += 2) {
        PyMem_Free(blocks[i]);
    }
    expect_sound_heap();
    for (int i = 1; i < BLOCKS; i += 2) {
        PyMem_Free(blocks[i]);
    }
    nativeweakref_heap_statistics after = statistics();
    CHECK(after.page_bytes <= before.page_bytes + 65536);
    /* One page is kept for the next, and one arena that is empty. */
    CHECK(after.arenas <= before.arenas + 2);
    CHECK(after.live_blocks == before.live_blocks);
    expect_sound_heap();
}

/* A write after release into the word that links free blocks. */
TEST(a_check_finds_a_write_after_release, "W-109") {
    if (getenv("LD_PRELOAD") != NULL || getenv("NATIVEWEAKREF_DEBUG") != NULL) {
        return; /* valgrind reports the write itself, guards move the block */
    }
    void **blocks[3];
    for (int i = 0; i < 3; i++) {
        blocks[i] = PyMem_Malloc((size_t)16 * 57);
    }
    for (int i = 0; i < 3; i++) {
        PyMem_Free(blocks[i]);
    }
    void **volatile damaged = blocks[1];
    void *kept = *damaged;
    *damaged = (char *)kept + 16;
    const char *finding = nativeweakref_heap_check();
    CHECK(
        finding != NULL &&
        strcmp(
            finding, "heap check: a block was written to after it was "
                     "returned, or returned twice") == 0);
    *damaged = kept;
    expect_sound_heap();
}

TEST_MAIN(
    ready_referents, &classes_are_in_order_and_multiples_of_16,
    &blocks_of_every_class_fit_into_their_pages, &sums_are_those_of_the_classes,
    &blocks_are_counted_in_their_class, &objects_of_collected_types_are_counted,
    &pages_and_arenas_go_back, &a_check_finds_a_write_after_release)
