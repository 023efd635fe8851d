/* When is an existing weak reference handed out again, and where in the
 * referent's list does a new one go? */
#include "referent.h"

TEST(references_without_callback_share_one_object, "W-023 W-213") {
    PyObject *referent = new_referent();
    PyObject *first = PyWeakref_NewRef(referent, NULL);
    PyObject *second = PyWeakref_NewRef(referent, NULL);
    PyObject *type = (PyObject *)&_PyWeakref_RefType;
    PyObject *constructed = PyObject_CallOneArg(type, referent);
    SHOW_TRUTH(first == second);
    SHOW_TRUTH(first == constructed);
    SHOW(Py_REFCNT(first));
    SHOW_TRUTH(PyWeakref_GetObject(constructed) == referent);
    RELEASE(first, second, constructed, referent);
}

TEST(proxies_without_callback_share_one_object, "W-024") {
    PyObject *referent = new_referent();
    PyObject *first = PyWeakref_NewProxy(referent, NULL);
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *second = PyWeakref_NewProxy(referent, NULL);
    SHOW_TRUTH(first == second);
    SHOW_TRUTH(first != reference);
    SHOW(Py_REFCNT(first));
    SHOW(Py_REFCNT(reference));
    PyObject *callable = new_callable_referent();
    PyObject *third = PyWeakref_NewProxy(callable, NULL);
    PyObject *fourth = PyWeakref_NewProxy(callable, NULL);
    SHOW_TRUTH(third == fourth);
    RELEASE(first, second, third, fourth, reference, referent, callable);
}

TEST(a_callback_always_makes_a_new_object, "W-025") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *made[4];
    made[0] = PyWeakref_NewRef(referent, callback);
    made[1] = PyWeakref_NewRef(referent, callback);
    made[2] = PyWeakref_NewProxy(referent, callback);
    made[3] = PyWeakref_NewProxy(referent, callback);
    SHOW_TRUTH(made[0] != made[1] && made[2] != made[3]);
    show_weaklist("list", referent);
    for (int i = 0; i < 4; i++) {
        Py_DECREF(made[i]);
    }
    Py_DECREF(callback);
    Py_DECREF(referent);
}

TEST(subtype_instances_are_never_shared, "W-026 W-214") {
    PyObject *referent = new_referent();
    PyObject *first = new_subreference(referent, NULL);
    PyObject *second = new_subreference(referent, NULL);
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    SHOW_TRUTH(first != second);
    SHOW_TRUTH(reference != first && reference != second);
    SHOW(Py_REFCNT(first));
    RELEASE(first, second, reference, referent);
}

TEST(a_dropped_shared_object_is_made_anew, "W-027") {
    PyObject *referent = new_referent();
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    show_weaklist("both", referent);
    Py_DECREF(reference);
    show_weaklist("reference dropped", referent);
    reference = PyWeakref_NewRef(referent, NULL);
    SHOW(Py_REFCNT(reference));
    show_weaklist("reference made again", referent);
    Py_DECREF(proxy);
    show_weaklist("proxy dropped", referent);
    proxy = PyWeakref_NewProxy(referent, NULL);
    SHOW(Py_REFCNT(proxy));
    show_weaklist("proxy made again", referent);
    Py_DECREF(proxy);
    Py_DECREF(reference);
    show_weaklist("nothing left", referent);
    Py_DECREF(referent);
}

TEST(the_kind_of_proxy_follows_tp_call, "W-028") {
    PyObject *referent = new_referent();
    PyObject *callable = new_callable_referent();
    PyObject *function = new_callback("unused");
    PyObject *plain = PyWeakref_NewProxy(referent, NULL);
    PyObject *to_callable = PyWeakref_NewProxy(callable, NULL);
    PyObject *to_function = PyWeakref_NewProxy(function, NULL);
    PyObject *to_type = PyWeakref_NewProxy((PyObject *)&Referent_Type, NULL);
    show("plain: %s", Py_TYPE(plain)->tp_name);
    show("callable: %s", Py_TYPE(to_callable)->tp_name);
    show("function: %s", Py_TYPE(to_function)->tp_name);
    show("type: %s", Py_TYPE(to_type)->tp_name);
    RELEASE(
        plain, to_callable, to_function, to_type, referent, callable, function);
}

