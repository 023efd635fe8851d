/* Misdeeds that valgrind is to report: the heap tells it which blocks are in
 * use. The argument chooses one. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stddef.h>
#include <string.h>

typedef struct {
    PyObject ob_base; /* what PyObject_HEAD expands to */
    int value;
} Thing;

static PyTypeObject Plain_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Plain",
    .tp_basicsize = sizeof(Thing),
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static PyObject *volatile kept; /* volatile: the compiler sees no misdeed */
static volatile int seen;

static void use_object_after_release(void) {
    kept = (PyObject *)PyObject_New(Thing, &Plain_Type);
    Py_DECREF(kept);
    seen = (int)Py_REFCNT(kept);
}

static void use_object_after_reuse(void) {
    kept = (PyObject *)PyObject_New(Thing, &Plain_Type);
    Py_DECREF(kept);
    PyObject *other = (PyObject *)PyObject_New(Thing, &Plain_Type);
    seen = (int)Py_REFCNT(kept); /* not the other one */
    Py_DECREF(other);
}

static void use_collected_object_after_release(void) {
    kept = PyTuple_New(2);
    Py_DECREF(kept);
    seen = (int)Py_REFCNT(kept);
}

static void use_large_object_after_release(void) {
    kept = PyTuple_New(100000);
    Py_DECREF(kept);
    seen = (int)Py_REFCNT(kept);
}

static void write_behind_object(void) {
    Thing *thing = PyObject_New(Thing, &Plain_Type);
    kept = (PyObject *)thing;
    ((volatile char *)kept)[sizeof(Thing)] = 1;
    Py_DECREF(kept);
}

static void write_behind_tuple(void) {
    kept = PyTuple_New(2);
    PyTuple_SET_ITEM(kept, 2, NULL);
    Py_DECREF(kept);
}

static void read_uninitialised(void) {
    Thing *thing = PyObject_New(Thing, &Plain_Type);
    kept = (PyObject *)thing;
    if (((volatile Thing *)kept)->value == 7) {
        seen = 1;
    }
    Py_DECREF(kept);
}

static void release_twice(void) {
    void *volatile memory = PyMem_Malloc(40);
    PyMem_Free(memory);
    PyMem_Free(memory);
}

static void lose_object(void) {
    kept = (PyObject *)PyObject_New(Thing, &Plain_Type);
    kept = NULL;
}

static void lose_collected_object(void) {
    kept = PyTuple_New(2);
    kept = NULL;
}

/* None: the library leaves nothing of its own behind. */
static void own_nothing(void) {
    PyObject *thing = (PyObject *)PyObject_New(Thing, &Plain_Type);
    PyObject *pair = PyTuple_Pack(2, thing, thing);
    Py_XDECREF(pair);
    Py_XDECREF(thing);
}

struct misdeed {
    const char *name;
    void (*run)(void);
};

static const struct misdeed misdeeds[] = {
    {"use_object_after_release", use_object_after_release},
    {"use_object_after_reuse", use_object_after_reuse},
    {"use_collected_object_after_release", use_collected_object_after_release},
    {"use_large_object_after_release", use_large_object_after_release},
    {"write_behind_object", write_behind_object},
    {"write_behind_tuple", write_behind_tuple},
    {"read_uninitialised", read_uninitialised},
    {"release_twice", release_twice},
    {"lose_object", lose_object},
    {"lose_collected_object", lose_collected_object},
    {"own_nothing", own_nothing}};

int main(int argc, char **argv) {
    Py_InitializeEx(0);
    if (argc != 2 || PyType_Ready(&Plain_Type) < 0) {
        return 2;
    }
    for (size_t i = 0; i < sizeof misdeeds / sizeof misdeeds[0]; i++) {
        if (strcmp(misdeeds[i].name, argv[1]) == 0) {
            misdeeds[i].run();
            return Py_FinalizeEx();
        }
    }
    return 2;
}
