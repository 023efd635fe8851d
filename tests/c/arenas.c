/* Memory for the heap of small blocks comes from the functions that a program
 * puts in place, and goes back to them. */
#include "harness.h"

static PyObjectArenaAllocator original;
static long taken;
static long given;

static void *hand_on_alloc(void *ctx, size_t size) {
    CHECK(ctx == &taken);
    taken++;
    return original.alloc(original.ctx, size);
}

static void hand_on_free(void *ctx, void *memory, size_t size) {
    CHECK(ctx == &taken);
    given++;
    original.free(original.ctx, memory, size);
}

enum { BLOCKS = 60000, BLOCK_SIZE = 400 };

static void use_much_memory(void) {
    static unsigned char *blocks[BLOCKS];
    for (int i = 0; i < BLOCKS; i++) {
        blocks[i] = PyObject_Malloc(BLOCK_SIZE);
        CHECK(blocks[i] != NULL);
        blocks[i][0] = (unsigned char)i;
        blocks[i][BLOCK_SIZE - 1] = (unsigned char)i;
    }
    for (int i = 0; i < BLOCKS; i++) {
        CHECK(blocks[i][0] == (unsigned char)i);
        CHECK(blocks[i][BLOCK_SIZE - 1] == (unsigned char)i);
        PyObject_Free(blocks[i]);
    }
}

TEST(calls_are_handed_on, "") {
    PyObject_GetArenaAllocator(&original);
    SHOW_TRUTH(original.alloc != NULL && original.free != NULL);
    PyObjectArenaAllocator allocator = {&taken, hand_on_alloc, hand_on_free};
    PyObject_SetArenaAllocator(&allocator);
    PyObjectArenaAllocator found = {NULL, NULL, NULL};
    PyObject_GetArenaAllocator(&found);
    SHOW_TRUTH(found.ctx == &taken);
    SHOW_TRUTH(found.alloc == hand_on_alloc && found.free == hand_on_free);
    use_much_memory();
    SHOW_TRUTH(taken > 2);
    SHOW_TRUTH(given > 2);
    PyObject_SetArenaAllocator(&original);
    taken = 0;
    use_much_memory();
    SHOW(taken);
}

TEST_MAIN(NULL, &calls_are_handed_on)
