/* Each allocation fails once in the functions that the table of entry points
 * leaves out: they need more around them than arguments. */
#include "failing.h"
#include "referent.h"

#include <string.h>

extern char *_PyLong_FormatBytesWriter(
    _PyBytesWriter *writer, char *str, PyObject *obj, int base, int alternate);
extern void PyUnicode_InternImmortal(PyObject **p);

/* For functions whose failure has no exception. */
static int or_no_memory(int went_well) {
    if (!went_well) {
        PyErr_NoMemory();
    }
    return went_well;
}

static int visit_nothing(PyObject *self, visitproc visit, void *arg) {
    (void)self;
    (void)visit;
    (void)arg;
    return 0;
}

static PyTypeObject Collected_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Collected",
    .tp_basicsize = sizeof(PyVarObject),
    .tp_itemsize = 8,
    .tp_traverse = visit_nothing,
    .tp_free = PyObject_GC_Del,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
};

static PyTypeObject Plain_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Plain",
    .tp_basicsize = sizeof(PyVarObject),
    .tp_itemsize = 8,
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

/* One object after the other, by every function that makes one. */
static int make_objects(void) {
    PyObject *plain = PyObject_New(PyObject, &Plain_Type);
    PyObject *sized =
        plain == NULL
            ? NULL
            : (PyObject *)PyObject_NewVar(PyVarObject, &Plain_Type, 5);
    PyVarObject *grown =
        sized == NULL ? NULL
                      : PyObject_GC_NewVar(PyVarObject, &Collected_Type, 5);
    PyVarObject *larger =
        grown == NULL ? NULL : PyObject_GC_Resize(PyVarObject, grown, 5000);
    PyObject *extra =
        larger == NULL
            ? NULL
            : PyUnstable_Object_GC_NewWithExtraData(&Collected_Type, 100);
    PyObject *last =
        extra == NULL ? NULL : PyObject_GC_New(PyObject, &Collected_Type);
    Py_XDECREF((PyObject *)(larger == NULL ? grown : larger));
    return DONE(plain, sized, extra, last);
}

TEST(objects_of_a_type_of_c, "W-035") {
    CHECK(PyType_Ready(&Plain_Type) == 0);
    CHECK(PyType_Ready(&Collected_Type) == 0);
    fail_each_allocation("objects", make_objects);
}

static int change_size(void *reallocate(void *, size_t), void *block) {
    for (size_t size = 10; size < 500000 && block != NULL; size *= 7) {
        char *larger = reallocate(block, size);
        if (larger == NULL) {
            CHECK(((char *)block)[0] == 'x'); /* the old one stays */
            return 0;
        }
        larger[0] = 'x';
        block = larger;
    }
    return 1;
}

static void *kept_block; /* where the last size was had */

static void *reallocate_memory(void *block, size_t size) {
    void *larger = PyMem_Realloc(block, size);
    kept_block = larger == NULL ? kept_block : larger;
    return larger;
}

static void *reallocate_object_memory(void *block, size_t size) {
    void *larger = PyObject_Realloc(block, size);
    kept_block = larger == NULL ? kept_block : larger;
    return larger;
}

static void *reallocate_raw_memory(void *block, size_t size) {
    void *larger = PyMem_RawRealloc(block, size);
    kept_block = larger == NULL ? kept_block : larger;
    return larger;
}

static int grow(
    void *allocate(size_t), void *reallocate(void *, size_t),
    void release_block(void *)) {
    kept_block = allocate(1);
    int done = kept_block != NULL;
    if (done) {
        ((char *)kept_block)[0] = 'x';
        done = change_size(reallocate, kept_block);
    }
    release_block(kept_block);
    return or_no_memory(done);
}

static int grow_blocks(void) {
    return grow(PyMem_Malloc, reallocate_memory, PyMem_Free) &&
           grow(PyObject_Malloc, reallocate_object_memory, PyObject_Free) &&
           grow(PyMem_RawMalloc, reallocate_raw_memory, PyMem_RawFree);
}

TEST(blocks_that_grow, "W-035") {
    fail_each_allocation("blocks", grow_blocks);
}

static PyObject *find_no_codec(PyObject *self, PyObject *name) {
    (void)self;
    (void)name;
    return Py_NewRef(Py_None);
}

static PyMethodDef find_no_codec_def = {
    "find_no_codec", find_no_codec, METH_O, NULL};

static int register_codecs(void) {
    PyObject *search = PyCFunction_New(&find_no_codec_def, NULL);
    int done = search != NULL && PyCodec_Register(search) == 0;
    if (done) {
        CHECK(PyCodec_Unregister(search) == 0);
    }
    Py_XDECREF(search);
    return done;
}

TEST(codecs_that_are_registered, "W-035") {
    fail_each_allocation("codecs", register_codecs);
}

