/* What weak references cost. Compiled once for each library. */
#include "harness/measure.h"
#include "harness/referent.h"

#include <Python.h>

#if defined(NATIVEWEAKREF_VERSION) || PY_VERSION_HEX >= 0x030d0000
#define HAVE_GETREF 1
#else
#define HAVE_GETREF 0
#endif

enum { CALLBACKS = 1000 };

static PyObject *referent;
static PyObject *reference;

static PyObject *new_ref(PyObject *ob, PyObject *callback) {
    PyObject *result = PyWeakref_NewRef(ob, callback);
    if (result == NULL) {
        bench_fail("PyWeakref_NewRef");
    }
    return result;
}

static double get_object(long count) {
    PyObject *volatile seen = NULL;
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        seen = PyWeakref_GetObject(reference);
    }
    double elapsed = bench_now() - begin;
    if (seen != referent) {
        bench_fail("PyWeakref_GetObject");
    }
    return elapsed;
}

#if HAVE_GETREF
static double get_ref(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyObject *ob;
        if (PyWeakref_GetRef(reference, &ob) != 1) {
            bench_fail("PyWeakref_GetRef");
        }
        Py_DECREF(ob);
    }
    return bench_now() - begin;
}
#endif

/* The referent has its shared reference already: it is found, not made. */
static double share_ref(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        Py_DECREF(new_ref(referent, NULL));
    }
    return bench_now() - begin;
}

static double fresh_ref(long count) {
    PyObject *ob = bench_referent_new();
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        Py_DECREF(new_ref(ob, NULL));
    }
    double elapsed = bench_now() - begin;
    Py_DECREF(ob);
    return elapsed;
}

static double ref_with_callback(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        Py_DECREF(new_ref(referent, bench_callback));
    }
    return bench_now() - begin;
}

static double proxy_with_callback(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyObject *proxy = PyWeakref_NewProxy(referent, bench_callback);
        if (proxy == NULL) {
            bench_fail("PyWeakref_NewProxy");
            return 0;
        }
        Py_DECREF(proxy);
    }
    return bench_now() - begin;
}

static double call_ref(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyObject *ob = PyObject_CallNoArgs(reference);
        if (ob != referent) {
            bench_fail("a call of a reference");
            return 0;
        }
        Py_DECREF(ob);
    }
    return bench_now() - begin;
}

/* The first call asks the referent; the others find the hash kept. */
static double hash_ref(long count) {
    Py_hash_t sum = 0;
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        sum |= PyObject_Hash(reference);
    }
    double elapsed = bench_now() - begin;
    if (sum == -1) {
        bench_fail("the hash of a reference");
    }
    return elapsed;
}

static double compare_refs(PyObject *left, PyObject *right, long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyObject *equal = PyObject_RichCompare(left, right, Py_EQ);
        if (equal == NULL) {
            bench_fail("== of references");
            return 0;
        }
        Py_DECREF(equal);
    }
    return bench_now() - begin;
}

/* Two references to one referent. */
static double compare_live(long count) {
    PyObject *other = new_ref(referent, bench_callback);
    double elapsed = compare_refs(reference, other, count);
    Py_DECREF(other);
    return elapsed;
}

static double compare_dead(long count) {
    PyObject *ob = bench_referent_new();
    PyObject *left = new_ref(ob, bench_callback);
    PyObject *right = new_ref(ob, bench_callback);
    Py_DECREF(ob);
    double elapsed = compare_refs(left, right, count);
    Py_DECREF(left);
    Py_DECREF(right);
    return elapsed;
}

static double plain_object(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        Py_DECREF(bench_referent_new());
    }
    return bench_now() - begin;
}

static double watched_object(long count) {
    long calls = bench_callback_calls;
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyObject *ob = bench_referent_new();
        PyObject *ref = new_ref(ob, bench_callback);
        Py_DECREF(ob);
        Py_DECREF(ref);
    }
    double elapsed = bench_now() - begin;
    if (bench_callback_calls - calls != count) {
        bench_fail("a callback did not run");
    }
    return elapsed;
}

/* Only the death is timed, not the making of what dies. */
static double clear_many(long count) {
    static PyObject *refs[CALLBACKS];
    double elapsed = 0;
    for (long i = 0; i < count; i++) {
        PyObject *ob = bench_referent_new();
        for (int k = 0; k < CALLBACKS; k++) {
            refs[k] = new_ref(ob, bench_callback);
        }
        long calls = bench_callback_calls;
        double begin = bench_now();
        Py_DECREF(ob);
        elapsed += bench_now() - begin;
        if (bench_callback_calls - calls != CALLBACKS) {
            bench_fail("a callback did not run");
        }
        for (int k = 0; k < CALLBACKS; k++) {
            Py_DECREF(refs[k]);
        }
    }
    return elapsed;
}

int main(int argc, char **argv) {
    bench_start(argc, argv);
    Py_InitializeEx(0);
    bench_referent_ready();
    referent = bench_referent_new();
    reference = new_ref(referent, NULL);

    bench_measure("PyWeakref_GetObject", get_object);
#if HAVE_GETREF
    bench_measure("PyWeakref_GetRef, release", get_ref);
#endif
    bench_measure("NewRef, shared, release", share_ref);
    bench_measure("NewRef, fresh, release", fresh_ref);
    bench_measure("NewRef, callback, release", ref_with_callback);
    bench_measure("NewProxy, callback, release", proxy_with_callback);
    bench_measure("reference: call", call_ref);
    bench_measure("reference: hash", hash_ref);
    bench_measure("reference: == of live ones", compare_live);
    bench_measure("reference: == of dead ones", compare_dead);
    bench_measure("object made and destroyed", plain_object);
    bench_measure("the same, its callback runs", watched_object);
    bench_measure("death with 1,000 callbacks", clear_many);

    Py_DECREF(reference);
    Py_DECREF(referent);
    Py_DECREF(bench_callback);
    return Py_FinalizeEx() < 0;
}
