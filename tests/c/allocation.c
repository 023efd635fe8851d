/* What do the memory functions give for ordinary, empty and huge sizes, and how
 * are objects allocated? */
#include "harness.h"

#include <stdint.h>
#include <string.h>

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

TEST(memory_keeps_its_contents, "W-109") {
    for (int i = 0; i < FAMILIES; i++) {
        const struct family *family = &families[i];
        show("%s", family->name);
        for (size_t size = 1; size <= 100000; size = size * 3 + 1) {
            unsigned char *memory = family->allocate(size);
            CHECK(memory != NULL && (uintptr_t)memory % 16 == 0);
            memset(memory, 0x5a, size);
            memory = family->reallocate(memory, size * 2);
            CHECK(memory != NULL && memory[size - 1] == 0x5a);
            memory = family->reallocate(memory, (size + 1) / 2);
            CHECK(memory != NULL && memory[0] == 0x5a);
            family->release(memory);
        }
    }
}

TEST(cleared_memory_is_cleared, "W-109") {
    for (int i = 0; i < FAMILIES; i++) {
        const struct family *family = &families[i];
        unsigned char *dirty = family->allocate(400);
        memset(dirty, 0xff, 400);
        family->release(dirty);
        unsigned char *memory = family->allocate_cleared(100, 4);
        size_t others = 0;
        for (int k = 0; k < 400; k++) {
            others += memory[k] != 0;
        }
        show("%s: %zu bytes are not zero", family->name, others);
        family->release(memory);
    }
}

TEST(no_bytes_are_still_a_block_of_its_own, "W-109") {
    for (int i = 0; i < FAMILIES; i++) {
        const struct family *family = &families[i];
        void *first = family->allocate(0);
        void *second = family->allocate(0);
        void *third = family->allocate_cleared(0, 8);
        void *fourth = family->allocate_cleared(8, 0);
        show("%s", family->name);
        SHOW_TRUTH(first != NULL && second != NULL && first != second);
        SHOW_TRUTH(third != NULL && fourth != NULL && third != fourth);
        first = family->reallocate(first, 0);
        SHOW_TRUTH(first != NULL);
        family->release(first);
        family->release(second);
        family->release(third);
        family->release(fourth);
    }
}

TEST(huge_sizes_give_null_without_an_error, "W-035") {
    size_t too_large = (size_t)PY_SSIZE_T_MAX + 1;
    for (int i = 0; i < FAMILIES; i++) {
        const struct family *family = &families[i];
        show("%s", family->name);
        SHOW_TRUTH(family->allocate(too_large) == NULL);
        SHOW_TRUTH(family->allocate(SIZE_MAX) == NULL);
        SHOW_TRUTH(family->allocate_cleared(SIZE_MAX, 2) == NULL);
        SHOW_TRUTH(family->allocate_cleared(2, SIZE_MAX) == NULL);
        SHOW_TRUTH(family->allocate_cleared(too_large, 1) == NULL);
        void *kept = family->allocate(8);
        SHOW_TRUTH(family->reallocate(kept, too_large) == NULL);
        family->release(kept);
        show_error("indicator");
    }
}

TEST(null_is_released_and_reallocated, "W-109") {
    for (int i = 0; i < FAMILIES; i++) {
        const struct family *family = &families[i];
        family->release(NULL);
        void *memory = family->reallocate(NULL, 10);
        show("%s: %s", family->name, memory != NULL ? "a block" : "NULL");
        family->release(memory);
    }
}

TEST(arrays_of_a_type, "W-109") {
    long *numbers = PyMem_New(long, 10);
    SHOW_TRUTH(numbers != NULL);
    numbers[9] = 99;
    PyMem_Resize(numbers, long, 1000);
    SHOW_TRUTH(numbers != NULL);
    SHOW(numbers[9]);
    PyMem_Del(numbers);
    size_t too_many = (size_t)PY_SSIZE_T_MAX;
    SHOW_TRUTH(PyMem_New(long, too_many) == NULL);
    PyMem_Del(NULL);
}

typedef struct {
    PyVarObject ob_base; /* what PyObject_VAR_HEAD expands to */
    char items[1];
} Sized;

static PyTypeObject Sized_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Sized",
    .tp_basicsize = offsetof(Sized, items),
    .tp_itemsize = 1,
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static int traverse_nothing(PyObject *self, visitproc visit, void *arg) {
    (void)self;
    (void)visit;
    (void)arg;
    return 0;
}