/* What is printed goes nowhere; an error may be lost, but not stay. */
static int print_errors(void) {
    PyErr_SetString(PyExc_ValueError, "printed");
    PyErr_PrintEx(0);
    CHECK(PyErr_Occurred() == NULL);
    PyErr_Format(PyExc_TypeError, "%s", "printed as well");
    PyErr_PrintEx(0);
    CHECK(PyErr_Occurred() == NULL);
    return 1;
}

TEST(errors_that_are_printed, "W-035") {
    PySys_SetObject("stderr", Py_None);
    nativeweakref_fault_set(1);
    print_errors(); /* names that are looked up only then are there */
    nativeweakref_fault_set(0);
    fail_each_allocation("printing", print_errors);
}

static PyObject *wrap(PyObject *self, PyObject *args, void *wrapped) {
    (void)self;
    (void)args;
    (void)wrapped;
    return Py_NewRef(Py_None);
}

static int make_wrapper(void) {
    static struct wrapperbase entry = {.name = "own", .wrapper = wrap};
    PyObject *descriptor = PyDescr_NewWrapper(&Plain_Type, &entry, &entry);
    return DONE(descriptor);
}

TEST(wrappers_of_slots, "W-035") {
    fail_each_allocation("wrapper", make_wrapper);
}

static int enter_repr(void) {
    static PyObject *list;
    list = PyList_New(0);
    int entered = list == NULL ? -1 : Py_ReprEnter(list);
    if (entered == 0) {
        CHECK(Py_ReprEnter(list) == 1);
        Py_ReprLeave(list);
    }
    Py_XDECREF(list);
    return entered == 0;
}

TEST(texts_of_what_holds_itself, "W-035") {
    fail_each_allocation("repr", enter_repr);
}

static int write_bytes(void) {
    _PyBytesWriter writer;
    _PyBytesWriter_Init(&writer);
    PyObject *number = PyLong_FromLongLong(1LL << 62);
    char *at = number == NULL ? NULL : _PyBytesWriter_Alloc(&writer, 3);
    for (int i = 0; i < 200 && at != NULL; i++) {
        at = _PyBytesWriter_WriteBytes(&writer, at, "0123456789", 10);
        at = at == NULL ? NULL : _PyBytesWriter_Prepare(&writer, at, 2);
    }
    at = at == NULL ? NULL
                    : _PyLong_FormatBytesWriter(&writer, at, number, 16, 1);
    PyObject *bytes = at == NULL ? NULL : _PyBytesWriter_Finish(&writer, at);
    if (at == NULL) {
        _PyBytesWriter_Dealloc(&writer);
    }
    return DONE(number, bytes);
}

TEST(bytes_piece_by_piece, "W-035") {
    fail_each_allocation("writer", write_bytes);
}

/* Interned for good: the same text each time. */
static int intern(void) {
    PyObject *text = PyUnicode_FromString("a text that stays for ever");
    if (text != NULL) {
        PyUnicode_InternImmortal(&text);
        PyErr_Clear(); /* one that is not interned is a text, too */
    }
    return DONE(text);
}

TEST(texts_that_are_immortal, "W-035") {
    fail_each_allocation("interning", intern);
}

/* A static type is made once: a failure leaves it as if nothing had been. */
static int make_named_tuple_type(void) {
    static PyStructSequence_Field fields[] = {
        {"first", "the first"}, {"second", NULL}, {NULL, NULL}};
    static PyStructSequence_Desc description = {"demo.Pair", NULL, fields, 2};
    enum { MOST = 200 };
    static PyTypeObject types[MOST];
    static int used;
    CHECK(used < MOST);
    return PyStructSequence_InitType2(&types[used++], &description) == 0;
}

TEST(static_types_of_named_tuples, "W-035") {
    fail_each("named tuples", make_named_tuple_type, 0);
}

static PyThread_type_lock finished;

static void finish(void *argument) {
    (void)argument;
    PyThread_release_lock(finished);
}

static int start_thread_and_wait(void) {
    int started = 0;
    int key = PyThread_create_key();
    finished = key < 0 ? NULL : PyThread_allocate_lock();
    if (finished != NULL && PyThread_set_key_value(key, &started) == 0) {
        PyThread_acquire_lock(finished, WAIT_LOCK);
        started = PyThread_start_new_thread(finish, NULL) !=
                  PYTHREAD_INVALID_THREAD_ID;
        if (started) {
            PyThread_acquire_lock(finished, WAIT_LOCK);
        }
        PyThread_release_lock(finished);
    }
    if (finished != NULL) {
        PyThread_free_lock(finished);
    }
    if (key >= 0) {
        PyThread_delete_key(key);
    }
    return or_no_memory(started);
}

TEST(threads_that_are_started, "W-035 W-701") {
    fail_each_allocation("threads", start_thread_and_wait);
}

TEST_MAIN(
    NULL, &objects_of_a_type_of_c, &blocks_that_grow,
    &codecs_that_are_registered, &errors_that_are_printed, &wrappers_of_slots,
    &texts_of_what_holds_itself, &bytes_piece_by_piece,
    &texts_that_are_immortal, &static_types_of_named_tuples,
    &threads_that_are_started)
