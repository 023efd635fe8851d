/* What debug mode finds of objects: those of collected types and others. */
#define _POSIX_C_SOURCE 200809L
#define NATIVEWEAKREF_REF_DEBUG
#include "debug_mode.h"

#include <stddef.h>

typedef struct {
    PyObject ob_base;
    PyObject *weaklist;
    char text[24];
} Thing;

static PyObject *volatile kept; /* volatile: the compiler sees no misdeed */
static volatile int seen;

/* Deallocators that forget the weak references. */
static void forget_collected(PyObject *self) {
    PyObject_GC_Del(self);
}

static void forget_plain(PyObject *self) {
    PyObject_Free(self);
}

static void remember_plain(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
}

static int visit_nothing(PyObject *self, visitproc visit, void *arg) {
    (void)self;
    (void)visit;
    (void)arg;
    return 0;
}

static PyTypeObject Collected_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Collected",
    .tp_basicsize = sizeof(Thing),
    .tp_dealloc = forget_collected,
    .tp_traverse = visit_nothing,
    .tp_weaklistoffset = offsetof(Thing, weaklist),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
};

static PyTypeObject Plain_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Plain",
    .tp_basicsize = sizeof(Thing),
    .tp_dealloc = forget_plain,
    .tp_weaklistoffset = offsetof(Thing, weaklist),
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static PyTypeObject Careful_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Careful",
    .tp_basicsize = sizeof(Thing),
    .tp_dealloc = remember_plain,
    .tp_weaklistoffset = offsetof(Thing, weaklist),
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static PyObject *make(PyTypeObject *type) {
    CHECK(PyType_Ready(type) == 0);
    Thing *thing = type == &Collected_Type ? PyObject_GC_New(Thing, type)
                                           : PyObject_New(Thing, type);
    CHECK(thing != NULL);
    thing->weaklist = NULL;
    return (PyObject *)thing;
}

static void destroy_twice(void) {
    kept = make(&Collected_Type);
    Py_DECREF(kept);
    PyObject_GC_Del(kept);
}

static void destroy_plain_twice(void) {
    kept = make(&Plain_Type);
    Py_DECREF(kept);
    PyObject_Free(kept);
}

static void write_behind_collected(void) {
    kept = make(&Collected_Type);
    ((char *)kept)[sizeof(Thing)] = 1;
    Py_DECREF(kept);
}

static void write_behind_tuple(void) {
    kept = PyTuple_New(2);
    PyTuple_SET_ITEM(kept, 2, NULL);
    Py_DECREF(kept);
}

static void write_behind_and_check(void) {
    kept = PyTuple_New(2);
    PyObject **items = ((PyTupleObject *)kept)->ob_item;
    PyObject *volatile *behind = items + 2;
    PyObject *before = *behind;
    *behind = NULL;
    fprintf(stderr, "%s\n", nativeweakref_heap_check());
    *behind = before;
    Py_DECREF(kept);
}

static void write_collected_after(void) {
    kept = make(&Collected_Type);
    Py_DECREF(kept);
    ((Thing *)kept)->text[3] = 'x';
}

static void write_tuple_after(void) {
    kept = PyTuple_New(2);
    Py_DECREF(kept);
    ((PyTupleObject *)kept)->ob_item[1] = Py_None; /* no check of the type */
    for (int i = 0; i < 5000; i++) {
        PyObject *volatile other = PyTuple_New(2);
        Py_DECREF(other);
    }
    fprintf(stderr, "not found in time\n");
}

/* What code that counts without a check does. */
static void release_after(void) {
    kept = make(&Collected_Type);
    Py_DECREF(kept);
    Py_DecRef(kept);
}

static void take_plain_after(void) {
    kept = make(&Plain_Type);
    Py_DECREF(kept);
    Py_IncRef(kept);
}

/* What code compiled with NATIVEWEAKREF_REF_DEBUG does. */
static void release_checked(void) {
    kept = make(&Collected_Type);
    Py_DECREF(kept);
    Py_DECREF(kept);
}

static void take_plain_checked(void) {
    kept = make(&Plain_Type);
    Py_DECREF(kept);
    Py_INCREF(kept);
}

static void release_below_zero(void) {
    kept = make(&Plain_Type);
    Py_SET_REFCNT(kept, 0);
    Py_DECREF(kept);
}

static void forget_weak_references(void) {
    kept = make(&Collected_Type);
    PyObject *volatile reference = PyWeakref_NewRef(kept, NULL);
    Py_DECREF(kept);
    Py_DECREF(reference);
}

static void forget_weak_references_of_plain(void) {
    kept = make(&Plain_Type);
    PyObject *volatile proxy = PyWeakref_NewProxy(kept, NULL);
    Py_DECREF(kept);
    Py_DECREF(proxy);
}

/* Not inlined: the report is held against where they are. */
__attribute__((noinline)) static PyObject *make_here(void) {
    PyObject *made = PyTuple_New(2);
    CHECK(made != NULL);
    return made;
}

__attribute__((noinline)) static void misuse_here(void) {
    Py_DECREF(kept);
    PyObject_GC_Del(kept);
    seen++;
}

static void misuse_in_known_places(void) {
    kept = make_here();
    misuse_here();
}

