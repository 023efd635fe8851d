/* Functions in place of the memory functions: what differs from CPython. */
#include "referent.h"

#include <stdlib.h>
#include <string.h>

static PyMemAllocatorEx original;
static int calls;

static void *counting_malloc(void *ctx, size_t size) {
    (void)ctx;
    calls++;
    return original.malloc(original.ctx, size);
}

static void *counting_calloc(void *ctx, size_t count, size_t size) {
    (void)ctx;
    calls++;
    return original.calloc(original.ctx, count, size);
}

static void *counting_realloc(void *ctx, void *memory, size_t size) {
    (void)ctx;
    calls++;
    return original.realloc(original.ctx, memory, size);
}

static void counting_free(void *ctx, void *memory) {
    (void)ctx;
    calls++;
    original.free(original.ctx, memory);
}

/* Their memory carries the collector's marks. */
TEST(objects_of_collected_types_do_not_come_through_a_hook, "W-109 W-116") {
    PyMemAllocatorEx hook = {
        NULL, counting_malloc, counting_calloc, counting_realloc,
        counting_free};
    PyMem_GetAllocator(PYMEM_DOMAIN_OBJ, &original);
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &hook);
    calls = 0;
    PyObject *tuple = PyTuple_New(3);
    CHECK(tuple != NULL && calls == 0);
    PyObject *number = PyLong_FromLong(123456);
    CHECK(number != NULL && calls == 1);
    PyTuple_SET_ITEM(tuple, 0, number);
    CHECK(PyObject_GC_IsTracked(tuple));
    Py_DECREF(tuple);
    CHECK(calls == 2); /* the number's */
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &original);
}

/* The failure that was ordered comes in the default functions, behind a hook.
 */
TEST(a_failure_by_order_comes_behind_a_hook, "W-035") {
    PyMemAllocatorEx hook = {
        NULL, counting_malloc, counting_calloc, counting_realloc,
        counting_free};
    PyMem_GetAllocator(PYMEM_DOMAIN_MEM, &original);
    PyMem_SetAllocator(PYMEM_DOMAIN_MEM, &hook);
    calls = 0;
    nativeweakref_fault_set(2);
    void *first = PyMem_Malloc(10);
    void *second = PyMem_Malloc(10);
    void *third = PyMem_Malloc(10);
    CHECK(calls == 3);
    CHECK(first != NULL && second == NULL && third != NULL);
    CHECK(nativeweakref_fault_set(0) == 0);
    PyMem_Free(first);
    PyMem_Free(third);
    PyMem_SetAllocator(PYMEM_DOMAIN_MEM, &original);
}

TEST(failures_are_counted_in_every_family, "W-035") {
    CHECK(nativeweakref_fault_set(5) == 0);
    void *raw = PyMem_RawMalloc(10);
    void *memory = PyMem_Calloc(10, 1);
    void *object = PyObject_Realloc(NULL, 10);
    PyObject *tuple = PyTuple_New(1);
    CHECK(raw != NULL && memory != NULL && object != NULL && tuple != NULL);
    CHECK(PyMem_RawRealloc(raw, 5000) == NULL);
    CHECK(nativeweakref_fault_set(7) == 0);
    CHECK(nativeweakref_fault_set(-1) == 7);
    CHECK(nativeweakref_fault_set(0) == 0);
    PyMem_RawFree(raw);
    PyMem_Free(memory);
    PyObject_Free(object);
    Py_DECREF(tuple);
}

static long arenas;

/* Memory that begins nowhere in particular, and holds something. */
static void *odd_alloc(void *ctx, size_t size) {
    (void)ctx;
    arenas++;
    char *memory = malloc(size + 48);
    memset(memory, 0xAA, size + 48);
    return memory + 48;
}

static void odd_free(void *ctx, void *memory, size_t size) {
    (void)ctx;
    (void)size;
    arenas--;
    free((char *)memory - 48);
}

/* CPython gives arenas back to whoever serves at that time. */
TEST(arenas_go_back_to_where_they_came_from, "") {
    enum { BLOCKS = 60000, SIZE = 400 };
    static char *blocks[BLOCKS];
    PyObjectArenaAllocator standard = {NULL, NULL, NULL};
    PyObject_GetArenaAllocator(&standard);
    PyObjectArenaAllocator odd = {NULL, odd_alloc, odd_free};
    for (int i = 0; i < BLOCKS; i++) {
        if (i % 10000 == 0) {
            PyObject_SetArenaAllocator(i % 20000 == 0 ? &odd : &standard);
        }
        blocks[i] = PyObject_Calloc(1, SIZE);
        CHECK(blocks[i] != NULL && blocks[i][0] == 0);
        CHECK(blocks[i][SIZE - 1] == 0);
        memset(blocks[i], i & 127, SIZE);
    }
    CHECK(arenas >= 2);
    PyObject_SetArenaAllocator(&standard);
    for (int i = 0; i < BLOCKS; i++) {
        CHECK(blocks[i][0] == (i & 127) && blocks[i][SIZE - 1] == (i & 127));
        PyObject_Free(blocks[i]);
    }
    Py_FinalizeEx();
    CHECK(arenas == 0);
    Py_InitializeEx(0);
}

TEST_MAIN(
    NULL, &arenas_go_back_to_where_they_came_from,
    &objects_of_collected_types_do_not_come_through_a_hook,
    &a_failure_by_order_comes_behind_a_hook,
    &failures_are_counted_in_every_family)
