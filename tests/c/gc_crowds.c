/* Many objects at once: living and dead ones side by side, in memory that was
 * used before, with the collector looking at several of them together. */
#include "collected.h"

enum { CROWD = 20000 };

static PyObject *crowd[CROWD];
static PyObject *watchers[CROWD];

/* The same sequence on every machine. */
static unsigned random_state;

static int random_below(int limit) {
    random_state = random_state * 1664525U + 1013904223U;
    return (int)((random_state >> 16) % (unsigned)limit);
}

/* Some are held here, some by themselves, some by one made before. */
static void make_crowd(unsigned seed) {
    random_state = seed;
    for (int i = 0; i < CROWD; i++) {
        PyObject *op = new_node(&Node_Type);
        crowd[i] = op;
        watchers[i] = PyWeakref_NewRef(op, NULL);
        if (i > 0 && random_below(3) == 0) {
            set_edge(op, 0, crowd[random_below(i)]);
        }
        if (i > 0 && random_below(4) == 0) {
            set_edge(crowd[random_below(i)], 1, op);
        }
        if (random_below(2) == 0) {
            set_edge(op, 2, op);
        }
    }
}

/* Whole neighbourhoods are kept, and others thinned out. */
static void thin_out(void) {
    for (int i = 0; i < CROWD; i++) {
        if (i / 64 % 2 == 1 || random_below(3) == 0) {
            Py_CLEAR(crowd[i]);
        }
    }
}

static void show_crowd(void) {
    unsigned digest = 0;
    int living = 0;
    for (int i = 0; i < CROWD; i++) {
        int lives = PyWeakref_GetObject(watchers[i]) != Py_None;
        digest = digest * 31 + (unsigned)lives;
        living += lives;
    }
    SHOW(living);
    SHOW(digest);
    SHOW(nodes_alive);
}

static void end_crowd(void) {
    for (int i = 0; i < CROWD; i++) {
        Py_CLEAR(crowd[i]);
        Py_CLEAR(watchers[i]);
    }
    SHOW_TRUTH(collect(2) > 0);
    SHOW(nodes_alive);
}

TEST(a_young_crowd, "W-500") {
    make_crowd(1);
    thin_out();
    SHOW(collect(0));
    show_crowd();
    thin_out();
    SHOW(collect(1));
    show_crowd();
    end_crowd();
}

TEST(an_old_crowd, "W-500") {
    make_crowd(2);
    collect(2);
    thin_out();
    SHOW(collect(0));
    show_crowd();
    SHOW(collect(2));
    show_crowd();
    thin_out();
    SHOW(collect(2));
    show_crowd();
    end_crowd();
}

TEST(a_crowd_of_all_ages, "W-500 W-522") {
    make_crowd(3);
    collect(2);
    thin_out();
    for (int generation = 0; generation < 3; generation++) {
        for (int i = 0; i < CROWD; i += 3) {
            if (crowd[i] == NULL) {
                crowd[i] = new_loop(&Node_Type);
                set_edge(crowd[i], 0, i > 0 ? crowd[i - 1] : NULL);
                Py_SETREF(watchers[i], PyWeakref_NewRef(crowd[i], NULL));
            }
        }
        SHOW(collect(generation));
        show_crowd();
        thin_out();
    }
    end_crowd();
}

/* Each has a reference to the one in front, and one to what all share. */
TEST(what_all_refer_to, "W-500") {
    PyObject *shared = new_loop(&Node_Type);
    PyObject *watcher = PyWeakref_NewRef(shared, NULL);
    PyObject *last = NULL;
    for (int i = 0; i < CROWD; i++) {
        PyObject *next = new_node(&Node_Type);
        set_edge(next, 0, last);
        set_edge(next, 1, shared);
        Py_XDECREF(last);
        last = next;
    }
    set_edge(shared, 0, last);
    Py_DECREF(last);
    SHOW(collect(2));
    SHOW(Py_REFCNT(shared));
    Py_DECREF(shared);
    SHOW(collect(2));
    SHOW_TRUTH(is_dead(watcher));
    SHOW(nodes_alive);
    Py_DECREF(watcher);
}

/* Containers between nodes that nothing is to be done with. */
TEST(containers_in_a_crowd_are_untracked, "W-500") {
    PyObject *number = PyLong_FromLong(1000);
    for (int i = 0; i < CROWD; i++) {
        crowd[i] = i % 10 == 3    ? PyTuple_Pack(2, number, Py_None)
                   : i % 100 == 7 ? PyTuple_Pack(1, crowd[i - 1])
                   : i % 100 == 8 ? PyDict_New()
                                  : new_node(&Node_Type);
        if (i % 100 == 8) {
            CHECK(PyDict_SetItem(crowd[i], number, crowd[i - 5]) == 0);
        }
    }
    for (int generation = 0; generation < 3; generation++) {
        collect(generation);
        int tracked = 0;
        for (int i = 0; i < CROWD; i++) {
            tracked += PyObject_GC_IsTracked(crowd[i]);
        }
        SHOW(tracked);
    }
    for (int i = 0; i < CROWD; i++) {
        Py_CLEAR(crowd[i]);
    }
    Py_DECREF(number);
    SHOW(nodes_alive);
}

enum { NOTED = 16 }; /* one of so many has a callback */

static int last_called;
static int is_in_order;
static int calls;

static PyObject *note_call(PyObject *self, PyObject *reference) {
    int number = 0;
    while (watchers[number] != reference) {
        number += NOTED;
    }
    (void)self;
    is_in_order = is_in_order && number > last_called;
    last_called = number;
    calls++;
    Py_RETURN_NONE;
}

static PyMethodDef note_definition = {"note", note_call, METH_O, NULL};

/* Every other one dies at once, and its place is used again. */
TEST(callbacks_of_a_crowd_come_in_order_of_creation, "W-517") {
    PyObject *callback = PyCFunction_New(&note_definition, NULL);
    for (int i = 0; i < CROWD; i++) {
        Py_DECREF(new_node(&Node_Type));
        PyObject *other = new_node(&Node_Type);
        PyObject *op = new_loop(&Node_Type);
        watchers[i] = PyWeakref_NewRef(op, i % NOTED == 0 ? callback : NULL);
        RELEASE(op, other);
    }
    last_called = -1;
    is_in_order = 1;
    calls = 0;
    SHOW(collect(0));
    SHOW_TRUTH(is_in_order);
    SHOW(calls);
    for (int i = 0; i < CROWD; i++) {
        Py_CLEAR(watchers[i]);
    }
    Py_DECREF(callback);
}

TEST_MAIN(
    ready_collected, &a_young_crowd, &an_old_crowd, &a_crowd_of_all_ages,
    &what_all_refer_to, &containers_in_a_crowd_are_untracked,
    &callbacks_of_a_crowd_come_in_order_of_creation)