/* Fields that are filled only later are no misdeed. */
static void do_nothing_wrong(void) {
    kept = make(&Careful_Type);
    PyObject *reference = PyWeakref_NewRef(kept, NULL);
    Py_DECREF(kept);
    Py_XDECREF(reference);
    CHECK(PyType_Ready(&Collected_Type) == 0);
    for (int i = 0; i < 3000; i++) {
        Thing *unfinished = PyObject_GC_New(Thing, &Collected_Type);
        Py_XDECREF((PyObject *)unfinished);
        PyObject *grown = PyTuple_New(i % 50 + 1);
        CHECK(_PyTuple_Resize(&grown, 60) == 0);
        Py_XDECREF(grown);
    }
    const char *finding = nativeweakref_heap_check();
    fprintf(stderr, "%s\n", finding == NULL ? "sound" : finding);
}

static const struct misdeed misdeeds[] = {
    MISDEED(destroy_twice),          MISDEED(destroy_plain_twice),
    MISDEED(write_behind_collected), MISDEED(write_behind_tuple),
    MISDEED(write_behind_and_check), MISDEED(write_collected_after),
    MISDEED(write_tuple_after),      MISDEED(release_after),
    MISDEED(take_plain_after),       MISDEED(release_checked),
    MISDEED(take_plain_checked),     MISDEED(release_below_zero),
    MISDEED(forget_weak_references), MISDEED(forget_weak_references_of_plain),
    MISDEED(misuse_in_known_places), MISDEED(do_nothing_wrong)};

#define FATAL "Fatal Python error: object: "
#define OBJECT(type, size)                                                     \
    "  object of type '" type "', " #size                                      \
    " bytes at @\n  allocated by\n  found in\n"

TEST(destroying_twice, "W-109") {
    run_in_debug_mode(
        "destroy_twice",
        FATAL "its memory was returned before\n" OBJECT("demo.Collected", 48));
    run_in_debug_mode(
        "destroy_plain_twice",
        "Fatal Python error: memory block: it was returned before\n" OBJECT(
            "demo.Plain", 48));
}

TEST(writing_behind_objects, "W-109") {
    run_in_debug_mode(
        "write_behind_collected", FATAL
        "bytes behind it were overwritten\n" OBJECT("demo.Collected", 48));
    run_in_debug_mode(
        "write_behind_tuple",
        FATAL "bytes behind it were overwritten\n" OBJECT("tuple", 40));
    run_in_debug_mode(
        "write_behind_and_check",
        "heap check: bytes around a block were overwritten\n");
}

TEST(writing_to_destroyed_objects, "W-109") {
    run_in_debug_mode(
        "write_collected_after",
        FATAL "it was written to after it was destroyed\n" OBJECT(
            "demo.Collected", 48));
    run_in_debug_mode(
        "write_tuple_after",
        FATAL "it was written to after it was destroyed\n" OBJECT("tuple", 40));
}

TEST(counting_destroyed_objects, "W-109") {
    run_in_debug_mode(
        "release_after",
        FATAL "references to it were released after it was destroyed\n" OBJECT(
            "demo.Collected", 48));
    run_in_debug_mode(
        "take_plain_after",
        FATAL "references to it were taken after it was destroyed\n" OBJECT(
            "demo.Plain", 48));
}

TEST(counting_is_checked, "W-109") {
    run_in_debug_mode(
        "release_checked",
        FATAL "a reference is counted after it was destroyed\n" OBJECT(
            "demo.Collected", 48));
    run_in_debug_mode(
        "take_plain_checked",
        FATAL "a reference is counted after it was destroyed\n" OBJECT(
            "demo.Plain", 48));
    run_in_debug_mode(
        "release_below_zero",
        FATAL "its reference count is not positive\n" OBJECT("demo.Plain", 48));
}

TEST(weak_references_are_cleared, "W-109") {
#define FORGETS                                                                \
    FATAL "its memory is returned while it has weak references: its "          \
          "deallocator forgets PyObject_ClearWeakRefs\n"
    run_in_debug_mode(
        "forget_weak_references", FORGETS OBJECT("demo.Collected", 48));
    run_in_debug_mode(
        "forget_weak_references_of_plain", FORGETS OBJECT("demo.Plain", 48));
}

extern const char __executable_start[]; /* the linker's */

/* Whether the first line below a title is in a function of this program. */
static int stands_below(const char *text, const char *title, void *function) {
    enum { LARGEST_FUNCTION = 200 }; /* bytes */
    size_t place = 0;
    const char *found = strstr(text, title);
    size_t begins = (size_t)((const char *)function - __executable_start);
    return found != NULL &&
           sscanf(found + strlen(title), " %*s +0x%zx", &place) == 1 &&
           place - begins < LARGEST_FUNCTION;
}

TEST(the_report_names_the_places, "W-109") {
    static char text[20000];
    int status = run_misdeed("misuse_in_known_places", text, sizeof text);
    CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    CHECK(stands_below(text, "  allocated by\n", (void *)make_here));
    CHECK(stands_below(text, "  found in\n", (void *)misuse_here));
}

TEST(nothing_is_found_where_nothing_is_wrong, "W-109") {
    run_in_debug_mode("do_nothing_wrong", "sound\n");
}

static const struct test *const tests[] = {
    &destroying_twice,
    &writing_behind_objects,
    &writing_to_destroyed_objects,
    &counting_destroyed_objects,
    &counting_is_checked,
    &weak_references_are_cleared,
    &the_report_names_the_places,
    &nothing_is_found_where_nothing_is_wrong};

int main(int argc, char **argv) {
    int status =
        commit(argc, argv, misdeeds, sizeof misdeeds / sizeof misdeeds[0]);
    return status >= 0 ? status
                       : run_uninitialised_tests(
                             argc, argv, tests, sizeof tests / sizeof tests[0]);
}
