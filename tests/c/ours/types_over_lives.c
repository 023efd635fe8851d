/* A program's static types are made unready at the end and may be used again in
 * the next life. */
#include "referent.h"

static void expect_unready(PyTypeObject *type) {
    CHECK((type->tp_flags & Py_TPFLAGS_READY) == 0);
    CHECK(type->tp_dict == NULL);
    CHECK(type->tp_bases == NULL);
    CHECK(type->tp_mro == NULL);
    CHECK(type->tp_subclasses == NULL);
    CHECK(type->tp_weaklist == NULL);
}

TEST(a_hundred_lives_with_types_of_ones_own, "W-428") {
    for (int i = 0; i < 100; i++) {
        Py_InitializeEx(0);
        ready_referents();
        PyObject *referent = new_referent();
        PyObject *reference = PyWeakref_NewRef(referent, NULL);
        PyObject *subreference = new_subreference(referent, NULL);
        CHECK(PyWeakref_GetObject(reference) == referent);
        Py_DECREF(referent);
        CHECK(is_dead(reference) && is_dead(subreference));
        RELEASE(reference, subreference);
        CHECK(Py_FinalizeEx() == 0);
        expect_unready(&Referent_Type);
        expect_unready(&CallableReferent_Type);
        expect_unready(&Subreference_Type);
    }
}

TEST(objects_outlive_the_end, "W-428") {
    Py_InitializeEx(0);
    ready_referents();
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    CHECK(Py_FinalizeEx() == 0);
    CHECK(Py_REFCNT(reference) == 1);
    CHECK(weakref_of(reference)->wr_object == referent);
    Py_InitializeEx(0);
    ready_referents();
    RELEASE(reference, callback, referent);
    CHECK(Py_FinalizeEx() == 0);
}

TEST_MAIN_UNINITIALISED(
    &a_hundred_lives_with_types_of_ones_own, &objects_outlive_the_end)
