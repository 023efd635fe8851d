/* Chains of millions of objects, each owned by the one before, die without
 * overflowing the stack: of the main thread, and of a small one. */
#include "referent.h"
#include "deep_chains.h"

typedef struct {
    PyObject ob_base;
    PyObject *next;
} Link;

static long links_alive;

static PyObject *new_link(PyTypeObject *type, PyObject *next) {
    Link *link = PyObject_New(Link, type);
    CHECK(link != NULL);
    link->next = next;
    links_alive++;
    return (PyObject *)link;
}

static void free_link(PyObject *self) {
    CHECK(Py_REFCNT(self) == 0);
    Py_CLEAR(((Link *)self)->next);
    links_alive--;
    PyObject_Free(self);
}

static PyTypeObject Link_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "test.Link",
    .tp_basicsize = sizeof(Link),
    .tp_dealloc = free_link,
};

/* Its deallocator is called directly, past _Py_Dealloc. */
static void free_guarded(PyObject *self) {
    Py_TRASHCAN_BEGIN(self, free_guarded) PyObject *next = ((Link *)self)->next;
    if (next != NULL) {
        CHECK(Py_REFCNT(next) == 1);
        Py_SET_REFCNT(next, 0);
        Py_TYPE(next)->tp_dealloc(next);
    }
    links_alive--;
    PyObject_Free(self);
    Py_TRASHCAN_END
}

static PyTypeObject Guarded_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "test.Guarded",
    .tp_basicsize = sizeof(Link),
    .tp_dealloc = free_guarded,
};

static void release_links(PyTypeObject *type) {
    PyObject *chain = NULL;
    for (long i = 0; i < length; i++) {
        chain = new_link(type, chain);
    }
    Py_XDECREF(chain);
    CHECK(links_alive == 0);
}

TEST(deallocators_of_users_nest_without_end, "W-109") {
    release_links(&Link_Type);
}

TEST(deallocators_that_call_each_other_use_the_trashcan, "W-425") {
    release_links(&Guarded_Type);
}

TEST(tuples_nest_without_end, "W-425") {
    PyObject *chain = PyTuple_New(0);
    for (long i = 0; i < length; i++) {
        PyObject *longer = PyTuple_Pack(1, chain);
        Py_DECREF(chain);
        chain = longer;
    }
    Py_DECREF(chain);
}

TEST(containers_of_all_kinds_nest_without_end, "W-425") {
    PyObject *key = PyUnicode_FromString("key");
    PyObject *chain = PyDict_New();
    for (long i = 0; i < length / 4; i++) {
        PyObject *dict = PyDict_New();
        CHECK(PyDict_SetItem(dict, key, chain) == 0);
        PyObject *tuple = PyTuple_Pack(2, key, dict);
        PyObject *proxy = PyDictProxy_New(dict);
        PyObject *outer = PyTuple_Pack(2, tuple, proxy);
        RELEASE(chain, dict, tuple, proxy);
        chain = outer;
    }
    RELEASE(key, chain);
}

static PyObject **held;
static long next_held;

static PyObject *release_next(PyObject *self, PyObject *reference) {
    (void)self;
    CHECK(is_dead(reference));
    if (next_held < length) {
        Py_DECREF(held[next_held++]);
    }
    Py_RETURN_NONE;
}

static PyMethodDef release_definition = {"next", release_next, METH_O, NULL};

TEST(callbacks_that_release_the_next_object_nest_without_end, "W-422 W-425") {
    PyObject **references = calloc((size_t)length, sizeof(PyObject *));
    PyObject *callback = PyCFunction_New(&release_definition, NULL);
    held = calloc((size_t)length, sizeof(PyObject *));
    CHECK(references != NULL && held != NULL);
    if (references == NULL || held == NULL) {
        free(references);
        return;
    }
    for (long i = 0; i < length; i++) {
        held[i] = new_link(&Link_Type, new_referent());
        references[i] = PyWeakref_NewRef(((Link *)held[i])->next, callback);
    }
    next_held = 1;
    Py_XDECREF(held[0]);
    CHECK(next_held == length);
    CHECK(links_alive == 0);
    for (long i = 0; i < length; i++) {
        CHECK(is_dead(references[i]));
        Py_XDECREF(references[i]);
    }
    CHECK(PyErr_Occurred() == NULL);
    Py_DECREF(callback);
    free(references);
    free(held);
}

typedef struct {
    PyObject ob_base;
    PyObject *weaklist;
    PyObject *next;
    PyObject *to_next;
} Node;

static long seen_waiting;

/* Releases the next, which may have to wait, and looks at it. */
static void free_node(PyObject *self) {
    Node *node = (Node *)self;
    PyObject_ClearWeakRefs(self);
    Py_CLEAR(node->next);
    if (node->to_next != NULL) {
        PyObject *next = weakref_of(node->to_next)->wr_object;
        if (next != Py_None) {
            CHECK(Py_REFCNT(next) < 0);
            seen_waiting++;
        }
        CHECK(PyWeakref_GetObject(node->to_next) == Py_None);
        Py_CLEAR(node->to_next);
    }
    PyObject_Free(self);
}

static PyTypeObject Node_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "test.Node",
    .tp_basicsize = sizeof(Node),
    .tp_dealloc = free_node,
    .tp_weaklistoffset = offsetof(Node, weaklist),
};

TEST(an_object_that_waits_is_dead_for_weak_references, "W-042 W-425") {
    Node *chain = NULL;
    CHECK(PyType_Ready(&Node_Type) == 0);
    for (long i = 0; i < length; i++) {
        Node *node = PyObject_New(Node, &Node_Type);
        CHECK(node != NULL);
        node->weaklist = NULL;
        node->next = (PyObject *)chain;
        node->to_next =
            chain == NULL ? NULL : PyWeakref_NewRef((PyObject *)chain, NULL);
        chain = node;
    }
    Py_XDECREF(chain);
    CHECK(seen_waiting > 0);
}

static const struct test *in_a_thread[] = {
    &deallocators_of_users_nest_without_end,
    &deallocators_that_call_each_other_use_the_trashcan,
    &tuples_nest_without_end,
    &containers_of_all_kinds_nest_without_end,
    &callbacks_that_release_the_next_object_nest_without_end,
    NULL,
};

TEST(a_small_stack_is_enough, "W-425") {
    run_in_a_small_stack(in_a_thread);
}

static void set_up(void) {
    read_length();
    ready_referents();
    CHECK(PyType_Ready(&Link_Type) == 0);
    CHECK(PyType_Ready(&Guarded_Type) == 0);
}

TEST_MAIN(
    set_up, &deallocators_of_users_nest_without_end,
    &deallocators_that_call_each_other_use_the_trashcan,
    &tuples_nest_without_end, &containers_of_all_kinds_nest_without_end,
    &callbacks_that_release_the_next_object_nest_without_end,
    &an_object_that_waits_is_dead_for_weak_references, &a_small_stack_is_enough)
