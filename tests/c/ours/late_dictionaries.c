/* The dictionary of a built-in type is made when something looks into it. Where
 * there is no memory then, an attribute is not said to be missing, and the next
 * search finds it. */
#include "harness.h"

static void *fail_malloc(void *context, size_t size) {
    (void)context;
    (void)size;
    return NULL;
}

static void *fail_calloc(void *context, size_t count, size_t size) {
    (void)context;
    (void)count;
    (void)size;
    return NULL;
}

static void *fail_realloc(void *context, void *block, size_t size) {
    (void)context;
    (void)block;
    (void)size;
    return NULL;
}

static PyMemAllocatorEx usual;

static void give_back(void *context, void *block) {
    (void)context;
    usual.free(usual.ctx, block);
}

static void exhaust_memory(void) {
    PyMem_GetAllocator(PYMEM_DOMAIN_OBJ, &usual);
    PyMemAllocatorEx failing = {
        NULL, fail_malloc, fail_calloc, fail_realloc, give_back};
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &failing);
}

static void restore_memory(void) {
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &usual);
}

TEST(an_attribute_that_cannot_be_looked_for_is_not_missing, "") {
    PyObject *bytes = PyByteArray_FromStringAndSize("text", 4);
    PyObject *name = PyUnicode_InternFromString("clear");
    exhaust_memory();
    PyObject *found = PyObject_GetAttr(bytes, name);
    restore_memory();
    CHECK(found == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_MemoryError));
    PyErr_Clear();
    found = PyObject_GetAttr(bytes, name);
    CHECK(found != NULL);
    RELEASE(found, name, bytes);
}

TEST(a_type_without_a_dictionary_yet, "PyType_GetDict") {
    exhaust_memory();
    PyObject *dict = PyType_GetDict(&PyFrozenSet_Type);
    restore_memory();
    CHECK(dict == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_MemoryError));
    PyErr_Clear();
    dict = PyType_GetDict(&PyFrozenSet_Type);
    CHECK(dict != NULL && PyDict_GetItemString(dict, "union") != NULL);
    Py_XDECREF(dict);
}

TEST_MAIN(
    NULL, &an_attribute_that_cannot_be_looked_for_is_not_missing,
    &a_type_without_a_dictionary_yet)
