/* Eight threads that make, share, drop and look at the same objects and weak
 * references, and give the GIL up in between. OPERATIONS says how many
 * operations all of them do. */
#define _POSIX_C_SOURCE 200809L
#include "referent.h"
#include "threads.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { THREADS = 8, PLACES = 64, USUAL_OPERATIONS = 20000, FORKS = 10 };

typedef struct {
    PyObject *referent;
    PyObject *reference; /* with a callback, or NULL */
    int fired;           /* whether the callback was called */
} Place;

/* All of it under the GIL. */
static Place places[PLACES];
static PyObject *counters; /* a dict of int */
static long made, called, forgone, threads_that_called;
static long operations_each;

struct worker {
    unsigned long long state;
    int number;
    pthread_t thread;
};

static unsigned below(struct worker *worker, unsigned bound) {
    worker->state =
        worker->state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (unsigned)((worker->state >> 33) % bound);
}

static __thread int number_of_thread;

static PyObject *count_callback(PyObject *self, PyObject *reference) {
    long place = PyLong_AsLong(self);
    CHECK(PyWeakref_GetObject(reference) == Py_None);
    CHECK(!places[place].fired);
    places[place].fired = 1;
    called++;
    threads_that_called |= 1L << number_of_thread;
    return Py_NewRef(Py_None);
}

static PyMethodDef count_definition = {"count", count_callback, METH_O, NULL};

/* Releases what a place holds; the reference first or last. */
static void empty(Place *place, int reference_first) {
    PyObject *referent = place->referent;
    PyObject *reference = place->reference;
    if (reference_first && reference != NULL && !place->fired) {
        forgone++; /* nobody will call it any more */
    }
    if (reference_first) {
        place->reference = NULL;
        Py_XDECREF(reference);
        reference = NULL;
    }
    place->referent = NULL;
    Py_XDECREF(referent);
    if (!reference_first) {
        CHECK(reference == NULL || is_dead(reference));
        CHECK(reference == NULL || place->fired);
        place->reference = NULL;
        Py_XDECREF(reference);
    }
}

/* Referents that nobody else owns: what other threads take from a place they
 * give back before they let go of the GIL. */
static void fill(Place *place, long index) {
    PyObject *self = PyLong_FromLong(index);
    PyObject *callback = PyCFunction_New(&count_definition, self);
    place->fired = 0;
    place->referent = new_referent();
    place->reference = PyWeakref_NewRef(place->referent, callback);
    CHECK(place->reference != NULL);
    made++;
    Py_DECREF(callback);
    Py_DECREF(self);
}

static void give_way(void) {
    Py_BEGIN_ALLOW_THREADS Py_END_ALLOW_THREADS
}

/* The error of this thread is there when the GIL comes back, and no other. */
static void keep_an_error(struct worker *worker) {
    PyErr_Format(PyExc_ValueError, "thread %d", worker->number);
    give_way();
    CHECK(PyErr_ExceptionMatches(PyExc_ValueError));
    PyObject *error = PyErr_GetRaisedException();
    PyObject *text = PyObject_Str(error);
    char expected[20];
    snprintf(expected, sizeof expected, "thread %d", worker->number);
    CHECK(strcmp(PyUnicode_AsUTF8(text), expected) == 0);
    Py_DECREF(text);
    Py_DECREF(error);
}

/* Reads, adds and stores without giving way: no update is lost. */
static void count_up(struct worker *worker) {
    char key[8];
    snprintf(key, sizeof key, "%u", below(worker, 4));
    PyObject *old = PyDict_GetItemString(counters, key);
    PyObject *sum = PyLong_FromLong((old == NULL ? 0 : PyLong_AsLong(old)) + 1);
    CHECK(PyDict_SetItemString(counters, key, sum) == 0);
    Py_DECREF(sum);
}

static void look(const Place *place) {
    if (place->reference == NULL) {
        return;
    }
    PyObject *object = PyWeakref_GetObject(place->reference);
    CHECK(object == place->referent);
    PyObject *shared = PyWeakref_NewRef(object, NULL);
    PyObject *proxy = PyWeakref_NewProxy(object, NULL);
    CHECK(shared != NULL && proxy != NULL && shared != place->reference);
    CHECK(PyObject_RichCompareBool(shared, place->reference, Py_EQ) == 1);
    Py_DECREF(proxy);
    Py_DECREF(shared);
}

static void operate(struct worker *worker) {
    long index = below(worker, PLACES);
    Place *place = &places[index];
    count_up(worker);
    switch (below(worker, 8)) {
    case 0:
    case 1:
    case 2:
        if (place->referent == NULL) {
            fill(place, index);
        } else {
            empty(place, below(worker, 3) == 0);
        }
        break;
    case 3:
        keep_an_error(worker);
        break;
    case 4:
        give_way();
        break;
    default:
        look(place);
        break;
    }
}

/* The child has this thread alone, and all objects. */
static void use_in_a_child(struct worker *worker) {
    PyOS_BeforeFork();
    pid_t child = fork();
    if (child == 0) {
        PyOS_AfterFork_Child();
        for (int i = 0; i < 1000; i++) {
            operate(worker);
        }
        for (int i = 0; i < PLACES; i++) {
            empty(&places[i], 0);
        }
        _exit(made == called + forgone ? 0 : 1);
    }
    PyOS_AfterFork_Parent();
    int status = -1;
    Py_BEGIN_ALLOW_THREADS CHECK(waitpid(child, &status, 0) == child);
    Py_END_ALLOW_THREADS CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static void *work(void *argument) {
    struct worker *worker = argument;
    number_of_thread = worker->number;
    PyGILState_STATE before = PyGILState_Ensure();
    for (long i = 0; i < operations_each; i++) {
        operate(worker);
        if (worker->number == 0 && i % (operations_each / FORKS) == 1) {
            use_in_a_child(worker);
        }
    }
    CHECK(PyErr_Occurred() == NULL);
    PyGILState_Release(before);
    return NULL;
}

static long count_counted(void) {
    long sum = 0;
    Py_ssize_t position = 0;
    PyObject *value = NULL;
    while (PyDict_Next(counters, &position, NULL, &value)) {
        sum += PyLong_AsLong(value);
    }
    return sum;
}

TEST(a_crowd_loses_nothing, "W-701 W-706 W-707") {
    static struct worker workers[THREADS];
    const char *operations = getenv("OPERATIONS");
    operations_each =
        (operations == NULL ? USUAL_OPERATIONS : atol(operations)) / THREADS;
    counters = PyDict_New();
    for (int i = 0; i < THREADS; i++) {
        workers[i].number = i;
        workers[i].state = (unsigned)i + 1;
        workers[i].thread = start_thread(work, &workers[i]);
    }
    for (int i = 0; i < THREADS; i++) {
        join_without_gil(workers[i].thread);
    }
    for (int i = 0; i < PLACES; i++) {
        empty(&places[i], 0);
    }
    SHOW_TRUTH(made > operations_each / 2);
    SHOW_TRUTH(made == called + forgone);
    SHOW_TRUTH(count_counted() == operations_each * THREADS);
    SHOW_TRUTH(threads_that_called == (1L << THREADS) - 1);
    Py_CLEAR(counters);
}

TEST_MAIN(ready_referents, &a_crowd_loses_nothing)