TEST(the_kind_of_proxy_is_frozen_at_creation, "W-029") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *early = PyWeakref_NewProxy(referent, NULL);
    Py_SET_TYPE(referent, &CallableReferent_Type);
    PyObject *shared = PyWeakref_NewProxy(referent, NULL);
    PyObject *fresh = PyWeakref_NewProxy(referent, callback);
    SHOW_TRUTH(shared == early);
    show("handed out again: %s", Py_TYPE(shared)->tp_name);
    show("with callback: %s", Py_TYPE(fresh)->tp_name);
    Py_DECREF(early);
    Py_DECREF(shared);
    PyObject *late = PyWeakref_NewProxy(referent, NULL);
    show("shared one made later: %s", Py_TYPE(late)->tp_name);
    RELEASE(late, fresh, callback);
    Py_SET_TYPE(referent, &Referent_Type);
    Py_DECREF(referent);
}

TEST(shared_ones_come_first_then_the_newest, "W-030 W-032") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *made[6];
    made[0] = PyWeakref_NewRef(referent, callback);
    show_weaklist("reference with callback", referent);
    made[1] = PyWeakref_NewProxy(referent, NULL);
    show_weaklist("and shared proxy", referent);
    made[2] = PyWeakref_NewRef(referent, NULL);
    show_weaklist("and shared reference", referent);
    made[3] = new_subreference(referent, NULL);
    show_weaklist("and subtype", referent);
    made[4] = PyWeakref_NewProxy(referent, callback);
    show_weaklist("and proxy with callback", referent);
    made[5] = new_subreference(referent, callback);
    show_weaklist("and subtype with callback", referent);
    SHOW_TRUTH(weaklist_of(referent) == weakref_of(made[2]));
    SHOW_TRUTH(weakref_of(made[2])->wr_next == weakref_of(made[1]));
    SHOW_TRUTH(weakref_of(made[1])->wr_next == weakref_of(made[5]));
    SHOW_TRUTH(weakref_of(made[0])->wr_next == NULL);
    for (int i = 0; i < 6; i++) {
        Py_DECREF(made[i]);
    }
    Py_DECREF(callback);
    Py_DECREF(referent);
}

TEST(a_subtype_without_callback_stands_behind_shared_ones, "W-031") {
    PyObject *referent = new_referent();
    PyObject *made[4];
    made[0] = new_subreference(referent, NULL);
    show_weaklist("subtype", referent);
    made[1] = PyWeakref_NewRef(referent, NULL);
    show_weaklist("and shared reference", referent);
    made[2] = new_subreference(referent, NULL);
    show_weaklist("and subtype", referent);
    made[3] = PyWeakref_NewProxy(referent, NULL);
    show_weaklist("and shared proxy", referent);
    SHOW_TRUTH(weakref_of(made[1])->wr_next == weakref_of(made[3]));
    SHOW_TRUTH(weakref_of(made[3])->wr_next == weakref_of(made[2]));
    SHOW_TRUTH(weakref_of(made[2])->wr_next == weakref_of(made[0]));
    for (int i = 0; i < 4; i++) {
        Py_DECREF(made[i]);
    }
    Py_DECREF(referent);
}

TEST(removal_relinks_the_neighbours, "W-032 W-252") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *oldest = PyWeakref_NewRef(referent, callback);
    PyObject *middle = PyWeakref_NewRef(referent, callback);
    PyObject *newest = PyWeakref_NewRef(referent, callback);
    Py_DECREF(middle);
    show_weaklist("middle removed", referent);
    SHOW_TRUTH(weakref_of(newest)->wr_next == weakref_of(oldest));
    SHOW_TRUTH(weakref_of(oldest)->wr_prev == weakref_of(newest));
    Py_DECREF(newest);
    show_weaklist("head removed", referent);
    SHOW_TRUTH(weaklist_of(referent) == weakref_of(oldest));
    SHOW_TRUTH(weakref_of(oldest)->wr_prev == NULL);
    Py_DECREF(oldest);
    SHOW_TRUTH(weaklist_of(referent) == NULL);
    Py_DECREF(callback);
    Py_DECREF(referent);
}

TEST(the_count_takes_the_head_of_the_list, "W-063") {
    PyObject *referent = new_referent();
    SHOW(_PyWeakref_GetWeakrefCount(NULL));
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    SHOW(_PyWeakref_GetWeakrefCount(weaklist_of(referent)));
    SHOW(_PyWeakref_GetWeakrefCount(weakref_of(proxy)));
    RELEASE(reference, proxy, referent);
}

TEST_MAIN(
    ready_referents, &references_without_callback_share_one_object,
    &proxies_without_callback_share_one_object,
    &a_callback_always_makes_a_new_object, &subtype_instances_are_never_shared,
    &a_dropped_shared_object_is_made_anew, &the_kind_of_proxy_follows_tp_call,
    &the_kind_of_proxy_is_frozen_at_creation,
    &shared_ones_come_first_then_the_newest,
    &a_subtype_without_callback_stands_behind_shared_ones,
    &removal_relinks_the_neighbours, &the_count_takes_the_head_of_the_list)
