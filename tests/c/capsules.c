/* Do capsules keep pointers, names and contexts, and tell when they die? */
#include "harness.h"

static int value = 42;
static int other = 43;
static int destroyed;

static void destroy(PyObject *capsule) {
    destroyed++;
    show(
        "destroyed: %d",
        *(int *)PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
}

TEST(a_capsule_with_a_name, "") {
    PyObject *capsule = PyCapsule_New(&value, "tests.value", destroy);
    SHOW(PyCapsule_CheckExact(capsule));
    SHOW(PyCapsule_GetPointer(capsule, "tests.value") == &value);
    SHOW(PyCapsule_GetPointer(capsule, "tests.other") == NULL);
    show_error("another name");
    SHOW(PyCapsule_GetPointer(capsule, NULL) == NULL);
    show_error("no name");
    show("%s", PyCapsule_GetName(capsule));
    SHOW(PyCapsule_GetDestructor(capsule) == destroy);
    SHOW(PyCapsule_GetContext(capsule) == NULL);
    SHOW_STATUS(PyCapsule_SetContext(capsule, &other));
    SHOW(PyCapsule_GetContext(capsule) == &other);
    SHOW(PyCapsule_IsValid(capsule, "tests.value"));
    SHOW(PyCapsule_IsValid(capsule, "tests.other"));
    SHOW(PyCapsule_IsValid(capsule, NULL));
    show_repr("capsule", capsule);
    SHOW_STATUS(PyCapsule_SetPointer(capsule, &other));
    SHOW_STATUS(PyCapsule_SetPointer(capsule, NULL));
    SHOW_STATUS(PyCapsule_SetName(capsule, NULL));
    show_repr("without a name", capsule);
    SHOW(PyCapsule_GetPointer(capsule, NULL) == &other);
    SHOW(PyCapsule_IsValid(capsule, NULL));
    Py_DECREF(capsule);
    SHOW(destroyed);
    capsule = PyCapsule_New(&value, NULL, destroy);
    SHOW_STATUS(PyCapsule_SetDestructor(capsule, NULL));
    Py_DECREF(capsule);
    SHOW(destroyed);
}

TEST(what_is_no_capsule, "") {
    SHOW_RESULT(PyCapsule_New(NULL, "name", NULL));
    PyObject *objects[] = {Py_None, NULL};
    for (int i = 0; i < 2; i++) {
        SHOW(PyCapsule_GetPointer(objects[i], NULL) == NULL);
        show_error("pointer");
        SHOW(PyCapsule_GetName(objects[i]) == NULL);
        show_error("name");
        SHOW(PyCapsule_GetContext(objects[i]) == NULL);
        show_error("context");
        SHOW(PyCapsule_GetDestructor(objects[i]) == NULL);
        show_error("destructor");
        SHOW_STATUS(PyCapsule_SetPointer(objects[i], &value));
        SHOW_STATUS(PyCapsule_SetPointer(objects[i], NULL));
        SHOW_STATUS(PyCapsule_SetName(objects[i], "name"));
        SHOW_STATUS(PyCapsule_SetContext(objects[i], &value));
        SHOW_STATUS(PyCapsule_SetDestructor(objects[i], NULL));
        SHOW(PyCapsule_IsValid(objects[i], NULL));
    }
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)&PyCapsule_Type));
}

TEST_MAIN(NULL, &a_capsule_with_a_name, &what_is_no_capsule)