static void collected_dealloc(PyObject *self) {
    PyObject_GC_UnTrack(self);
    PyObject_GC_Del(self);
}

static PyTypeObject Collected_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Collected",
    .tp_basicsize = offsetof(Sized, items),
    .tp_itemsize = 1,
    .tp_dealloc = collected_dealloc,
    .tp_traverse = traverse_nothing,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
};

static void ready(void) {
    CHECK(PyType_Ready(&Sized_Type) == 0);
    CHECK(PyType_Ready(&Collected_Type) == 0);
}

TEST(new_objects_have_a_head_and_no_more, "W-100 W-101") {
    Sized *sized = PyObject_NewVar(Sized, &Sized_Type, 5);
    SHOW(Py_REFCNT(sized));
    SHOW_TRUTH(Py_TYPE(sized) == &Sized_Type);
    SHOW(Py_SIZE(sized));
    SHOW_TRUTH(PyObject_IS_GC((PyObject *)sized));
    memset(sized->items, 'x', 5);
    Py_DECREF(sized);
    SHOW_RESULT(
        (PyObject *)PyObject_NewVar(Sized, &Sized_Type, (Py_ssize_t)1 << 60));
}

TEST(memory_of_ones_own_is_initialised, "W-100 W-101") {
    void *memory = PyObject_Malloc(sizeof(Sized));
    PyObject *object = PyObject_Init(memory, &Sized_Type);
    SHOW_TRUTH((void *)object == memory);
    SHOW(Py_REFCNT(object));
    PyVarObject *sized = PyObject_InitVar(memory, &Sized_Type, 7);
    SHOW_TRUTH((void *)sized == memory);
    SHOW(Py_SIZE(sized));
    PyObject_Free(memory);
    SHOW_RESULT(PyObject_Init(NULL, &Sized_Type));
    SHOW_RESULT((PyObject *)PyObject_InitVar(NULL, &Sized_Type, 1));
}

TEST(collected_objects_are_tracked_on_request, "W-116 W-125") {
    PyObject *object = (PyObject *)PyObject_GC_New(Sized, &Collected_Type);
    SHOW_TRUTH(PyObject_IS_GC(object));
    SHOW(PyObject_GC_IsTracked(object));
    PyObject_GC_Track(object);
    SHOW(PyObject_GC_IsTracked(object));
    SHOW(PyObject_GC_IsFinalized(object));
    PyObject_GC_UnTrack(object);
    SHOW(PyObject_GC_IsTracked(object));
    PyObject_GC_UnTrack(object);
    SHOW(PyObject_GC_IsTracked(object));
    Py_DECREF(object);
    SHOW(PyObject_GC_IsTracked(Py_None));
    SHOW(PyObject_GC_IsFinalized(Py_None));
}

TEST(collected_objects_can_be_resized, "W-116") {
    Sized *sized = PyObject_GC_NewVar(Sized, &Collected_Type, 3);
    memcpy(sized->items, "abc", 3);
    SHOW(Py_SIZE(sized));
    sized = PyObject_GC_Resize(Sized, sized, 5000);
    SHOW_TRUTH(sized != NULL);
    SHOW(Py_SIZE(sized));
    SHOW_TRUTH(memcmp(sized->items, "abc", 3) == 0);
    Py_DECREF(sized);
    SHOW_RESULT((PyObject *)PyObject_GC_NewVar(Sized, &Collected_Type, -1));
    SHOW_RESULT((PyObject *)PyObject_GC_NewVar(
        Sized, &Collected_Type, (Py_ssize_t)1 << 60));
}

TEST(generic_allocation_tracks_what_is_collected, "W-116") {
    PyObject *object = PyType_GenericAlloc(&Collected_Type, 4);
    SHOW(PyObject_GC_IsTracked(object));
    SHOW(Py_SIZE(object));
    SHOW(((Sized *)object)->items[3]);
    Py_DECREF(object);
}

TEST_MAIN(
    ready, &memory_keeps_its_contents, &cleared_memory_is_cleared,
    &no_bytes_are_still_a_block_of_its_own,
    &huge_sizes_give_null_without_an_error, &null_is_released_and_reallocated,
    &arrays_of_a_type, &new_objects_have_a_head_and_no_more,
    &memory_of_ones_own_is_initialised,
    &collected_objects_are_tracked_on_request,
    &collected_objects_can_be_resized,
    &generic_allocation_tracks_what_is_collected)
